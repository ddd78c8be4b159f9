import { readFileSync } from 'node:fs'

interface StoredText {
  readonly text: string
}

/** What tests of the documents read of the compiled data set. */
export interface StoredClaim {
  readonly id: string
  readonly source: string
  readonly when?: StoredText | null
  readonly knownFrom?: StoredText
  readonly evidence: readonly { readonly paragraph?: number }[]
}

export interface StoredThing {
  readonly id: string
  readonly claims?: readonly StoredClaim[]
  readonly activity?: readonly StoredClaim[]
}

interface StoredSource {
  readonly id: string
  readonly published: StoredText
  readonly paragraphs?: number
  readonly sha256?: string
  readonly url?: string
}

interface StoredDataset {
  readonly sources: readonly StoredSource[]
  readonly compounds: readonly StoredThing[]
  readonly programs: readonly StoredThing[]
  readonly milestones: readonly StoredThing[]
  readonly spans: readonly StoredThing[]
  readonly facts: readonly StoredThing[]
  readonly cohorts: readonly StoredThing[]
}

/** The compiled data set, and everything in it that claims can be about. */
export function readStoredDataset(): StoredDataset & { readonly things: readonly StoredThing[] } {
  const dataset = JSON.parse(readFileSync('public/data/dataset.json', 'utf8')) as StoredDataset
  const { programs, milestones, spans, facts, cohorts } = dataset
  return { ...dataset, things: [...programs, ...milestones, ...spans, ...facts, ...cohorts] }
}

/** All that was told of a thing. */
export function claimsOf({ claims = [], activity = [] }: StoredThing): readonly StoredClaim[] {
  return [...claims, ...activity]
}

/** The ids that a line of a document names. */
export function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/`([a-z0-9-]+)`/g)].map(([, id = '']) => id)
}
