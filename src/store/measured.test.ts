import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { formatIsoDay } from '../time/day.ts'
import { pxPerDay } from '../time/viewport.ts'
import { readLink } from './link-codec.ts'
import { createRealStore } from './testing/real-store.ts'
import type { Measured } from './measured.ts'

const C4 = 'clr131-mm-p1-c4-start'
const C7 = 'clr131-mm-p1-c7-start'

function measured(first: string, second: string): Measured {
  const { actions, select } = createRealStore()
  actions.evidenceChosen('documents')
  actions.measured([first, second])
  return ensure(select.measured(), 'a distance')
}

it('leaves the time between two starts open where both are bounded from one side only', () => {
  expect(measured(C4, C7).between.days).toEqual({ min: null, max: null })
})

it('measures between the days on which the two starts were reported', () => {
  const { reports } = measured(C4, C7)
  expect(reports?.days.map(formatIsoDay)).toEqual(['2017-02-22', '2019-05-15'])
  expect(reports?.distance.days).toEqual({ min: 812, max: 812 })
})

it('measures nothing that was not known yet', () => {
  const { actions, select, getState } = createRealStore()
  actions.measured([C4, C7])
  actions.asOfChanged(ensure(measured(C4, C7).reports, 'reports').days[0])
  expect(getState().reading.measure).toEqual([C4, C7])
  expect(select.measured()).toBeUndefined()
})

it('takes the thing that is chosen next for the other end', () => {
  const { actions, getState } = createRealStore()
  actions.measureStarted(C4)
  actions.markSelected(C4)
  expect(getState()).toMatchObject({ measureFrom: C4, selected: undefined })
  actions.markSelected(C7)
  expect(getState()).toMatchObject({ measureFrom: undefined, reading: { measure: [C4, C7] } })
  expect(getState().selected).toBeUndefined()
})

it('gives a measurement up where nothing is chosen', () => {
  const { actions, getState } = createRealStore()
  actions.markSelected(C7)
  actions.measureStarted(C4)
  actions.markSelected(undefined)
  expect(getState()).toMatchObject({ measureFrom: undefined, selected: C7 })
})

it('draws the distance from one mark to the other, and over a fold where one is folded away', () => {
  const { actions, select } = createRealStore()
  actions.measured([C4, C7])
  const { measure } = select.scene()
  expect(measure?.ends.map(({ isBeyond }) => isBeyond)).toEqual([false, false])
  actions.lanesFolded(['clr131-mm-p1'])
  expect(select.scene().measure?.ends.every(({ isBeyond }) => isBeyond)).toBe(true)
})

it('draws within the plot, whatever is seen of the two', () => {
  const { actions, select } = createRealStore()
  actions.measured([C4, C7])
  for (const from of [15_000, 16_500, 17_200, 17_900, 18_200]) {
    actions.windowMoved({ from, to: from + 60 })
    const { measure, plot } = select.scene()
    const xs = (measure?.ends ?? []).map(({ x }) => x)
    expect(xs).toHaveLength(2)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(plot.leftPx)
    expect(Math.max(...xs)).toBeLessThanOrEqual(plot.leftPx + plot.widthPx)
  }
})

it.each([
  ['a span', 'import-alert-span'],
  ['a program', 'clr131-mm-p1'],
  ['a fact', 'company-lead'],
  ['a thing without a date', 'clr131-headneck-start'],
])('refuses %s for an end, says which it was, and goes on waiting', (_, id) => {
  const { actions, getState, select } = createRealStore({ evidence: 'documents' })
  expect(select.itemById().has(id)).toBe(true)
  actions.measureStarted(C4)
  actions.markSelected(id)
  expect(getState()).toMatchObject({ measureFrom: C4, measureRefused: id, selected: undefined })
  expect(getState().reading.measure).toBeUndefined()
  actions.markSelected(C7)
  expect(getState()).toMatchObject({ measureFrom: undefined, measureRefused: undefined })
  expect(getState().reading.measure).toEqual([C4, C7])
})

it('starts no measurement from what has no date, and forgets that once something is opened', () => {
  const { actions, getState } = createRealStore()
  actions.measureStarted('import-alert-span')
  expect(getState()).toMatchObject({ measureFrom: undefined, measureRefused: 'import-alert-span' })
  actions.markSelected(C4)
  expect(getState()).toMatchObject({ selected: C4, measureRefused: undefined })
})

it('names in an address what cannot be measured, and why', () => {
  const { index } = createRealStore()
  const notice = (measure: string): readonly string[] =>
    readLink([['measure', measure]], index).ignored
  expect(notice(`${C4},import-alert-span`)).toEqual([
    '“measure=import-alert-span” lasts, and has no one date: it cannot be measured.',
  ])
  expect(notice(`company-lead,${C4}`)).toEqual([
    '“measure=company-lead” is a fact and no event: it cannot be measured.',
  ])
  expect(notice(`${C4},clr131-wam-p3-start`)).toEqual([
    '“measure=clr131-wam-p3-start” has no date in any document: it cannot be measured.',
  ])
  expect(notice(`${C4},${C7}`)).toEqual([])
})

it('draws between lanes that are shifted against each other no line whose length could be read', () => {
  const { actions, select } = createRealStore()
  actions.measured([C4, 'i124-gbm-p2-first-patient'])
  expect(select.scene().measure).toMatchObject({ isBroken: false })
  actions.alignChosen('trial-start')
  const { measure } = select.scene()
  expect(measure?.isBroken).toBe(true)
  expect(measure?.text).toMatch(/not to scale$/)
  expect(measure?.path.match(/M/g)).toHaveLength(2)
})

it('draws the distance within one lane to scale, aligned or not', () => {
  const { actions, select } = createRealStore()
  actions.measured([C4, C7])
  const lengthOf = (): number => {
    const [first, second] = select.scene().measure?.ends ?? []
    return (ensure(second, 'an end').x - ensure(first, 'an end').x) / pxPerDay(select.viewport())
  }
  const days = lengthOf()
  actions.alignChosen('trial-start')
  expect(select.scene().measure?.isBroken).toBe(false)
  expect(lengthOf()).toBeCloseTo(days)
})

it('draws no distance to a lane that is not aligned', () => {
  const { actions, select } = createRealStore()
  actions.measured([C4, 'import-alert'])
  actions.alignChosen('trial-start')
  expect(select.scene().measure).toBeUndefined()
  expect(select.measured()).toBeDefined()
})
