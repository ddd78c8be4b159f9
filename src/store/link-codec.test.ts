import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAt, makeDay } from '../time/day.ts'
import { parseWhen } from '../time/when.ts'
import { readLink, writeLink } from './link-codec.ts'
import { LEDGER_COLUMNS } from './ledger-order.ts'
import { LIST_KEYS, SINGLE_KEYS, choicesOf } from './link-keys.ts'
import { createRealStore } from './testing/real-store.ts'
import { DEFAULT_LINKED_VIEW } from './view-state.ts'
import type { LinkedView } from './view-state.ts'

const store = createRealStore()
const { index } = store
const choices = choicesOf(index)

const read = (query: string): ReturnType<typeof readLink> =>
  readLink(new URLSearchParams(query), index)

/** A whole-day window of at least a week, within what the reader may see. */
const anyWindow = fc
  .tuple(fc.integer({ min: 16_100, max: 18_000 }), fc.integer({ min: 7, max: 200 }))
  .map(([from, span]) => ({ from, to: from + span }))

const anyDuring = fc
  .constantFrom('2017', '2017-Q2', '2017..2018', 'by 2018-08', 'early 2015', 'from 2017-02-22')
  .map((text) => {
    const when = parseWhen(text)
    return when.ok
      ? { earliest: when.value.earliest, latest: when.value.latest, text: when.value.text }
      : undefined
  })

const anyLanes = fc.shuffledSubarray(['across', ...choices.programs.map(String)])
const anyReading = fc.record({
  measure: fc.constantFrom(undefined, ['import-alert', 'clr131-mm-p1-c4'] as const),
  align: fc.constantFrom(undefined, 'trial-start', 'first-patient', 'import-alert'),
  folded: anyLanes,
  order: anyLanes,
  squeeze: fc.boolean(),
})

const anyOrder = fc.record({
  by: fc.constantFrom(...LEDGER_COLUMNS),
  isDescending: fc.boolean(),
})

const anyView: fc.Arbitrary<LinkedView> = fc
  .record({
    view: fc.constantFrom('timeline', 'program', 'doses', 'guidance', 'table', 'sources'),
    program: fc.option(fc.constantFrom(...choices.programs), { nil: undefined }),
    unit: fc.constantFrom('mci', 'mbq'),
    criteria: fc.record({
      compounds: fc.subarray([...choices.compounds]),
      programs: fc.subarray([...choices.programs]),
      phases: fc.subarray([...choices.phases]),
      kinds: fc.subarray([...choices.kinds]),
      statuses: fc.subarray([...choices.statuses]),
      indications: fc.subarray([...choices.indications]),
      verdicts: fc.subarray([...choices.verdicts]),
      tiers: fc.subarray([...choices.tiers]),
      bases: fc.subarray([...choices.bases]),
      evidence: fc.constantFrom('documents', 'company', 'public'),
      conflictOnly: fc.boolean(),
      q: fc.string({ maxLength: 40, unit: 'grapheme' }),
      during: fc.option(anyDuring, { nil: undefined }),
      sure: fc.constantFrom('certain', 'possible'),
    }),
    asOf: fc.option(fc.integer({ min: 16_000, max: 20_700 }).map(dayAt), { nil: undefined }),
    since: fc.option(fc.integer({ min: 16_000, max: 20_700 }).map(dayAt), { nil: undefined }),
    window: fc.option(anyWindow, { nil: undefined }),
    selected: fc.constantFrom(undefined, 'import-alert', 'source:cellectar-2014-03-04'),
    theme: fc.constantFrom('system', 'light', 'dark'),
    reading: anyReading,
    ledgerOrder: anyOrder,
    story: fc.constantFrom(undefined, 'how-the-dose-went-up'),
    scene: fc.constantFrom(undefined, 'first-step', '3'),
    frozenData: fc.constantFrom(undefined, '0123456789ab'),
    isEmbedded: fc.boolean(),
  })
  .map((view) => (view.story === undefined ? { ...view, scene: undefined } : view))
  .map((view): LinkedView =>
    view.view === 'program'
      ? { ...view, criteria: { ...view.criteria, programs: [] } }
      : { ...view, program: undefined },
  )

it('reads back every view that it writes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const query = new URLSearchParams(writeLink(view).map(([key, value]) => [key, value]))
      expect(readLink(new URLSearchParams(query.toString()), index)).toEqual({ view, ignored: [] })
    }),
  )
})

it('writes nothing for the view that opens by itself', () => {
  expect(writeLink(DEFAULT_LINKED_VIEW)).toEqual([])
})

it('writes short words that a person can read', () => {
  const { view } = read(
    'phase=2&kind=designation,readout&during=2017..2018&indication=Multiple+myeloma',
  )
  expect(writeLink(view)).toEqual([
    ['phase', '2'],
    ['kind', 'designation,readout'],
    ['indication', 'multiple-myeloma'],
    ['during', '2017..2018'],
  ])
})

it('names what it leaves out, and what was probably meant', () => {
  const { view, ignored } = read(
    'compuond=clr-131&kind=desgination,readout&phase=9&from=2017-02-30&view=tabel&sel=import-alrt',
  )
  expect(view.criteria.kinds).toEqual(['readout'])
  expect(ignored).toMatchInlineSnapshot(`
    [
      "“compuond” is nothing that a link can ask for. Did you mean “compound”?",
      "“phase=9” names no phase here.",
      "“kind=desgination” names no kind here. Did you mean “designation”?",
      "“view=tabel” names no view; there is timeline, program, doses, guidance, table, sources. Did you mean “table”?",
      "“from=2017-02-30” is no day such as 2017-02-22.",
      "“sel=import-alrt” is nothing in this data set. Did you mean “import-alert”?",
    ]
  `)
})

it('takes any story for possible, and a scene only with its story', () => {
  const told = read('story=how-the-dose-went-up&scene=2')
  expect([told.view.story, told.view.scene, told.ignored]).toEqual([
    'how-the-dose-went-up',
    '2',
    [],
  ])
  const { view, ignored } = read('scene=2')
  expect([view.story, view.scene]).toEqual([undefined, undefined])
  expect(ignored).toEqual(['“scene=2” needs the story that it is part of.'])
  expect(read('story=A+tale').ignored).toEqual(['“story=A tale” is no name of a story.'])
})

it('reads and writes that empty stretches are squeezed', () => {
  expect(read('squeeze=1').view.reading.squeeze).toBe(true)
  expect(writeLink(read('squeeze=1').view)).toEqual([['squeeze', '1']])
  expect(writeLink(read('squeeze=0').view)).toEqual([])
  expect(read('squeeze=yes').ignored).toEqual(['“squeeze=yes” is neither 1 nor 0.'])
})

it('takes the program of a view of one for the one shown, and elsewhere for a filter', () => {
  const shown = read('view=program&program=clr131-pediatric&unit=mbq').view
  expect([shown.program, shown.criteria.programs, shown.unit]).toEqual([
    'clr131-pediatric',
    [],
    'mbq',
  ])
  const kept = read('view=doses&program=clr131-pediatric').view
  expect([kept.program, kept.criteria.programs]).toEqual([undefined, ['clr131-pediatric']])
  expect(read('view=program&program=clr131-pediatric,clr1502').ignored).toHaveLength(1)
})

it('writes the order of the ledger as a word, a minus before it where it goes down', () => {
  const { view } = read('view=guidance&sort=-said')
  expect(view.ledgerOrder).toEqual({ by: 'said', isDescending: true })
  expect(writeLink(view)).toEqual([
    ['view', 'guidance'],
    ['sort', '-said'],
  ])
  expect(writeLink(read('view=guidance&sort=verdict').view)).toEqual([['view', 'guidance']])
  expect(read('sort=siad').ignored).toEqual([
    '“sort=siad” names no order of the ledger. Did you mean “said”?',
  ])
})

it('takes the last day that is seen into the window, and fills in the end that is not given', () => {
  const { view } = read('from=2017-01-01&to=2017-12-31')
  expect(view.window).toEqual({
    from: makeDay({ year: 2017, month: 1, dayOfMonth: 1 }),
    to: makeDay({ year: 2018, month: 1, dayOfMonth: 1 }),
  })
  expect(read('to=2017-12-31').view.window?.from).toBe(store.select.fitWindow().from)
  expect(read('from=2018-01-01&to=2017-01-01').ignored).toHaveLength(1)
})

it('lets the first readable value of a key count and says so of the second', () => {
  const { view, ignored } = read('asof=soon&asof=2017-02-22&asof=2018-09-24')
  expect(view.asOf).toBe(makeDay({ year: 2017, month: 2, dayOfMonth: 22 }))
  expect(ignored).toHaveLength(2)
})

const anyKey = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SINGLE_KEYS, ...LIST_KEYS.map(({ key }) => key)) },
  { weight: 1, arbitrary: fc.constantFrom('scenes', 'embedded', '__proto__', 'Kind') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)

const anyValue = fc.oneof(
  fc.constantFrom(
    ...Object.values(choices).flat(),
    ...store.select.items().map(({ id }) => id),
    ...['table', 'sources', 'certain', 'documents', 'dark', '1', '2017', 'by 2018', 'myeloma'],
    ...['2014-03-04', '2017-01-01', '2019-12-31', '0001-01-01', '9999-12-31', '+999999-12-31'],
    ...['said', '-window'],
    ...['', ',', ',,a,', '..', '2017..', 'null', 'NaN', '<b>', '%', '\u0000', '𝔘nicode', '\uD800'],
  ),
  fc.array(fc.constantFrom(...choices.kinds, ...choices.programs), { maxLength: 4 }).map(String),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }),
)

const anyQuery = fc.array(fc.tuple(anyKey, anyValue), { maxLength: 7 })

/** Follows a link and builds everything that the page shows of it. */
function expectWorkingPage(params: readonly (readonly [string, string])[]): void {
  const { view, ignored } = readLink(params, index)
  store.actions.linkFollowed(view, ignored)
  const { items, matched, facets, claimRows, blocks, scene } = store.select
  const [known, kept] = [new Set(items()), new Set(matched())]
  expect(ignored.every((notice) => notice.length > 0 && notice.length < 400)).toBe(true)
  expect([...kept].every((item) => known.has(item))).toBe(true)
  expect(facets().kinds.every(({ count }) => count >= 0)).toBe(true)
  expect(claimRows().every(({ item }) => kept.has(item))).toBe(true)
  expect(blocks().every(({ count }) => count >= kept.size)).toBe(true)
  expect(scene().targets.every(({ anchorX }) => Number.isFinite(anchorX))).toBe(true)
}

// A page of everything public takes several times as long to build as one of the documents alone.
it.each([
  ['the documents alone', [['evidence', 'documents']], 1700],
  ['whatever it asks for', [], 300],
] as const)(
  'makes a working page of any query whatsoever, of %s',
  { timeout: 180_000 },
  (...row) => {
    const [, scope, numRuns] = row
    fc.assert(
      fc.property(anyQuery, (params) => {
        expectWorkingPage([...scope, ...params])
      }),
      { numRuns },
    )
  },
)
