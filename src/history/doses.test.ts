import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areSameDose, stepInPercent, toMegabecquerel } from './doses.ts'
import { makeDose } from './testing/make-dataset.ts'

describe('toMegabecquerel', () => {
  it('takes 37 MBq for each mCi, of the whole and of each infusion', () => {
    const dose = makeDose({ total: 31.25, parts: [{ amount: 15.625, day: 1 }, { amount: 15.625 }] })
    expect(toMegabecquerel(dose)).toEqual({
      unit: 'MBq/m²',
      total: 1156.25,
      parts: [{ amount: 578.125, day: 1 }, { amount: 578.125 }],
    })
  })

  it('keeps a flat dose flat', () => {
    expect(toMegabecquerel(makeDose({ unit: 'mCi', total: 7.5 }))).toMatchObject({
      unit: 'MBq',
      total: 277.5,
    })
  })

  it('leaves what is in becquerel, and what is not stated', () => {
    const dose = makeDose({ unit: 'MBq/m²', total: null })
    expect(toMegabecquerel(dose)).toEqual(dose)
  })
})

describe('stepInPercent', () => {
  it.each([
    [12.5, 18.75, 50],
    [25, 31.25, 25],
    [31.25, 37.5, 20],
    [12.5, 40, 220],
    [31.25, 31.25, 0],
    [40, 25, -37.5],
  ])('from %d to %d mCi/m² is %d %%', (from, to, percent) => {
    expect(stepInPercent(makeDose({ total: from }), makeDose({ total: to }))).toBe(percent)
  })

  it('is the same in either unit', () => {
    fc.assert(
      fc.property(anyTotal, anyTotal, (from, to) => {
        const before = makeDose({ total: from })
        const after = makeDose({ total: to })
        expect(stepInPercent(before, toMegabecquerel(after))).toBe(stepInPercent(before, after))
      }),
    )
  })

  it('is not told between a flat dose and one by body surface', () => {
    expect(stepInPercent(makeDose({ unit: 'mCi' }), makeDose({ unit: 'mCi/m²' }))).toBeUndefined()
  })

  it.each([
    [null, makeDose()],
    [makeDose(), null],
    [makeDose({ total: null }), makeDose()],
    [makeDose({ total: 0 }), makeDose()],
  ])('is not told where a total is missing or naught', (from, to) => {
    expect(stepInPercent(from, to)).toBeUndefined()
  })
})

const anyTotal = fc.integer({ min: 1, max: 800 }).map((eighths) => eighths / 8)

describe('areSameDose', () => {
  const SPLIT = [{ amount: 15 }, { amount: 16.25 }]

  it.each([
    ['the same total', makeDose({ total: 31.25 }), makeDose({ total: 31.25 }), true],
    ['another total', makeDose({ total: 31.25 }), makeDose({ total: 25 }), false],
    ['the same in MBq', makeDose({ total: 25 }), makeDose({ total: 925, unit: 'MBq/m²' }), true],
    ['flat against surface', makeDose({ unit: 'mCi' }), makeDose(), false],
    [
      'a split against none',
      makeDose({ total: 31.25, parts: SPLIT }),
      makeDose({ total: 31.25 }),
      true,
    ],
    [
      'two splits',
      makeDose({ total: 31.25, parts: SPLIT }),
      makeDose({ total: 31.25, parts: SPLIT.toReversed() }),
      false,
    ],
    ['an unstated total', makeDose({ total: null }), makeDose({ total: 25 }), true],
    [
      'an optional further infusion',
      makeDose({ total: 25, parts: [{ amount: 25 }, { amount: 12.5, optional: true }] }),
      makeDose({ total: 25, parts: [{ amount: 25 }] }),
      true,
    ],
  ])('compares %s', (_words, a, b, isSame) => {
    expect(areSameDose(a, b)).toBe(isSame)
    expect(areSameDose(b, a)).toBe(isSame)
  })
})
