import type { ReactElement } from 'react'
import '../styles/doses-view.css'
import '../styles/view-toolbar.css'
import { useSelect } from './app-context.ts'
import { DosesChart } from './doses-chart.tsx'
import { DoseTable } from './dose-table.tsx'
import { ProgramChoice } from './program-choice.tsx'
import { UnitSwitch } from './unit-switch.tsx'

/** Every dose across programs, drawn to scale, and the same as a table with results beside doses. */
export function DosesView(): ReactElement {
  const hasCohorts = useSelect(({ select }) => select.matched().some(isCohort))
  return (
    <div className="doses-view">
      <h1 className="visually-hidden">Doses</h1>
      <div className="view-toolbar">
        <UnitSwitch />
        <ProgramChoice />
      </div>
      <DosesChart />
      {hasCohorts && (
        <section className="doses-view__table" aria-labelledby="dose-table-title">
          <h2 id="dose-table-title">Cohorts side by side</h2>
          <DoseTable />
        </section>
      )}
    </div>
  )
}

function isCohort({ subject }: { readonly subject: { readonly type: string } }): boolean {
  return subject.type === 'cohort'
}
