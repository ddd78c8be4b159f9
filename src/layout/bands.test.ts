import { expect, it } from 'vitest'
import { knownOf, makeClaim, makeMilestone, makeSpan } from '../history/testing/make-dataset.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import { layoutBand } from './bands.ts'
import type { BandPlace } from './bands.ts'
import { opacityAt } from './fade-stops.ts'

const YEAR: Viewport = {
  from: dayOf('2018-01-01'),
  to: dayOf('2019-01-01'),
  leftPx: 0,
  widthPx: 730,
}

/** The band of a stretch that began so, in this view. */
function bandOf(when: string, viewport: Viewport): BandPlace | undefined {
  const milestones = [makeMilestone({ id: 'stop', claims: [makeClaim({ when })] })]
  const { known } = knownOf({ milestones, spans: [makeSpan({ from: 'stop' })] })
  const place = { viewport, y: 0, height: 100, beyondX: undefined }
  return known.spans.map((state) => layoutBand(state, undefined, place))[0]
}

/** How much of a band is there at a day. */
function opacityOn(day: string, band: BandPlace | undefined): number {
  const { x = 0, width = 1, stops = [] } = band ?? {}
  return opacityAt(stops, (xOfDay(YEAR, dayOf(day)) - x) / width)
}

it('a stretch whose first day is told begins there, with an edge', () => {
  const band = bandOf('2018-08-07', YEAR)
  expect(band?.edgeX).toBe(xOfDay(YEAR, dayOf('2018-08-07')))
  expect(band?.x).toBe(band?.edgeX)
  expect(band?.stops[0]).toEqual({ at: 0, opacity: 1 })
})

it('one that had begun by a day fades in up to that day, and has no edge', () => {
  const band = bandOf('by 2018-08-07', YEAR)
  expect(band?.edgeX).toBeUndefined()
  expect(band?.x).toBeLessThan(xOfDay(YEAR, dayOf('2018-08-07')))
  expect(band?.stops[0]).toEqual({ at: 0, opacity: 0 })
  expect(opacityOn('2018-08-02', band)).toBeLessThan(1)
  expect(opacityOn('2018-08-07', band)).toBeCloseTo(1)
})

it('a view that begins within the fading shows the rest of it, one that begins later none', () => {
  const from = (day: string): Viewport => ({ ...YEAR, from: dayOf(day) })
  expect(bandOf('by 2018-08-07', from('2018-08-04'))?.stops[0]?.opacity).toBeGreaterThan(0)
  expect(bandOf('by 2018-08-07', from('2018-08-07'))?.stops[0]).toEqual({ at: 0, opacity: 1 })
})
