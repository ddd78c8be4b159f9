import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeDay } from '../time/day.ts'
import { readDataName } from './data-name.ts'
import { frozenNews } from './frozen-news.ts'
import { readLink } from './link-codec.ts'
import { paramsOfQuery, queryTextOf } from './link-query.ts'
import { embeddedView, frozenView, isThawed, plainView } from './shared-views.ts'
import { createRealStore } from './testing/real-store.ts'
import { sceneLinkOf } from './capture.ts'

it('freezes the day and the stretch of time that are seen, and names the data', () => {
  const store = createRealStore()
  const query = queryTextOf(frozenView(store))
  expect(query).toMatch(
    /^from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&asof=2026-11-20&data=[0-9a-f]{12}-\d+$/,
  )
  const { view, ignored } = readLink(paramsOfQuery(query), store.index)
  expect(ignored).toEqual([])
  expect(view.asOf).toBe(store.today)
  expect(isThawed(createRealStore(view))).toBe(false)
})

it('notices that the data are others than those of the link, until another day is chosen', () => {
  const same = createRealStore({ frozenData: createRealStore().index.dataset.generatedFrom })
  expect(isThawed(same)).toBe(false)
  expect(isThawed(createRealStore())).toBe(false)
  const other = createRealStore({ frozenData: '0123456789ab' })
  expect(isThawed(other)).toBe(true)
  other.actions.daysChosen({
    asOf: undefined,
    since: makeDay({ year: 2018, month: 1, dayOfMonth: 1 }),
  })
  expect(isThawed(other)).toBe(false)
})

it('counts what came since a frozen day, and what of before it was not there when it was frozen', () => {
  const asOf = makeDay({ year: 2018, month: 9, dayOfMonth: 24 })
  const made = frozenView(createRealStore({ asOf }))
  const count = readDataName(made.frozenData ?? '')?.claimCount ?? 0
  expect(count).toBeGreaterThan(100)
  const opened = createRealStore({ ...made, frozenData: `0123456789ab-${String(count - 2)}` })
  expect(isThawed(opened)).toBe(true)
  const news = frozenNews(opened)
  expect(news.addedBefore).toBe(2)
  const all = opened.index.claimById.size
  expect(news.claims).toBeGreaterThan(0)
  expect(news.claims + count).toBeLessThanOrEqual(all)
  const days = createRealStore({ since: asOf }).select.documentDays()
  const later = days.filter(({ day }) => day > asOf).flatMap(({ sources }) => sources)
  expect(news.documents).toBeLessThanOrEqual(later.length)
  expect(frozenNews(createRealStore({ asOf, frozenData: '0123456789ab' })).addedBefore).toBe(
    undefined,
  )
})

it('reads only a hash as the name of data', () => {
  const { index } = createRealStore()
  expect(readLink([['data', 'newest']], index).ignored).toEqual([
    '“data=newest” is no name of a state of the data.',
  ])
  expect(readLink([['embed', '1']], index).view.isEmbedded).toBe(true)
})

it('shares the same view whatever way it was come by', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.option(fc.constant('0123456789ab')), (...given) => {
      const [isEmbedded, isTold, name] = given
      const story = { true: 'tale', false: undefined }[`${isTold}`]
      const store = createRealStore({ isEmbedded, story, frozenData: name ?? undefined })
      expect(queryTextOf(plainView(store.getState()))).toBe('')
      expect(sceneLinkOf(store.getState())).toBe('')
      expect(queryTextOf(embeddedView(store))).toBe('embed=1')
    }),
    { numRuns: 8 },
  )
})
