import { describe, expect, it } from 'vitest'
import { complainAboutCounts, countMark } from './check-ratchet.mjs'

describe('the ratchet', () => {
  it('counts a mark as often as it stands, over all files', () => {
    expect(
      countMark(['a as unknown as b, c as unknown as d', 'none', 'as unknown as'], 'as unknown as'),
    ).toBe(3)
  })

  it('lets the number fall but never rise, and wants the lower one written down', () => {
    expect(complainAboutCounts({ up: 2, down: 5, same: 3 }, { up: 4, down: 1, same: 3 })).toEqual([
      '"up" stands 4 times, allowed are 2: solve it another way.',
      '"down" stands only 1 times: lower its number in tools/ratchet.json.',
    ])
  })
})
