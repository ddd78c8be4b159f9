import { useMemo } from 'react'
import type { ReactElement } from 'react'
import type { GuidanceRow } from '../history/guidance.ts'
import { VERDICT_LABELS, VERDICT_ORDER } from '../model/vocabulary.ts'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import '../styles/guidance-view.css'
import '../styles/view-toolbar.css'
import { useApp, useSelect } from './app-context.ts'
import { LedgerTable, VerdictSign } from './ledger-table.tsx'
import { ProgramChoice } from './program-choice.tsx'
import { RecordTable } from './record-table.tsx'
import { SlipChart } from './slip-chart.tsx'

/** What was promised, when, in which words, and what came of it. */
export function GuidanceView(): ReactElement {
  const { store } = useApp()
  const guidance = useMemo(() => createGuidanceSelectors(store), [store])
  const rows = useSelect(guidance.ledger)
  const all = useSelect(guidance.allVerdicts)
  const records = useSelect(guidance.records)
  return (
    <div className="guidance-view">
      <h1 className="visually-hidden">Guidance</h1>
      <div className="view-toolbar">
        <VerdictChoice rows={all} />
        <ProgramChoice />
      </div>
      {rows.length === 0 ? (
        <p className="guidance-view__none">Nothing was promised of what passes the filters.</p>
      ) : (
        <div className="guidance-view__parts">
          <section className="guidance-view__ledger" aria-labelledby="ledger-title">
            <h2 id="ledger-title">
              Ledger <span className="guidance-view__count">{countText(rows.length)}</span>
            </h2>
            <LedgerTable rows={rows} />
          </section>
          <section className="guidance-view__slip" aria-labelledby="slip-title">
            <h2 id="slip-title">Slip chart</h2>
            <SlipChart />
          </section>
          <section className="guidance-view__record" aria-labelledby="record-title">
            <h2 id="record-title">Record of each program</h2>
            <RecordTable records={records} />
          </section>
        </div>
      )}
    </div>
  )
}

function countText(count: number): string {
  return count === 1 ? '1 promise' : `${String(count)} promises`
}

/** The verdicts that there are, each with how many promises came to it. */
function VerdictChoice({ rows }: { readonly rows: readonly GuidanceRow[] }): ReactElement {
  const { store } = useApp()
  const chosen = useSelect(({ getState }) => getState().criteria.verdicts)
  const used = VERDICT_ORDER.filter(
    (verdict) => chosen.includes(verdict) || rows.some((row) => row.verdict === verdict),
  )
  return (
    <div className="verdict-choice" role="group" aria-label="Verdicts">
      {used.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="verdict-choice__button"
          aria-pressed={chosen.includes(verdict)}
          onClick={() => {
            store.actions.filterToggled('verdicts', verdict)
          }}
        >
          <VerdictSign verdict={verdict} />
          {VERDICT_LABELS[verdict]}
          <span className="verdict-choice__count">
            {rows.filter((row) => row.verdict === verdict).length}
          </span>
        </button>
      ))}
    </div>
  )
}
