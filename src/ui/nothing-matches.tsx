import type { ReactElement } from 'react'
import { formatDay } from '../time/format-when.ts'
import { useApp, useSelect } from './app-context.ts'
import { CRITERION_TITLES } from './facet-words.ts'

/** An empty view, and which filter to drop for how much. */
export function NothingMatches(): ReactElement {
  const { store } = useApp()
  const all = useSelect(({ select }) => select.items().length)
  const blocks = useSelect(({ select }) => select.blocks())
  const program = useSelect(({ getState }) => getState().program)
  if (all === 0) return <NothingKnown />
  // The program that is shown is no filter that could be dropped.
  const helpful = blocks.filter(
    ({ criterion, count }) => count > 0 && (criterion !== 'programs' || program === undefined),
  )
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h1 id="empty-title">Nothing matches</h1>
      <p>
        {helpful.length === 0
          ? 'No single filter stands in the way: several exclude each other.'
          : 'Without one of these filters there would be something to see:'}
      </p>
      <p className="empty__ways">
        {helpful.map(({ criterion, count }) => (
          <button
            key={criterion}
            type="button"
            className="button"
            onClick={() => {
              store.actions.filterCleared(criterion)
            }}
          >
            Drop {CRITERION_TITLES[criterion]} <span className="badge">{count}</span>
          </button>
        ))}
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            store.actions.filterCleared()
          }}
        >
          Reset filters
        </button>
      </p>
    </section>
  )
}

/** The day that is asked for lies before the first document that counts. */
function NothingKnown(): ReactElement {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h1 id="empty-title">Nothing was known yet</h1>
      <p>No document that counts had been published by {formatDay(asOf)}.</p>
      <p className="empty__ways">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            store.actions.asOfChanged(undefined)
            store.actions.filterCleared('evidence')
          }}
        >
          Show what is known today
        </button>
      </p>
    </section>
  )
}
