import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { csvParseRows } from 'd3-dsv'
import ICAL from 'ical.js'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatIsoDay, makeDay } from '../time/day.ts'
import { daysOfPromise } from './promise-days.ts'
import { TEXT_FORMATS } from './text-formats.ts'
import { viewCalendar } from './view-calendar.ts'
import { viewCsv } from './view-csv.ts'
import { viewJson } from './view-json.ts'

const LINK = 'https://example.org/p/?kind=readout,supply&asof=2018-09-24'

function narrowed(): TimelineStore {
  const store = createRealStore()
  store.actions.asOfChanged(makeDay({ year: 2018, month: 9, dayOfMonth: 24 }))
  store.actions.filterToggled('kinds', 'readout')
  store.actions.filterToggled('kinds', 'supply')
  return store
}

const STORES: readonly (readonly [string, () => TimelineStore])[] = [
  ['everything', createRealStore],
  ['what passes the filters', narrowed],
]

describe('CSV', () => {
  const parse = (text: string): readonly Readonly<Record<string, string>>[] =>
    papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      comments: '#',
      skipEmptyLines: true,
    }).data

  it.each(STORES)('has a row for each claim of %s, and no other', (_name, make) => {
    const store = make()
    const rows = parse(viewCsv(store, LINK))
    const claims = store.select.claimRows().map(({ claim }) => claim.id)
    expect(rows.map((row) => row['Claim id']).sort()).toEqual([...claims].sort())
  })

  it.each(STORES)(
    'says the same of %s to another library than the one that wrote it',
    (_name, make) => {
      const text = viewCsv(make(), LINK).replace(/^\uFEFF/, '')
      const [head = [], ...rows] = csvParseRows(text.slice(0, text.indexOf('\r\n# ')))
      expect(
        rows.map((row) => Object.fromEntries(head.map((title, index) => [title, row[index]]))),
      ).toEqual(parse(text))
    },
  )

  it('says at its end what it shows, as of when, and where it opens again', () => {
    const notes = viewCsv(narrowed(), LINK)
      .split('\r\n')
      .filter((line) => line.startsWith('#'))
    expect(notes).toContain('# As known on 24 Sep 2018')
    expect(notes).toContain('# Kind: Readout · Supply')
    expect(notes.at(-1)).toBe('# https://example.org/p/?kind=readout%2Csupply&asof=2018-09-24')
  })

  it('keeps a search text from becoming a formula of the cell beside', () => {
    const store = createRealStore()
    store.actions.searched('cohort,=1+1;=2"\t=3')
    const notes = viewCsv(store, LINK)
      .split('\r\n')
      .filter((line) => line.startsWith('# Search'))
    expect(notes).toHaveLength(1)
    expect(notes.join('')).not.toMatch(/[,;"\t]/)
  })
})

interface ViewFile {
  readonly asOf: string
  readonly filters: readonly string[]
  readonly items: readonly {
    readonly id: string
    readonly claims: readonly { readonly id: string; readonly source: string }[]
  }[]
  readonly sources: readonly { readonly id: string }[]
}

describe('JSON', () => {
  const schema: object = JSON.parse(readFileSync('docs/phaseline-view.schema.json', 'utf8'))
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema)

  it.each(STORES)(
    'of %s is as its schema says, and every claim names a document in it',
    (_n, make) => {
      const store = make()
      const file: ViewFile = JSON.parse(viewJson(store, LINK))
      validate(file)
      expect(validate.errors).toBeNull()
      expect(file.items.map(({ id }) => id).sort()).toEqual(
        store.select
          .matched()
          .map(({ id }) => id)
          .sort(),
      )
      const claims = file.items.flatMap((item) => item.claims)
      expect(claims.map(({ id }) => id).sort()).toEqual(
        store.select
          .claimRows()
          .map(({ claim }) => String(claim.id))
          .sort(),
      )
      expect(new Set(claims.map(({ source }) => source))).toEqual(
        new Set(file.sources.map(({ id }) => id)),
      )
    },
  )

  it('says its day and its filters', () => {
    const file: ViewFile = JSON.parse(viewJson(narrowed(), LINK))
    expect(file.asOf).toBe('2018-09-24')
    expect(file.filters).toEqual(['Kind: Readout, Supply'])
  })
})

describe('a calendar', () => {
  const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as string)
  const eventsOf = (calendar: ICAL.Component): readonly ICAL.Event[] =>
    calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

  it('has one all-day event for each promised window with a date', () => {
    const store = createRealStore()
    const events = eventsOf(read(viewCalendar(store, LINK)))
    const dated = createGuidanceSelectors(store)
      .ledger()
      .filter(({ window }) => daysOfPromise(window) !== undefined)
    expect(dated.length).toBeGreaterThan(10)
    expect(events.map(({ uid }) => uid)).toEqual(dated.map(({ claim }) => `${claim}@phaseline`))
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    const starts = dated.map(({ window }) => daysOfPromise(window)?.first ?? makeDay(NEVER))
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(starts.map(formatIsoDay))
  })

  it('keeps the names of its events whatever is known later', () => {
    const later = eventsOf(read(viewCalendar(createRealStore(), LINK))).map(({ uid }) => uid)
    const store = createRealStore()
    store.actions.asOfChanged(makeDay({ year: 2018, month: 9, dayOfMonth: 24 }))
    const earlier = eventsOf(read(viewCalendar(store, LINK))).map(({ uid }) => uid)
    expect(earlier.length).toBeGreaterThan(0)
    expect(later).toEqual(expect.arrayContaining(earlier))
  })

  it('stands for a window that is open on one side by its one bound, and says so', () => {
    const store = createRealStore()
    const open = createGuidanceSelectors(store)
      .ledger()
      .filter(({ window }) => window !== null && window.earliest === null && window.latest !== null)
    const byUid = new Map(
      eventsOf(read(viewCalendar(store, LINK))).map((event) => [event.uid, event]),
    )
    const events = open.map(({ claim }) => byUid.get(`${claim}@phaseline`))
    expect(events.length).toBeGreaterThan(0)
    expect(events.map((event) => event?.duration.toSeconds())).toEqual(open.map(() => 86_400))
    expect(events.map((event) => event?.summary)).toEqual(
      open.map(({ words }) => expect.stringContaining(words) as string),
    )
  })

  it('says what it shows, and how many promises have no date', () => {
    const about = String(
      read(viewCalendar(createRealStore(), LINK)).getFirstPropertyValue('x-wr-caldesc'),
    )
    expect(about).toContain('As known on 20 Nov 2026')
    expect(about.replaceAll('\\,', ',')).toContain(LINK)
    expect(about).toMatch(/without an event: \d+$/)
  })

  it('is not offered where nothing was promised for a day', () => {
    const store = createRealStore()
    const calendar = TEXT_FORMATS.find(({ id }) => id === 'ics')
    expect(calendar?.isOffered?.(store)).toBe(true)
    store.actions.filterChosen('kinds', ['people'])
    expect(calendar?.isOffered?.(store)).toBe(false)
    expect(() => viewCalendar(store, LINK)).toThrow('nothing for a calendar')
  })
})

const NEVER = { year: 1970, month: 1, dayOfMonth: 1 }
