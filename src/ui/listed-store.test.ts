import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { makeDay } from '../time/day.ts'
import { intersectBounds } from '../time/span.ts'
import { listedStore, seenDays } from './listed-store.ts'
import { daysOfPromise } from './promise-days.ts'
import { viewCalendar } from './view-calendar.ts'
import { viewCsv } from './view-csv.ts'

const LINK = 'https://example.org/p/'

describe('of the time that is seen', () => {
  function seeing(year: number): TimelineStore {
    const store = createRealStore()
    store.actions.windowMoved({
      from: makeDay({ year, month: 1, dayOfMonth: 1 }),
      to: makeDay({ year: year + 1, month: 1, dayOfMonth: 1 }),
    })
    return store
  }

  it('a list holds what could lie there, and says so', () => {
    const store = seeing(2017)
    const listed = listedStore(store, 'view')
    const ids = listed.select.matched().map(({ id }) => id)
    const seen = seenDays(store)
    const wanted = store.select
      .matched()
      .filter(({ window }) => {
        const isDated = window !== null && (window.earliest !== null || window.latest !== null)
        return isDated && intersectBounds(window, seen) !== undefined
      })
      .map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(10)
    expect(ids).toEqual(wanted)
    expect(viewCsv(listed, LINK)).toContain('# Time: possibly in 2017-01-01..2017-12-31')
    expect(listedStore(store, 'whole')).toBe(store)
  })

  it('a narrower time that is asked for stays', () => {
    const store = seeing(2017)
    const day = makeDay({ year: 2017, month: 7, dayOfMonth: 1 })
    store.actions.duringChanged({ earliest: day, latest: null, text: '2017-07-01..' })
    const { during } = listedStore(store, 'view').getState().criteria
    expect(during?.text).toBe('2017-07-01..2017-12-31')
  })

  it('a calendar holds the windows that could lie there', () => {
    const store = seeing(2017)
    const calendar = new ICAL.Component(ICAL.parse(viewCalendar(store, LINK, 'view')) as string)
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    const seen = seenDays(store)
    const wanted = createGuidanceSelectors(store)
      .ledger()
      .filter(({ window }) => daysOfPromise(window) !== undefined)
      .filter(({ window }) => intersectBounds(window ?? seen, seen) !== undefined)
    expect(wanted.length).toBeGreaterThan(3)
    expect(events.map(({ uid }) => uid)).toEqual(wanted.map(({ claim }) => `${claim}@phaseline`))
    const about = String(calendar.getFirstPropertyValue('x-wr-caldesc'))
    expect(about).toContain('could lie in 1 Jan 2017 to 31 Dec 2017')
  })

  it('nothing in sight is said in words', () => {
    const store = seeing(2017)
    store.actions.filterChosen('kinds', ['fact'])
    store.actions.searched('nothing of the kind')
    expect(() => listedStore(store, 'view')).toThrow('lies in the time that is seen')
  })
})
