import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readDataset } from '../src/model/dataset.ts'
import { checkData } from '../src/schema/check-data.ts'
import { compileDataset } from '../src/schema/compile-dataset.ts'
import { readDataFile } from '../src/schema/read-data-file.ts'
import { hashTexts, readDataFolder } from './data-folder.ts'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 500)
const MAX_MS_A_RUN = 1_000

const texts = readDataFolder('data')
const files = new Map(texts.map(({ name, text }) => [name, readDataFile(name, text)]))
const hash = hashTexts(texts)

/** Ways to spoil a text; `at` and `to` are fractions of its length. */
interface Spot {
  readonly at: number
  readonly to: number
  readonly text: string
}

const spoilers = {
  'delete a line': (text, { at }) => text.split('\n').toSpliced(lineAt(text, at), 1).join('\n'),
  'repeat a line': (text, { at, to }) =>
    text.split('\n').toSpliced(lineAt(text, to), 0, lineText(text, at)).join('\n'),
  'swap two lines': (text, { at, to }) =>
    setLine(setLine(text, at, lineText(text, to)), to, lineText(text, at)),
  indent: (text, { at }) => setLine(text, at, ` ${lineText(text, at)}`),
  outdent: (text, { at }) => setLine(text, at, lineText(text, at).replace(/^ /, '')),
  'change a scalar': (text, { at, text: put }) =>
    setLine(
      text,
      at,
      lineText(text, at).replace(/: .*$/, () => `: ${put}`),
    ),
  insert: (text, { at, text: put }) => {
    const offset = Math.floor(at * text.length)
    return text.slice(0, offset) + put + text.slice(offset)
  },
  'cut off': (text, { at }) => text.slice(0, Math.floor(at * text.length)),
} satisfies Readonly<Record<string, (text: string, spot: Spot) => string>>

const mutation = fc.record({
  how: fc.constantFrom(...Object.values(spoilers)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.oneof(
    fc.constantFrom('', 'null', '0', '-1', '1e999', '2018-02-30', 'by 2017', '[]', '{}', '[a, b]'),
    fc.constantFrom('&a x', '*a', '!!map {}', '<<: *a', '? x', 'a: b', '| x', '"', "'", '#', '\t'),
    fc.constantFrom('---', '...', '%YAML 1.1', '\u0000', '\uFEFF', '\uD800', '\r\n'),
    fc.constantFrom('__proto__: {}', 'constructor: x', 'toString'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
})

function lineAt(text: string, fraction: number): number {
  const count = text.split('\n').length
  return Math.min(count - 1, Math.floor(fraction * count))
}

function lineText(text: string, fraction: number): string {
  return text.split('\n')[lineAt(text, fraction)] ?? ''
}

function setLine(text: string, fraction: number, line: string): string {
  return text.split('\n').with(lineAt(text, fraction), line).join('\n')
}

it(
  `compiles a spoilt file or says where it is wrong, ${RUNS} times`,
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (original, mutations) => {
          const text = mutations.reduce(
            (spoiling, { how, ...spot }) => how(spoiling, spot),
            original.text,
          )
          const spoilt = new Map(files).set(original.name, readDataFile(original.name, text))
          const faults = checkData([...spoilt.values()])
          const misplaced = faults.filter(({ file, line, column }) => {
            const lineCount = (file === original.name ? text : textOf(file)).split('\n').length
            return line < 1 || line > lineCount || column < 1
          })
          expect(misplaced).toEqual([])
          const outcome =
            faults.length > 0 || isReadable(compileDataset([...spoilt.values()], hash))
          expect(outcome).toBe(true)
        },
      ),
      { numRuns: RUNS },
    )
  },
  Math.max(60_000, RUNS * MAX_MS_A_RUN),
)

function textOf(file: string): string {
  return texts.find(({ name }) => name === file)?.text ?? ''
}

function isReadable(dataset: unknown): boolean {
  return readDataset(JSON.parse(JSON.stringify(dataset))).ok
}
