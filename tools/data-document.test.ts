import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claimsOf, idsIn, readStoredDataset } from './testing/stored-dataset.ts'

/** One line of the document: what was taken from one paragraph of one source. */
interface Taken {
  readonly source: string
  readonly paragraph: number
  readonly ids: ReadonlySet<string>
}

const { things, sources } = readStoredDataset()
const taken = readTaken(readFileSync('docs/data.md', 'utf8'))

function readTaken(text: string): readonly Taken[] {
  return text.split(/^### `/m).flatMap((section) => {
    const source = /^(cellectar-[\d-]+)`/.exec(section)?.[1]
    if (source === undefined) return []
    return [...section.matchAll(/^- \*\*¶ (\d+)\*\*: (.*(?:\n {2}.*)*)/gm)].map(
      ([, paragraph, line]) => ({
        source,
        paragraph: Number(paragraph),
        ids: new Set(idsIn(line ?? '')),
      }),
    )
  })
}

test('docs/data.md names every paragraph of every document, once and in order', () => {
  const named = sources.map(({ id }) => [
    id,
    taken.filter(({ source }) => source === id).map(({ paragraph }) => paragraph),
  ])
  const real = sources.map(({ id, paragraphs }) => [
    id,
    Array.from({ length: paragraphs ?? 0 }, (_, index) => index + 1),
  ])
  expect(named).toEqual(real)
})

test('docs/data.md names no thing that the data do not have', () => {
  const ids = new Set(things.map(({ id }) => id))
  const unknown = taken.flatMap((line) => [...line.ids].filter((id) => !ids.has(id)))
  expect(unknown).toEqual([])
})

test('docs/data.md lists everything that rests on a paragraph under that paragraph', () => {
  const missing = things.flatMap((thing) =>
    claimsOf(thing).flatMap(({ source, evidence }) =>
      evidence
        .filter(
          ({ paragraph }) =>
            paragraph !== undefined &&
            !taken.some(
              (line) =>
                line.source === source && line.paragraph === paragraph && line.ids.has(thing.id),
            ),
        )
        .map(({ paragraph }) => `${source} ¶ ${String(paragraph)}: ${thing.id}`),
    ),
  )
  expect(missing).toEqual([])
})
