import type { ReactElement } from 'react'
import type { CohortState } from '../history/state.ts'
import { percentText } from '../layout/percent-text.ts'
import type { ProgramId } from '../model/types.ts'
import { formatWhen } from '../time/format-when.ts'
import { useSelect } from './app-context.ts'
import { doseSplit, doseTotal } from './describe-dose.ts'
import { Section } from './detail-sections.tsx'
import { ItemLink } from './item-link.tsx'

/** The cohorts of a program as a table: dose, step, start. */
export function CohortSection({ program }: { readonly program: ProgramId }): ReactElement | null {
  const cohorts = useSelect(({ select }) => select.known().cohorts).filter(
    ({ cohort }) => cohort.program === program,
  )
  if (cohorts.length === 0) return null
  return (
    <Section title="Cohorts">
      <table className="detail__table">
        <thead>
          <tr>
            <th scope="col">Cohort</th>
            <th scope="col">Dose</th>
            <th scope="col">Step</th>
            <th scope="col">Started</th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map((state) => (
            <CohortRow key={state.cohort.id} state={state} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function CohortRow({ state }: { readonly state: CohortState }): ReactElement {
  const { cohort, dose, start, stepOverPrevious } = state
  const unit = useSelect(({ getState }) => getState().unit)
  return (
    <tr>
      <th scope="row">
        <ItemLink id={cohort.id}>{cohort.number}</ItemLink>
      </th>
      <td>
        {dose === null ? 'not stated' : doseTotal(dose, unit)}
        {dose !== null && <span className="detail__aside">{doseSplit(dose, unit)}</span>}
      </td>
      <td>{stepText(stepOverPrevious)}</td>
      <td>{formatWhen(start)}</td>
    </tr>
  )
}

function stepText(percent: number | undefined): string {
  if (percent === undefined) return '–'
  return percent === 0 ? 'same' : percentText(percent)
}
