import { csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import papaparse from 'papaparse'
import { expect, it } from 'vitest'
import { toCsv, toTsv } from './to-csv.ts'

it('reads back as the table it was written from, whatever the cells hold', () => {
  // Cells that look like formulas are changed on purpose.
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      expect(papaparse.parse(toTsv(rows), { delimiter: '\t' }).data).toEqual(rows)
    }),
  )
})

it('reads back by another library than the one that wrote it', () => {
  const cell = fc.constantFrom(
    'a',
    'b, c',
    '"d"',
    'e\r\nf',
    'g\nh',
    ' i ',
    ',',
    '“31.25” mCi/m²',
    '"',
  )
  const row = fc.array(cell, { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      expect(csvParseRows(toCsv(rows).slice(1))).toEqual(rows)
    }),
  )
})

it('begins with the mark by which spreadsheets know its letters', () => {
  expect(toCsv([['mCi/m²']])).toBe('\uFEFFmCi/m²')
})

it('never lets a cell run as a formula', () => {
  expect(papaparse.parse(toTsv([['=1+1', '@x', '+2']]), { delimiter: '\t' }).data).toEqual([
    ["'=1+1", "'@x", "'+2"],
  ])
})
