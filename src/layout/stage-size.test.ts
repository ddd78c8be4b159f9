import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stageSizeFor } from './stage-size.ts'

it('shows the smallest text of a stage with 20 pixels on a screen of 1920 by 1080', () => {
  expect(stageSizeFor({ widthPx: 1920, heightPx: 1080 })).toEqual({
    widthPx: 960,
    heightPx: 540,
    scale: 2,
  })
})

it('keeps the lane heads beside their lanes on a screen of 4:3', () => {
  const { widthPx, heightPx } = stageSizeFor({ widthPx: 1024, heightPx: 768 })
  expect(widthPx).toBeCloseTo(720)
  expect(heightPx).toBeCloseTo(540)
})

it('fills every screen, and never makes anything smaller than it is laid out', () => {
  const side = fc.integer({ min: 200, max: 8000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const { widthPx, heightPx, scale } = stageSizeFor({ widthPx: width, heightPx: height })
      expect(widthPx * scale).toBeCloseTo(width)
      expect(heightPx * scale).toBeCloseTo(height)
      expect(scale).toBeGreaterThanOrEqual(1)
    }),
  )
})
