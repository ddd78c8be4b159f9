import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { formatIsoDay } from '../time/day.ts'
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
