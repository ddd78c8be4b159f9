import { describe, expect, it } from 'vitest'
import {
  BASIS_LABELS,
  BASIS_ORDER,
  KIND_LABELS,
  KIND_ORDER,
  PHASE_LABELS,
  PHASE_ORDER,
  STATUS_LABELS,
  STATUS_ORDER,
  TIER_LABELS,
  TIER_ORDER,
  importanceOf,
} from './vocabulary.ts'

describe('the vocabulary', () => {
  it.each([
    ['kinds', KIND_LABELS, KIND_ORDER],
    ['statuses', STATUS_LABELS, STATUS_ORDER],
    ['phases', PHASE_LABELS, PHASE_ORDER],
    ['tiers', TIER_LABELS, TIER_ORDER],
    ['bases', BASIS_LABELS, BASIS_ORDER],
  ] as readonly [string, Readonly<Record<string, string>>, readonly string[]][])(
    'has each of the %s once in its order, with a label of its own',
    (_words, labels, order) => {
      expect(order.toSorted()).toEqual(Object.keys(labels).toSorted())
      expect(new Set(Object.values(labels)).size).toBe(order.length)
    },
  )

  it('gives labels first to what tells the story, and to a supply event that starts a span', () => {
    expect(importanceOf('cohort-start', false)).toBe(1)
    expect(importanceOf('supply', false)).toBe(2)
    expect(importanceOf('supply', true)).toBe(1)
    expect(importanceOf('regulatory', true)).toBe(1)
    expect(importanceOf('finance', true)).toBe(3)
  })
})
