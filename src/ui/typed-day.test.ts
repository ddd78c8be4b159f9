import { expect, it } from 'vitest'
import { formatIsoDay } from '../time/day.ts'
import { readTypedDay } from './typed-day.ts'

it.each(['2018-08-10', '10 Aug 2018', '10. August 2018', 'Aug 10, 2018', ' august 10  2018 '])(
  'reads “%s” as a day',
  (text) => {
    const day = readTypedDay(text)
    expect(day === undefined ? undefined : formatIsoDay(day)).toBe('2018-08-10')
  },
)

it.each(['2018', 'Aug 2018', '31 Feb 2018', '10 Foo 2018', '0018-08-10', 'cohort 10'])(
  'takes “%s” for no day',
  (text) => {
    expect(readTypedDay(text)).toBeUndefined()
  },
)
