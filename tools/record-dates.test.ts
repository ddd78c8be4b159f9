import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimsOf, readStoredDataset } from './testing/stored-dataset.ts'

/**
 * The dates of the public record against those of the data: each line of the table names a record, a claim
 * that carries a date of it, when that was, and from when it was known. The table was read against the
 * record; where a line keeps another date than the record's own, it says why.
 */
interface Line {
  readonly record: string
  readonly claim: string
  readonly when: string
  readonly known: string
  readonly because: string | undefined
}

interface DatedRecord {
  readonly id: string
  readonly date?: string
  readonly dateFrom?: string
  readonly dateTo?: string
  readonly precision: string
  readonly announcedOn?: string
}

const RECORD = '../shared/facts/public-record.json'
const hasRecord = existsSync(RECORD)
const absence = hasRecord ? '' : ` (skipped: no ${RECORD})`
const NO_DATE = 'no date'

const lines = readFileSync('tools/testing/record-dates.txt', 'utf8')
  .trim()
  .split('\n')
  .map((text): Line => {
    const [record = '', claim = '', when = '', known = '', because] = text.split(' | ')
    return { record, claim, when, known, because }
  })
const { things, sources } = readStoredDataset()
const claims = things.flatMap(claimsOf)
const publishedBy = new Map(sources.map(({ id, published }) => [id, published.text]))

/** As the record would have it told: an event announced on a day came by that day. */
function datesOf({ precision, date = '', dateFrom, dateTo = '' }: DatedRecord): readonly string[] {
  if (precision === 'unknown') return [NO_DATE]
  if (precision === 'year-end') return [`by ${date.slice(0, 4)}`]
  if (precision === 'day') return [date, `by ${date}`]
  if (!precision.endsWith('range')) return [date]
  return dateFrom === undefined ? [`by ${dateTo}`] : [`${dateFrom}..${dateTo}`, `by ${dateTo}`]
}

describe('the table of the dates of the public record', () => {
  it('has each date as its claim has it, and from when it was known', () => {
    const claimById = new Map(claims.map((claim) => [claim.id, claim]))
    const told = lines.map(({ claim: id }) => {
      const claim = claimById.get(id)
      const when = claim?.when?.text ?? NO_DATE
      return [id, when, claim?.knownFrom?.text ?? publishedBy.get(claim?.source ?? '')]
    })
    expect(told).toEqual(lines.map(({ claim, when, known }) => [claim, when, known]))
  })

  it('has every milestone that is told beyond the documents', () => {
    const tabled = new Set(lines.map(({ claim }) => claim))
    const checked = new Set(
      sources.filter(({ sha256 }) => sha256 !== undefined).map(({ id }) => id),
    )
    const dated = readStoredDataset()
      .milestones.flatMap(claimsOf)
      .filter(({ source }) => !checked.has(source))
    expect(dated.filter(({ id }) => !tabled.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe.skipIf(!hasRecord)(`the public record beside its table of dates${absence}`, () => {
  const records = hasRecord
    ? (JSON.parse(readFileSync(RECORD, 'utf8')) as { readonly records: readonly DatedRecord[] })
        .records
    : []
  const linesOf = (record: DatedRecord): readonly Line[] =>
    lines.filter((line) => line.record === record.id)

  it('has no date that the table has otherwise, but for a reason', () => {
    const astray = records.filter((record) => {
      const dates = datesOf(record)
      return !linesOf(record).some(
        ({ when, because }) => because !== undefined || dates.includes(when),
      )
    })
    expect(astray.map(({ id }) => id)).toEqual([])
  })

  it('has no day of an announcement from which the table does not count, but for a reason', () => {
    const astray = records.filter(
      (record) =>
        record.announcedOn !== undefined &&
        !linesOf(record).some(
          ({ known, because }) => because !== undefined || known === record.announcedOn,
        ),
    )
    expect(astray.map(({ id }) => id)).toEqual([])
  })

  it('has all records that the table names', () => {
    const known = new Set(records.map(({ id }) => id))
    expect(lines.filter(({ record }) => !known.has(record))).toEqual([])
  })

  it('differs wherever the table gives a reason', () => {
    const needless = records.filter((record) =>
      linesOf(record).some(
        ({ when, known, because }) =>
          because !== undefined &&
          datesOf(record).includes(when) &&
          (record.announcedOn === undefined || known === record.announcedOn),
      ),
    )
    expect(needless.map(({ id }) => id)).toEqual([])
  })
})
