import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf, whenOf } from '../time/testing/read-when.ts'
import type { SourceId } from '../model/types.ts'
import { nameKnownOn, namesKnownOn } from './names.ts'

const filing = 'filing' as SourceId
const NAMES = [
  { name: 'A-131' },
  { name: 'ABC 131', knownFrom: whenOf('2015-08-24') },
  { name: 'abcophosine', knownFrom: whenOf('2021-09-22'), source: filing },
]

const nameOn = (day: string, sources: readonly { readonly id: SourceId }[]): string | undefined =>
  nameKnownOn(NAMES, { asOf: dayOf(day), sources })?.name

it('tells the name of the day, and no later one', () => {
  const sources = [{ id: filing }]
  expect(nameOn('2015-08-23', sources)).toBe('A-131')
  expect(nameOn('2015-08-24', sources)).toBe('ABC 131')
  expect(nameOn('2021-09-22', sources)).toBe('abcophosine')
})

it('tells a name that one document brought up only where that document counts', () => {
  expect(nameOn('2026-11-20', [])).toBe('ABC 131')
})

it('lists each name once, in the order in which they became known, and the newest is the name', () => {
  fc.assert(
    fc.property(fc.integer({ min: 15_000, max: 20_000 }), (asOf) => {
      const knowledge = { asOf: asOf as ReturnType<typeof dayOf>, sources: [{ id: filing }] }
      const known = namesKnownOn(NAMES, knowledge)
      expect(known).toEqual(
        NAMES.filter(({ knownFrom }) => (knownFrom?.latest ?? -Infinity) <= asOf),
      )
      expect(nameKnownOn(NAMES, knowledge)).toBe(known.at(-1))
    }),
  )
})
