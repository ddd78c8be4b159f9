import { expect, it } from 'vitest'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { formatIsoDay, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { createRealStore } from './testing/real-store.ts'
import type { TimelineStore } from './timeline-store.ts'

const DOCUMENT_DAYS: readonly (Day | undefined)[] = [
  makeDay({ year: 2014, month: 3, dayOfMonth: 4 }),
  makeDay({ year: 2017, month: 2, dayOfMonth: 22 }),
  makeDay({ year: 2017, month: 8, dayOfMonth: 14 }),
  makeDay({ year: 2018, month: 9, dayOfMonth: 24 }),
  makeDay({ year: 2019, month: 5, dayOfMonth: 15 }),
  undefined,
]

/** How many of a lane's dated milestones are in view, single or in a fold. */
function seenIn({ select }: TimelineStore, rowId: string): number {
  const row = select.scene().rows.find(({ id }) => id === rowId)
  const folded = row?.folds.flatMap(({ memberIds }) => memberIds) ?? []
  return (row?.glyphs.length ?? 0) + folded.length
}

it('ends the window of the first imaging trial in the year after its last word', () => {
  const { select } = createRealStore({ evidence: 'documents' })
  const { from, to } = select.windowOfRow('i124-gbm-p2')
  const days = [from, to].map((day) => formatIsoDay(Math.floor(day) as Day))
  expect(days.map((day) => day.slice(0, 4))).toEqual(['2013', '2015'])
})

it.each(REAL_SCOPES)(
  'shows in the window of a lane every mark of it on each day: %s',
  (evidence) => {
    for (const asOf of DOCUMENT_DAYS) {
      const store = createRealStore({ evidence })
      store.actions.asOfChanged(asOf)
      const counts = store.select.lanes().ids.map((id) => {
        store.actions.windowFitted()
        const all = seenIn(store, id)
        store.actions.windowMoved(store.select.windowOfRow(id))
        return { id, all, seen: seenIn(store, id) }
      })
      expect(counts.filter(({ all, seen }) => seen < all)).toEqual([])
    }
  },
)

it('shows in the window of a lane the whole of each promise that is drawn there', () => {
  const { actions, select } = createRealStore({ evidence: 'documents' })
  actions.windowMoved(select.windowOfRow('clr131-clover1'))
  const row = select.scene().rows.find(({ id }) => id === 'clr131-clover1')
  const { leftPx } = select.scene().plot
  const ghosts = row?.ghosts.filter(({ ownerId }) => ownerId === 'clr131-clover1-start') ?? []
  expect(ghosts.length).toBeGreaterThan(0)
  expect(ghosts.filter(({ x }) => x <= leftPx)).toEqual([])
})

it('narrows what is drawn of the whole to what passes the filters, from the first mark to the last', () => {
  const { actions, select } = createRealStore()
  const { from, to } = select.drawnWindow()
  expect(from).toBeGreaterThanOrEqual(select.fitWindow().from)
  expect(to).toBeLessThanOrEqual(select.fitWindow().to)
  expect(to - from).toBeGreaterThan(10 * 365)
  actions.filterChosen('kinds', ['supply'])
  const supply = select.drawnWindow()
  expect(supply.from).toBeGreaterThan(from)
  expect(supply.to).toBeLessThan(to)
  // Facts are told and not drawn: nothing narrows the whole.
  actions.filterChosen('kinds', ['fact'])
  expect(select.drawnWindow()).toEqual(select.fitWindow())
})
