import { expect, it } from 'vitest'
import { percentText } from './percent-text.ts'

it('writes a step with its sign, and admits to rounding it', () => {
  expect([25, -10, 6.6666].map(percentText)).toEqual(['+25%', '−10%', 'about +6.7%'])
})

it('takes the dust of binary fractions for no rounding', () => {
  expect(percentText(((31.25 * 1.1 - 31.25) / 31.25) * 100)).toBe('+10%')
})
