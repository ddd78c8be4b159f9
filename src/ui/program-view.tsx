import { useMemo } from 'react'
import type { ReactElement } from 'react'
import type { ProgramState } from '../history/state.ts'
import type { ProgramId } from '../model/types.ts'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import '../styles/program-view.css'
import { useApp, useSelect } from './app-context.ts'
import { RowList } from './detail-frame.tsx'
import { programRows } from './detail-rows.ts'
import { DoseTable } from './dose-table.tsx'
import { hueClassOf } from './hue.ts'
import { LedgerTable } from './ledger-table.tsx'
import { ProgramFacts } from './program-facts.tsx'
import { ProgramLink } from './program-link.tsx'
import { ProgramPart } from './program-part.tsx'
import { PromiseLegend } from './promise-legend.tsx'
import { ProgramSources } from './program-sources.tsx'
import { TimelineChart } from './timeline-chart.tsx'
import { UnitSwitch } from './unit-switch.tsx'
import { useNaming } from './use-naming.ts'

/** One program large: its time, cohorts, promises, facts with their histories, and sources. */
export function ProgramView(): ReactElement {
  const id = useSelect(({ getState }) => getState().program)
  const programs = useSelect(({ select }) => select.known().programs)
  const state = programs.find(({ program }) => program.id === id)
  return (
    <div className="program-view">
      {state === undefined ? (
        <ProgramList programs={programs} isNamed={id !== undefined} />
      ) : (
        <ProgramPage key={state.program.id} state={state} />
      )}
    </div>
  )
}

/** A link may name no program, or one that was not known on its day. */
function ProgramList({
  programs,
  isNamed,
}: {
  readonly programs: readonly ProgramState[]
  readonly isNamed: boolean
}): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  return (
    <section className="program-view__part" aria-labelledby="programs-title">
      <h1 id="programs-title">{isNamed ? 'Not known yet' : 'Programs'}</h1>
      <p>
        {isNamed
          ? 'Nothing had been said of this program by the day, or in the evidence, that is chosen.'
          : 'Choose the program to be shown.'}
      </p>
      <ul className="program-list">
        {programs.map(({ program }) => (
          <li key={program.id} className={hueClassOf(program.compound, store.index)}>
            <ProgramLink id={program.id} className="program-list__link">
              {naming.fullProgram(program.id)}
            </ProgramLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ProgramPage({ state }: { readonly state: ProgramState }): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const sources = useSelect(({ select }) => select.known().sources)
  const { program } = state
  const rows = programRows(state, { naming, index: store.index, sources })
  return (
    <article
      className={`program ${hueClassOf(program.compound, store.index)}`}
      aria-labelledby="program-title"
    >
      <header className="program__header">
        <h1 id="program-title">{naming.fullProgram(program.id)}</h1>
        <UnitSwitch />
      </header>
      <Picture />
      <div className="program__rows">
        <RowList rows={rows} />
      </div>
      <Cohorts program={program.id} />
      <Promises />
      <ProgramFacts />
      <ProgramSources />
    </article>
  )
}

/** Room of the axis and the overview, which stand above and below the rows, and of the lines around them. */
const AROUND_ROWS_PX = 150
const MOST_PX = 560
const LEAST_PX = 260

/** As high as its rows need, so that the page scrolls and not the picture. */
function Picture(): ReactElement {
  const { store } = useApp()
  const rowsPx = useSelect(({ select }) => select.scene().rowsHeightPx)
  const heightPx = Math.max(LEAST_PX, Math.min(MOST_PX, rowsPx + AROUND_ROWS_PX))
  return (
    <>
      <div className="program__picture" style={{ height: heightPx }}>
        <TimelineChart store={store} />
      </div>
      <PromiseLegend />
    </>
  )
}

function Cohorts({ program }: { readonly program: ProgramId }): ReactElement | null {
  const count = useSelect(({ select }) => select.matched()).filter(
    ({ subject }) => subject.type === 'cohort' && subject.state.cohort.program === program,
  ).length
  return count === 0 ? null : (
    <ProgramPart title="Cohorts">
      <DoseTable />
    </ProgramPart>
  )
}

function Promises(): ReactElement | null {
  const { store } = useApp()
  const guidance = useMemo(() => createGuidanceSelectors(store), [store])
  const rows = useSelect(guidance.ledger)
  return rows.length === 0 ? null : (
    <ProgramPart title="Promises">
      <LedgerTable rows={rows} />
    </ProgramPart>
  )
}
