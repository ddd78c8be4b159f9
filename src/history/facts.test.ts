import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import type { FactState } from './state.ts'
import { knownOf, makeDose, makeFact, makeSource, makeValueClaim } from './testing/make-dataset.ts'

const SOURCES = ['2014', '2015', '2016'].map((year) =>
  makeSource({ id: year, published: `${year}-03-08` }),
)

type ClaimInput = NonNullable<Parameters<typeof makeValueClaim>[0]>

function stateOf(claims: readonly ClaimInput[], asOf?: string): FactState {
  const facts = [makeFact({ claims: claims.map((claim) => makeValueClaim(claim)) })]
  return ensure(knownOf({ sources: SOURCES, facts }, asOf).known.facts[0], 'the fact')
}

describe('the value on the page', () => {
  it('is the newest told', () => {
    const claims = [
      { source: '2014', value: 36 },
      { source: '2016', value: 40 },
    ]
    expect(stateOf(claims).current.value).toBe(40)
    expect(stateOf(claims, '2015-11-30').current.value).toBe(36)
  })

  it('is that of the newest period, however late an older one is told', () => {
    expect(
      stateOf([
        { source: '2015', value: 2.2, when: '2014-Q4' },
        { source: '2016', value: 1.7, when: '2014-Q1' },
      ]).current.value,
    ).toBe(2.2)
  })

  it('is not taken back by a source that does not say, for the same period', () => {
    expect(
      stateOf([
        { source: '2014', value: 36 },
        { source: '2016', value: null, basis: 'absent' },
      ]).current.value,
    ).toBe(36)
  })

  it('is not stated where the newest period is known only to lack one', () => {
    expect(
      stateOf([
        { source: '2014', value: 'in Phase 2', when: '2014-03-08' },
        { source: '2016', value: null, basis: 'absent', when: '2016-03-08' },
      ]).current.value,
    ).toBeNull()
  })

  it.each([
    [
      'what happened over what is planned',
      { status: 'expected', value: 36 },
      { status: 'happened', value: 31 },
    ],
    ['an exact number over a rounded one', { value: 30, qualifier: 'about' }, { value: 31 }],
  ] as const)('prefers, of one day, %s', (_words, worse, better) => {
    expect(
      stateOf([
        { source: '2014', ...worse },
        { source: '2014', ...better },
      ]).current.value,
    ).toBe(31)
    expect(
      stateOf([
        { source: '2014', ...better },
        { source: '2014', ...worse },
      ]).current.value,
    ).toBe(31)
  })
})

describe('two values', () => {
  const THIRTY = { source: '2014', value: 30 }

  it.each<[string, ClaimInput, ClaimInput]>([
    ['of different periods', { ...THIRTY, when: '2014' }, { ...THIRTY, value: 31, when: '2015' }],
    ['of different denominators', { ...THIRTY, of: 40 }, { ...THIRTY, value: 31, of: 41 }],
    [
      'in different units',
      { ...THIRTY, unit: 'patients' },
      { ...THIRTY, value: 31, unit: 'sites' },
    ],
    ['planned and real', { ...THIRTY, status: 'expected' }, { ...THIRTY, value: 31 }],
    [
      'planned at different times',
      { ...THIRTY, status: 'expected' },
      { ...THIRTY, source: '2016', value: 31, status: 'expected' },
    ],
    ['of which one is not stated', THIRTY, { ...THIRTY, value: null, basis: 'absent' }],
    ['of which one is rounded', { ...THIRTY, qualifier: 'about' }, { ...THIRTY, value: 31 }],
    ['of which one is a floor', { ...THIRTY, qualifier: 'at least' }, { ...THIRTY, value: 31 }],
    ['of which one may still rise', { ...THIRTY, accruing: true }, { ...THIRTY, value: 31 }],
    [
      'of which one is a ceiling',
      { ...THIRTY, value: 36, qualifier: 'up to' },
      { ...THIRTY, value: 31 },
    ],
    ['of which one lies in the other', { ...THIRTY, value: [25, 40] }, { ...THIRTY, value: 31 }],
    [
      'that differ in case and space',
      { ...THIRTY, value: 'Open-label' },
      { ...THIRTY, value: 'open-label' },
    ],
    [
      'that are one dose in two units',
      { ...THIRTY, value: [makeDose({ total: 25 })] },
      { ...THIRTY, value: [makeDose({ total: 925, unit: 'MBq/m²' })] },
    ],
  ])('%s agree', (_words, one, other) => {
    expect(stateOf([one, other]).conflicts).toEqual([])
    expect(stateOf([other, one]).conflicts).toEqual([])
  })

  it.each<[string, ClaimInput, ClaimInput]>([
    [
      'of one period',
      { ...THIRTY, when: '2014' },
      { ...THIRTY, source: '2016', value: 31, when: '2014' },
    ],
    ['of no period', THIRTY, { ...THIRTY, source: '2016', value: 31 }],
    [
      'planned on one day',
      { ...THIRTY, status: 'expected' },
      { ...THIRTY, status: 'expected', value: 31 },
    ],
    ['beyond rounding', { ...THIRTY, qualifier: 'about' }, { ...THIRTY, value: 36 }],
    ['under a floor', { ...THIRTY, qualifier: 'at least' }, { ...THIRTY, value: 29 }],
    ['over a ceiling', { ...THIRTY, qualifier: 'less than' }, { ...THIRTY, value: 31 }],
    ['that are ranges', { ...THIRTY, value: [50, 89.9] }, { ...THIRTY, value: [50, 74] }],
    ['in words', { ...THIRTY, value: 'open-label' }, { ...THIRTY, value: 'blinded' }],
    [
      'that refer to things',
      { ...THIRTY, value: { ref: 'a' } },
      { ...THIRTY, value: { ref: 'b' } },
    ],
    [
      'that are doses',
      { ...THIRTY, value: [makeDose({ total: 25 })] },
      { ...THIRTY, value: [makeDose({ total: 12.5 })] },
    ],
  ])('%s are in conflict', (_words, one, other) => {
    expect(stateOf([one, other]).conflicts[0]).toMatchObject({ kind: 'values' })
    expect(stateOf([other, one]).conflicts[0]?.claims).toHaveLength(2)
  })

  it('going on and happened are held against each other, for one period', () => {
    const claims: readonly ClaimInput[] = [
      { ...THIRTY, value: 18, status: 'ongoing', when: '2014' },
      { ...THIRTY, source: '2016', value: 20, status: 'happened', when: '2014' },
    ]
    expect(stateOf(claims).conflicts).toHaveLength(1)
    expect(stateOf(claims.map((claim) => ({ ...claim, accruing: true }))).conflicts).toEqual([])
  })

  it('of each period are a conflict of their own', () => {
    const { current, conflicts } = stateOf([
      { id: 'old', ...THIRTY, when: '2014' },
      { id: 'older', ...THIRTY, value: 31, when: '2014' },
      { id: 'new', ...THIRTY, source: '2016', value: 40, when: '2015' },
      { id: 'newer', ...THIRTY, source: '2016', value: 41, when: '2015' },
    ])
    expect(conflicts.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['old', 'older'],
      ['new', 'newer'],
    ])
    expect(conflicts.map(({ shown }) => shown?.claim)).toEqual([undefined, current.id])
  })

  it.each<[rule: string, worse: ClaimInput, better: ClaimInput]>([
    ['newest', { source: '2014' }, { source: '2016' }],
    ['exactness', { source: '2016', qualifier: 'about' }, { source: '2016' }],
  ])('show one side by the rule that decides: %s', (rule, worse, better) => {
    const { current, conflicts } = stateOf([
      { id: 'worse', value: 20, ...worse },
      { id: 'better', value: 31, ...better },
    ])
    expect(current.value).toBe(31)
    expect(conflicts[0]?.shown).toEqual({ claim: 'better', by: rule })
  })

  it('show of two told alike on one day the one that was told first', () => {
    const { current, conflicts } = stateOf([
      { id: 'first', ...THIRTY },
      { id: 'second', ...THIRTY, value: 31 },
    ])
    expect([current.value, conflicts[0]?.shown]).toEqual([30, { claim: 'first', by: 'first-told' }])
  })

  it('show neither where the page has the value of a newer period', () => {
    const { current, conflicts } = stateOf([
      { ...THIRTY, when: '2014' },
      { ...THIRTY, value: 31, when: '2014' },
      { source: '2016', value: 40, when: '2016-01' },
    ])
    expect(current.value).toBe(40)
    expect(conflicts[0]).not.toHaveProperty('shown')
  })

  it('are set against each other in words', () => {
    expect(
      stateOf([
        { source: '2014', value: 36, unit: 'patients', qualifier: 'up to' },
        { source: '2016', value: 40, unit: 'patients' },
      ]).conflicts[0]?.summary,
    ).toBe(
      'Different values: up to 36 patients (Acme Therapeutics, 8 Mar 2014) / ' +
        '40 patients (Acme Therapeutics, 8 Mar 2016)',
    )
  })
})
