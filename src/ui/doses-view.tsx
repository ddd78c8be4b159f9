import type { ReactElement } from 'react'
import type { DosesScene } from '../layout/doses-scene.ts'
import { createDosesPainter } from '../render/draw-doses.ts'
import { createDosesSelector } from '../store/doses-selector.ts'
import '../styles/doses-view.css'
import '../styles/doses.css'
import { useSelect } from './app-context.ts'
import { DoseTable } from './dose-table.tsx'
import { PictureChart } from './picture-chart.tsx'
import type { PictureKind } from './picture-chart.tsx'
import { ProgramChoice } from './program-choice.tsx'
import { UnitSwitch } from './unit-switch.tsx'

const DOSES: PictureKind<DosesScene> = {
  createPainter: createDosesPainter,
  createScene: createDosesSelector,
}

/** Every dose across programs, drawn to scale, and the same as a table with results beside doses. */
export function DosesView(): ReactElement {
  const hasCohorts = useSelect(({ select }) => select.matched().some(isCohort))
  return (
    <div className="doses-view">
      <h1 className="visually-hidden">Doses</h1>
      <div className="doses-view__toolbar">
        <UnitSwitch />
        <ProgramChoice />
      </div>
      <PictureChart kind={DOSES} label="Doses" className="doses" />
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
