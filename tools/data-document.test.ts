import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface StoredClaim {
  readonly source: string
  readonly evidence: readonly { readonly paragraph?: number }[]
}

interface StoredThing {
  readonly id: string
  readonly claims?: readonly StoredClaim[]
  readonly activity?: readonly StoredClaim[]
}

interface StoredDataset {
  readonly sources: readonly { readonly id: string; readonly paragraphs?: number }[]
  readonly programs: readonly StoredThing[]
  readonly milestones: readonly StoredThing[]
  readonly spans: readonly StoredThing[]
  readonly facts: readonly StoredThing[]
  readonly cohorts: readonly StoredThing[]
}

/** One line of the document: what was taken from one paragraph of one source. */
interface Taken {
  readonly source: string
  readonly paragraph: number
  readonly ids: ReadonlySet<string>
}

const dataset = JSON.parse(readFileSync('public/data/dataset.json', 'utf8')) as StoredDataset
const things = [
  ...dataset.programs,
  ...dataset.milestones,
  ...dataset.spans,
  ...dataset.facts,
  ...dataset.cohorts,
]
const taken = readTaken(readFileSync('docs/data.md', 'utf8'))

function readTaken(text: string): readonly Taken[] {
  return text.split(/^### `/m).flatMap((section) => {
    const source = /^(cellectar-[\d-]+)`/.exec(section)?.[1]
    if (source === undefined) return []
    return [...section.matchAll(/^- \*\*¶ (\d+)\*\*: (.*(?:\n {2}.*)*)/gm)].map(
      ([, paragraph, line]) => ({
        source,
        paragraph: Number(paragraph),
        ids: new Set([...(line ?? '').matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id ?? '')),
      }),
    )
  })
}

test('docs/data.md names every paragraph of every document, once and in order', () => {
  const named = dataset.sources.map(({ id }) => [
    id,
    taken.filter(({ source }) => source === id).map(({ paragraph }) => paragraph),
  ])
  const real = dataset.sources.map(({ id, paragraphs }) => [
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
    [...(thing.claims ?? []), ...(thing.activity ?? [])].flatMap(({ source, evidence }) =>
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
