import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import { whenOf } from '../time/testing/read-when.ts'
import type { When } from '../time/when.ts'
import { verdictOf } from './expectations.ts'

function whenOrNull(text: string): When | null {
  return text === 'null' ? null : whenOf(text)
}

/** A table in words: the first line names what happened, each other an expectation and its verdicts. */
function readTable(
  table: string,
): readonly [expected: string, happened: string, verdict: string][] {
  const [head = '', ...lines] = table.trim().split('\n')
  const columns = head.split('|').slice(1)
  return lines.flatMap((line) => {
    const [expected = '', ...verdicts] = line.split('|').map((cell) => cell.trim())
    return columns.map((happened, position): [string, string, string] => [
      expected,
      happened.trim(),
      LONG[verdicts[position] ?? ''] ?? 'missing',
    ])
  })
}

const LONG: Readonly<Record<string, string>> = {
  e: 'early',
  o: 'on-time',
  l: 'late',
  '?': 'cannot-tell',
}

const TOLD_FOR_THE_SAME_SPRING = readTable(`
  expected          | 2017-05-20 | 2017-05 | 2017-Q2 | by 2017-05-20 | from 2017-05-20 | before 2017-05-20 | after 2017-05-20 | null
  2017-05-17        | l          | ?       | ?       | ?             | l               | ?                 | l                | ?
  2017-05           | o          | o       | ?       | ?             | ?               | ?                 | ?                | ?
  2017-Q2           | o          | o       | o       | ?             | ?               | ?                 | ?                | ?
  by 2017-05-17     | l          | ?       | ?       | ?             | l               | ?                 | l                | ?
  from 2017-05-17   | o          | ?       | ?       | ?             | o               | ?                 | o                | ?
  before 2017-05-17 | l          | ?       | ?       | ?             | l               | ?                 | l                | ?
  after 2017-05-17  | o          | ?       | ?       | ?             | o               | ?                 | o                | ?
  null              | ?          | ?       | ?       | ?             | ?               | ?                 | ?                | ?
`)

const CAME_IN_WINTER = readTable(`
  expected          | 2017-03-10 | 2017-03 | 2017-Q1 | by 2017-03-10 | from 2017-03-10 | before 2017-03-10 | after 2017-03-10 | null
  2017-05-17        | e          | e       | e       | e             | ?               | e                 | ?                | ?
  2017-05           | e          | e       | e       | e             | ?               | e                 | ?                | ?
  2017-Q2           | e          | e       | e       | e             | ?               | e                 | ?                | ?
  by 2017-05-17     | o          | o       | o       | o             | ?               | o                 | ?                | ?
  from 2017-05-17   | e          | e       | e       | e             | ?               | e                 | ?                | ?
  before 2017-05-17 | o          | o       | o       | o             | ?               | o                 | ?                | ?
  after 2017-05-17  | e          | e       | e       | e             | ?               | e                 | ?                | ?
  null              | ?          | ?       | ?       | ?             | ?               | ?                 | ?                | ?
`)

const CAME_IN_AUTUMN = readTable(`
  expected          | 2017-10-08 | 2017-10 | 2017-Q4 | by 2017-10-08 | from 2017-10-08 | before 2017-10-08 | after 2017-10-08 | null
  2017-05-17        | l          | l       | l       | ?             | l               | ?                 | l                | ?
  2017-05           | l          | l       | l       | ?             | l               | ?                 | l                | ?
  2017-Q2           | l          | l       | l       | ?             | l               | ?                 | l                | ?
  by 2017-05-17     | l          | l       | l       | ?             | l               | ?                 | l                | ?
  from 2017-05-17   | o          | o       | o       | ?             | o               | ?                 | o                | ?
  before 2017-05-17 | l          | l       | l       | ?             | l               | ?                 | l                | ?
  after 2017-05-17  | o          | o       | o       | ?             | o               | ?                 | o                | ?
  null              | ?          | ?       | ?       | ?             | ?               | ?                 | ?                | ?
`)

describe('verdictOf', () => {
  it.each([...TOLD_FOR_THE_SAME_SPRING, ...CAME_IN_WINTER, ...CAME_IN_AUTUMN])(
    'holds "%s" against "%s": %s',
    (expected, happened, verdict) => {
      expect(verdictOf(whenOrNull(expected), whenOrNull(happened))).toBe(verdict)
    },
  )

  it('agrees with comparing every day that was promised with every day on which it may have come', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (expected, happened) => {
        expect(verdictOf(expected, happened)).toBe(slowVerdict(expected, happened))
      }),
    )
  })
})

/** All that a window could be lies well inside the small world, whose edges stand for "or further". */
const WORLD = Array.from({ length: 40 }, (_, position) => position)

const anyBounds: fc.Arbitrary<DayBounds> = fc
  .tuple(fc.integer({ min: 10, max: 29 }), fc.integer({ min: 0, max: 9 }), fc.nat(3))
  .map(([first, length, open]) => ({
    earliest: open === 1 ? null : dayAt(first),
    latest: open === 2 ? null : dayAt(Math.min(first + length, 29)),
  }))

function daysIn({ earliest, latest }: DayBounds): readonly number[] {
  return WORLD.filter((day) => day >= (earliest ?? 0) && day <= (latest ?? 39))
}

function slowVerdict(expected: DayBounds, happened: DayBounds): string {
  const promised = daysIn(expected)
  const came = daysIn(happened)
  if (came.every((day) => promised.every((other) => day < other))) return 'early'
  if (came.every((day) => promised.every((other) => day > other))) return 'late'
  return came.every((day) => promised.includes(day)) ? 'on-time' : 'cannot-tell'
}
