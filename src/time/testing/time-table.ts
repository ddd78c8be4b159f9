import { formatIsoDay } from '../day.ts'
import { formatWhen } from '../format-when.ts'
import { ticksFor } from '../ticks.ts'
import { dayOf, textOfBounds, whenOf } from './read-when.ts'

/** Days on which clocks change somewhere, and edges of months, years and leap years. */
const TEXTS = [
  '2017-03-12',
  '2018-04-01',
  '2018-09-30',
  '2016-02-29',
  '1970-01-01',
  '2019-12-31',
  '2017-02',
  '2017-Q2',
  '2019-H2',
  '2014',
  'by 2017-02-22',
  'before 2014-03-04',
  'from 2017-H2',
  'after 2018-Q1',
  'about 2017-03',
  'early 2015',
  'mid 2016-02',
  'late 2018-H1',
  'end of 2017-Q2',
  '2018-09-24..2019-05-15',
]

/** What the core makes of a few whens and axes: the same in every time zone. */
export function timeTable(): readonly string[] {
  const whens = TEXTS.map((text) => {
    const when = whenOf(text)
    return [when.text, when.edtf, textOfBounds(when), formatWhen(when)].join(' | ')
  })
  return [
    ...whens,
    ...axisRows('2014-03-04', '2019-05-15'),
    ...axisRows('2018-03-20', '2018-04-12'),
  ]
}

function axisRows(from: string, to: string): readonly string[] {
  const viewport = { from: dayOf(from), to: dayOf(to), leftPx: 7, widthPx: 900 }
  const { major, minor } = ticksFor(viewport, { minMajorPx: 80 })
  return [...major, ...minor].map(({ day, xPx, label }) => `${formatIsoDay(day)} ${xPx} ${label}`)
}
