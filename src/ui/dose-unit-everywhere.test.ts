import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readRealIndex } from '../history/testing/read-real-index.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { makeDay } from '../time/day.ts'
import { fileTexts, pageTexts } from './testing/page-texts.ts'

/**
 * The unit that is chosen is that of every dose on the page.
 *
 * What stays is quotation: the figures of the evidence as printed, our remarks on them (note, reasoning), and
 * labels that tell groups of patients apart by a printed figure. A dose's own details give it in both units.
 */

const OTHER: Readonly<Record<UnitChoice, RegExp>> = { mci: /MBq/, mbq: /mCi/ }

const QUOTING_KEYS: ReadonlySet<string> = new Set(['evidence', 'figures', 'note', 'reasoning'])
const QUOTING_COLUMNS: ReadonlySet<string> = new Set(['Figures', 'Note', 'Reasoning'])
const QUOTING_LABELS = readRealIndex()
  .dataset.facts.map(({ label }) => label)
  .filter((label) => /mCi|MBq/.test(label))

function storeIn(unit: UnitChoice): ReturnType<typeof createRealStore> {
  const asOf = makeDay({ year: 2019, month: 5, dayOfMonth: 15 })
  return createRealStore({ unit, asOf, since: makeDay({ year: 2010, month: 1, dayOfMonth: 1 }) })
}

/** Every text within, but for what is quoted. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [QUOTING_LABELS.reduce((text, label) => text.replaceAll(label, ''), value)]
  }
  if (typeof value !== 'object' || value === null) return []
  if (value instanceof Map || value instanceof Set) return textsIn([...value.values()])
  const isInBoth = 'term' in value && value.term === 'Dose' && 'lines' in value
  return Object.entries(isInBoth ? { lines: firstOf(value.lines) } : value).flatMap(
    ([key, part]) => (QUOTING_KEYS.has(key) ? [] : textsIn(part)),
  )
}

/** The second line of a dose is there to give it in the other unit. */
function firstOf(lines: unknown): unknown {
  return Array.isArray(lines) ? (lines[0] as unknown) : lines
}

/** The offer of the other unit. */
function isMeant(text: string): boolean {
  return text.startsWith('Doses in ')
}

function csvCells(csv: string): readonly string[] {
  const { data } = papaparse.parse<Readonly<Record<string, string>>>(csv, {
    header: true,
    comments: '#',
  })
  return data.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]) => (QUOTING_COLUMNS.has(column) ? [] : [cell])),
  )
}

describe.each(['mci', 'mbq'] as const)('with unit=%s', (unit) => {
  const store = storeIn(unit)
  const page = pageTexts(store, [])
  const files = fileTexts(store)

  it.each(Object.entries(page))('writes no dose in the other unit: %s', (_name, part) => {
    const wrong = textsIn(part).filter((text) => OTHER[unit].test(text) && !isMeant(text))
    expect(wrong).toEqual([])
  })

  it('writes no dose in the other unit in files', () => {
    const cells = [...csvCells(String(files.csv)), ...textsIn([files.json, files.tables])]
    expect(textsIn(cells).filter((text) => OTHER[unit].test(text))).toEqual([])
  })
})
