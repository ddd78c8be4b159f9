import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { formatIsoDay } from './day.ts'
import type { Day } from './day.ts'
import { edtfOfEnd, edtfOfRange } from './edtf.ts'
import { boundsOfEnd, readEnds, textOfEnd } from './when-end.ts'
import type { BlurWord, BoundWord, WhenEnd } from './when-end.ts'

/** How fine a date was told. A range of two ends has no single precision. */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range'

/** A word that bounds or blurs a period, as the source used it. */
export type WhenWord = BoundWord | BlurWord

/**
 * A date as exact as its source, compiled from one short string (docs/data.md, "Whens").
 *
 * Both bounds are included; `null` is an open side. `precision` and `word` are those of a single end;
 * of a range of two ends `precision` is `range` and `word` is null.
 */
export interface When {
  /** Canonical text: parsing it again gives this value. */
  readonly text: string
  /** ISO 8601-2 for interchange, where it can say it. */
  readonly edtf: string | null
  readonly earliest: Day | null
  readonly latest: Day | null
  readonly precision: Precision
  readonly word: WhenWord | null
}

/**
 * Reads a when: `2017-Q1`, `by 2017-02-22`, `2018-09-24..2019-05-15`.
 *
 * Case and white space are normalised, nothing else: `text` keeps the source's own word and precision.
 * Of a range, the first end gives the earliest day and the second the latest; an end whose word leaves
 * just that side open (`by X..Y`, `X..from Y`) gives nothing and is refused, as is a range that runs
 * backwards.
 */
export function parseWhen(text: string): Result<When> {
  const ends = readEnds(text)
  if (!ends.ok) return ends
  const [first, second] = ends.value
  if (first === undefined) throw new Error(`Bug: no end read from "${text}"`)
  return second === undefined ? succeed(whenOfEnd(first)) : whenOfRange(first, second)
}

/** A day told as a plain day. */
export function dayWhen(day: Day): When {
  return whenOfEnd({ word: null, period: { precision: 'day', day } })
}

function whenOfEnd(end: WhenEnd): When {
  const { earliest, latest } = boundsOfEnd(end)
  return {
    text: textOfEnd(end),
    edtf: edtfOfEnd(end),
    earliest,
    latest,
    precision: end.period.precision,
    word: end.word,
  }
}

function whenOfRange(first: WhenEnd, second: WhenEnd): Result<When> {
  const { earliest } = boundsOfEnd(first)
  const { latest } = boundsOfEnd(second)
  const text = `${textOfEnd(first)}..${textOfEnd(second)}`
  if (earliest === null) {
    return fail(`expected a first end that says where the range begins, got "${text}"`)
  }
  if (latest === null) {
    return fail(`expected a second end that says where the range ends, got "${text}"`)
  }
  if (earliest > latest) {
    return fail(
      `expected a range that begins before it ends, got "${text}" ` +
        `(${formatIsoDay(earliest)} to ${formatIsoDay(latest)})`,
    )
  }
  const edtf = edtfOfRange([first, second], { earliest, latest })
  return succeed({ text, edtf, earliest, latest, precision: 'range', word: null })
}
