import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Era } from '../history/eras.ts'
import { dayAt } from '../time/day.ts'
import { layoutEras } from './eras.ts'
import type { TextMeasurer } from './text-measurer.ts'

/** Each letter is as wide as the next. */
const measurer: TextMeasurer = { widthOf: (text) => text.length * 6 }

const VIEWPORT = { from: 16_000, to: 18_000, leftPx: 200, widthPx: 900 }

const eras = fc
  .uniqueArray(fc.integer({ min: 15_900, max: 18_100 }), { maxLength: 9 })
  .map((days) =>
    days
      .toSorted((a, b) => a - b)
      .map((day): Era => ({ key: String(day), day: dayAt(day), name: 'Acme', before: 'Old Acme' })),
  )

it('never lets a label run into the next mark or over the edge', () => {
  fc.assert(
    fc.property(eras, (all) => {
      const marks = layoutEras(all, VIEWPORT, measurer)
      marks.forEach(({ label, x }, position) => {
        const limit = marks[position + 1]?.x ?? VIEWPORT.leftPx + VIEWPORT.widthPx
        expect(label === '' || x + 5 + label.length * 6 <= limit).toBe(true)
      })
    }),
  )
})

it('shortens a label to the new name before it drops it', () => {
  const at = (day: number): Era => ({
    key: String(day),
    day: dayAt(day),
    name: 'Acme',
    before: 'Old Acme',
  })
  const marks = layoutEras([at(16_100), at(16_250), at(16_265)], VIEWPORT, measurer)
  expect(marks.map(({ label }) => label)).toEqual(['Acme', '', 'Acme, formerly Old Acme'])
})

it('keeps the whole of it for a tooltip', () => {
  const [mark] = layoutEras(
    [{ key: 'a', day: dayAt(16_112), name: 'Acme', before: 'Old Acme' }],
    VIEWPORT,
    measurer,
  )
  expect(mark?.name).toBe('Acme from 11 Feb 2014, formerly Old Acme')
})
