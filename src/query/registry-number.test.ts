import { expect, it } from 'vitest'
import { readRealIndex } from '../history/testing/read-real-index.ts'
import { addDays, dayAt } from '../time/day.ts'
import { knownRegistryNumber } from './registry-number.ts'

const { dataset } = readRealIndex()
const registered = dataset.programs.filter(({ registryId }) => registryId !== undefined)

it('tells the number of a trial from the day of the first registry entry that has it, and not before', () => {
  expect(registered.length).toBeGreaterThan(0)
  for (const program of registered) {
    const entries = dataset.sources.filter(({ url = '' }) =>
      url.includes(program.registryId ?? ' '),
    )
    const days = entries.map(({ published }) => published.latest ?? Infinity)
    const first = dayAt(Math.min(...days))
    const known = (day: number): string | undefined =>
      knownRegistryNumber(
        program,
        dataset.sources.filter(({ published }) => (published.latest ?? Infinity) <= day),
      )
    expect(known(first)).toBe(program.registryId)
    expect(known(addDays(first, -1))).toBeUndefined()
  }
})

it('tells nothing of a program that has no number', () => {
  expect(knownRegistryNumber({}, dataset.sources)).toBeUndefined()
})
