import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface KnownCounts {
  readonly day: string
  readonly entries: number
  readonly marks: number
}

type KnownFile = 'known-by-month.json' | 'known-by-month-public.json'

/** Written by the unit test `known-by-month`: what the model knows, day by day, the last one today. */
export function knownCounts(file: KnownFile): readonly KnownCounts[] {
  const text = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
  return JSON.parse(text) as readonly KnownCounts[]
}

/** How many entries the model knows today. */
export function lastCountOf(file: KnownFile): number {
  return knownCounts(file).at(-1)?.entries ?? 0
}
