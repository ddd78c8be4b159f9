import { expect, it } from 'vitest'
import { makeDay } from '../time/day.ts'
import { erasOf, wholeYearsOf } from './eras.ts'

function firstOf(year: number): number {
  return makeDay({ year, month: 1, dayOfMonth: 1 })
}

it('goes through whole years, two at a time', () => {
  const eras = erasOf({ from: firstOf(2014), to: firstOf(2019) })
  expect(eras.map(({ title }) => title)).toEqual(['2014–2015', '2016–2017', '2018'])
})

it('leaves no day out and shows none twice', () => {
  const eras = erasOf({ from: firstOf(2014) + 40, to: firstOf(2018) + 3 })
  expect(eras[0]?.window.from).toBe(firstOf(2014))
  expect(eras.at(-1)?.window.to).toBe(firstOf(2019))
  expect(eras.slice(1).map(({ window }) => window.from)).toEqual(
    eras.slice(0, -1).map(({ window }) => window.to),
  )
})

it('rounds a window to the whole years that it touches', () => {
  const window = { from: firstOf(2014) + 40, to: firstOf(2018) + 0.5 }
  expect(wholeYearsOf(window)).toEqual({ from: firstOf(2014), to: firstOf(2019) })
})
