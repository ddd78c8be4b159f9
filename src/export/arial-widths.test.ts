import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arialWidth } from './arial-widths.ts'

it('measures a text as the sum of its signs', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const together = arialWidth(one + other, 10, 'regular')
      const apart = arialWidth(one, 10, 'regular') + arialWidth(other, 10, 'regular')
      expect(together).toBeCloseTo(apart)
    }),
  )
})

it('knows the widths of the font', () => {
  expect(arialWidth('Phase 1', 1000, 'regular')).toBe(667 + 556 * 3 + 500 + 278 + 556)
  expect(arialWidth('·', 1000, 'bold')).toBe(278)
})
