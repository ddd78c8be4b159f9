import { z } from 'zod'

import { formatIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { parseWhen } from '../time/when.ts'

/**
 * The leaves of the data shapes.
 *
 * They take what a data file holds (every scalar a string, see `read-yaml.ts`) and give what
 * `dataset.json` holds. One definition serves both: `io: 'input'` of the JSON Schema is what an editor
 * types, `io: 'output'` is what is compiled. Messages say what is expected; what was found is added
 * where the fault is located.
 */

const MAX_TEXT_LENGTH = 280
const MAX_TITLE_LENGTH = 40
const MAX_FIGURE_WORDS = 5
const ONE_LINE = /^\S(?:[^\p{Cc}]*\S)?$/u
const NUMBER = /^-?\d+(?:\.\d+)?$/

function textOfLength(maximum: number): z.ZodString {
  return z
    .string('expected a text')
    .min(1, 'expected a text')
    .max(maximum, `expected at most ${maximum} characters`)
    .refine(
      (text) => text === '' || ONE_LINE.test(text),
      'expected one line without spaces around it',
    )
}

/** A text in our own words. */
export const text = textOfLength(MAX_TEXT_LENGTH)

/** The label of a mark on the picture. */
export const title = textOfLength(MAX_TITLE_LENGTH)

export const figure = text.refine(
  (value) => value.split(/\s+/).length <= MAX_FIGURE_WORDS,
  `expected at most ${MAX_FIGURE_WORDS} words`,
)

export const id = z
  .string('expected an id')
  .max(80, 'expected at most 80 characters')
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'expected an id in kebab-case (lower-case letters, digits, single hyphens)',
  )

/** `program:<id>` and its like: what a fact is about. */
export const subject = z
  .string('expected a subject')
  .regex(
    /^(?:company|(?:program|cohort|compound|concept):[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    'expected program:<id>, cohort:<id>, compound:<id>, company or concept:<word>',
  )

export const sha256 = z
  .string('expected a sha256')
  .regex(/^[0-9a-f]{64}$/, 'expected a sha256 (64 digits 0-9, a-f)')

export const address = z
  .string('expected an address')
  .regex(/^https?:\/\/[^\s]+$/, 'expected an address that starts with https:// or http://')

const numberInput = (raw: unknown): unknown =>
  typeof raw === 'string' && NUMBER.test(raw) ? Number(raw) : raw

export const number = z.preprocess(numberInput, z.number('expected a number'))

export const amount = z.preprocess(
  numberInput,
  z.number('expected a number').positive('expected a number above 0'),
)

export const count = z.preprocess(
  numberInput,
  z.number('expected a whole number').int('expected a whole number').min(1, 'expected 1 or more'),
)

/** A field that is either `true` or left out. */
export const flag = z.preprocess(
  (raw) => (raw === 'true' ? true : raw),
  z.literal(true, 'expected true, or no such field'),
)

/** Two numbers, the lower one first. */
export const pair = z
  .tuple([number, number], 'expected two numbers in a list')
  .refine(([low, high]) => low < high, 'expected the lower number first')

/** One of these words; the message lists them all. */
export function choice<const T extends readonly [string, ...string[]]>(
  values: T,
): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(values, `expected one of ${values.join(', ')}`)
}

/** The plain word `null` is data: the source does not state it. */
export function orNull<S extends z.ZodType>(schema: S): z.ZodPreprocess<z.ZodNullable<S>> {
  return z.preprocess((raw) => (raw === 'null' ? null : raw), schema.nullable())
}

/** A list, however long. */
export function listOf<S extends z.ZodType>(schema: S): z.ZodArray<S> {
  return z.array(schema, 'expected a list')
}

/** A list of ids in which none stands twice. */
export const idList = listOf(id).superRefine((ids, context) => {
  ids.forEach((each, index) => {
    if (ids.indexOf(each) === index) return
    context.addIssue({ code: 'custom', path: [index], message: 'expected each id once' })
  })
})

/** A map of exactly these fields. */
export function mapOf<const S extends z.core.$ZodShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `expected one of the fields ${Object.keys(shape).join(', ')}`
        : 'expected a map of fields',
  })
}

const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'Day' })

/** A when as `dataset.json` holds it: civil days as ISO text, open sides null. */
const storedWhen = mapOf({
  text: z.string(),
  edtf: z.string().nullable(),
  earliest: isoDay.nullable(),
  latest: isoDay.nullable(),
  precision: z.enum(['day', 'month', 'quarter', 'half', 'year', 'range']),
  word: z
    .enum(['by', 'before', 'from', 'after', 'about', 'early', 'mid', 'late', 'end of'])
    .nullable(),
}).meta({ id: 'When' })

export type StoredWhen = z.output<typeof storedWhen>

/** The authored short string, compiled; its two days must be in order. */
export const when = z
  .string('expected a date')
  .transform((authored, context) => {
    const parsed = parseWhen(authored)
    if (!parsed.ok) {
      context.issues.push({ code: 'custom', message: parsed.message, input: authored })
      return z.NEVER
    }
    const earliest = isoDayOrNull(parsed.value.earliest)
    const latest = isoDayOrNull(parsed.value.latest)
    const message = faultOfDays(earliest, latest)
    if (message !== undefined) {
      context.issues.push({ code: 'custom', message, input: authored })
      return z.NEVER
    }
    return { ...parsed.value, earliest, latest }
  })
  .pipe(storedWhen)

/** Rules compare days as texts, which is right as long as every year has four digits. */
function faultOfDays(earliest: string | null, latest: string | null): string | undefined {
  const days = [earliest, latest].filter((day) => day !== null)
  if (!days.every((day) => /^[12]\d{3}-/.test(day))) return 'expected a year from 1000 to 2999'
  const [first, last] = days
  if (first !== undefined && last !== undefined && first > last)
    return 'expected the earlier day first'
  return undefined
}

function isoDayOrNull(day: Day | null): string | null {
  return day === null ? null : formatIsoDay(day)
}
