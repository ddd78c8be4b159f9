import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { doseIn } from '../history/dose-unit.ts'
import { checkStatedSteps } from '../history/stated-steps.ts'
import type { StatedStep } from '../history/stated-steps.ts'
import type { CohortState, KnownState } from '../history/state.ts'
import { clearedLines, readingText, resultLines, stepLines } from '../layout/dose-words.ts'
import type { DoseLine } from '../layout/dose-words.ts'
import { formatWhen } from '../time/format-when.ts'
import '../styles/data-table.css'
import '../styles/dose-table.css'
import { useApp, useSelect } from './app-context.ts'
import { doseSchedule, doseSplit, doseTotal } from './describe-dose.ts'
import { useNaming } from './use-naming.ts'

/** The cohorts that pass the filters, a line each: dose, step, who cleared it, and what came of it. */
export function DoseTable(): ReactElement {
  const matched = useSelect(({ select }) => select.matched())
  const known = useSelect(({ select }) => select.known())
  const cohorts = useMemo(
    () =>
      matched
        .flatMap(({ subject }) => (subject.type === 'cohort' ? [subject.state] : []))
        .toSorted(byProgramThenNumber),
    [matched],
  )
  const checks = useMemo(() => checkStatedSteps(known), [known])
  return (
    <div className="data-table__scroller">
      <table className="data-table dose-table" aria-label="Cohorts">
        <thead>
          <tr>
            {['Cohort', 'Dose', 'Given as', 'Step', 'Started', 'Cleared', 'Results'].map(
              (title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {cohorts.map((state) => (
            <CohortLine key={state.cohort.id} state={state} checks={checks} known={known} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function byProgramThenNumber({ cohort: a }: CohortState, { cohort: b }: CohortState): number {
  if (a.program !== b.program) return a.program < b.program ? -1 : 1
  return a.number - b.number
}

function CohortLine({
  state,
  checks,
  known,
}: {
  readonly state: CohortState
  readonly checks: readonly StatedStep[]
  readonly known: KnownState
}): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const { cohort, start, cleared } = state
  const isSelected = useSelect(({ getState }) => getState().selected === cohort.id)
  const steps = stepLines(
    state,
    checks.filter((check) => check.cohort === cohort.id),
    naming.unit,
  )
  const facts = known.facts.filter(({ fact }) => fact.subject === `cohort:${cohort.id}`)
  return (
    <tr
      data-item={cohort.id}
      className={isSelected ? 'data-table__line data-table__line--selected' : 'data-table__line'}
    >
      <th scope="row">
        <button
          type="button"
          className="link-button"
          aria-pressed={isSelected}
          onClick={() => {
            store.actions.markSelected(cohort.id)
          }}
        >
          Cohort {cohort.number}
        </button>
        <span className="data-table__aside">{naming.program(cohort.program)}</span>
        {state.conflicts.length > 0 && <span className="tag tag--alert">Sources disagree</span>}
      </th>
      <DoseCells state={state} />
      <LineCell lines={steps} />
      <td>
        {formatWhen(start)}
        {state.status === 'expected' && <span className="data-table__aside">expected</span>}
      </td>
      <LineCell lines={clearedLines(cleared)} />
      <LineCell lines={resultLines(facts)} />
    </tr>
  )
}

function DoseCells({ state }: { readonly state: CohortState }): ReactElement {
  const { unit } = useNaming()
  const { dose, reading, bounds } = state
  if (dose === null) {
    return (
      <>
        <td>
          <span className="data-table__quiet">not stated</span>
          {bounds !== undefined && (
            <span className="data-table__aside">
              between {doseTotal(bounds[0], unit)} and {doseTotal(bounds[1], unit)}
            </span>
          )}
        </td>
        <td className="data-table__quiet">not stated</td>
      </>
    )
  }
  return (
    <>
      <td className="dose-table__dose">{doseTotal(dose, unit)}</td>
      <td>
        {doseSplit(dose, unit) ?? <span className="data-table__quiet">split not stated</span>}
        <span className="data-table__aside">{doseSchedule(dose)}</span>
        {reading !== undefined && (
          <span className="data-table__aside">{readingText(doseIn(reading, unit))}</span>
        )}
      </td>
    </>
  )
}

const LINE_CLASSES: Readonly<Record<DoseLine['tone'], string>> = {
  plain: 'dose-table__line',
  quiet: 'dose-table__line data-table__quiet',
  tick: 'dose-table__line data-table__tick',
  warning: 'dose-table__line data-table__warning',
}

function LineCell({ lines }: { readonly lines: readonly DoseLine[] }): ReactElement {
  return (
    <td>
      {lines.map(({ text, tone }) => (
        <span key={text} className={LINE_CLASSES[tone]}>
          {text}
        </span>
      ))}
    </td>
  )
}
