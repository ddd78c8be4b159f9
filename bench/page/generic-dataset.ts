import { readDataset } from '../../src/model/dataset.ts'
import type { Dataset } from '../../src/model/types.ts'
import { dayAt, formatIsoDay } from '../../src/time/day.ts'

/** One thing on a lane, as the benchmark makes them; times are milliseconds since 1970. */
export interface GenericItem {
  readonly id: number
  readonly lane: number
  readonly start: number
  /** Null: a point in time. */
  readonly end: number | null
  readonly label: string
  /** 0 to 5. */
  readonly color: number
}

export interface GenericLane {
  readonly id: number
  readonly label: string
}

export interface GenericData {
  readonly lanes: readonly GenericLane[]
  readonly items: readonly GenericItem[]
  /** What is seen at first, and the whole stretch. */
  readonly view: readonly [number, number]
  readonly domain: readonly [number, number]
  readonly geom: { readonly width: number; readonly height: number }
}

export const MS_PER_DAY = 864e5
const COLORS = [0, 1, 2, 3, 4, 5]
const SOURCE = 'bench'

/**
 * Turns lanes into programs, points into milestones, and spans into spans between two milestones: nothing
 * of the benchmark is drawn by other means than a data file of ours would be.
 */
export function genericDataset({ lanes, items, domain }: GenericData): Dataset {
  const spans = items.filter(({ end }) => end !== null)
  const read = readDataset({
    schemaVersion: 1,
    title: 'Benchmark',
    generatedFrom: 'bench',
    sources: [sourceOn(domain[0])],
    compounds: COLORS.map((color) => ({
      id: `compound-${color}`,
      names: [{ name: `Compound ${color}` }],
      role: 'other',
    })),
    programs: lanes.map(programOfLane),
    milestones: [...items.map(milestoneOfItem), ...spans.map(endOfItem)],
    spans: spans.map(spanOfItem),
    facts: [],
    cohorts: [],
    stories: [],
  })
  if (!read.ok) throw new Error(`Bug: ${read.message}`)
  return read.value
}

type Json = Readonly<Record<string, unknown>>

function sourceOn(ms: number): Json {
  return {
    id: SOURCE,
    tier: 'release',
    title: 'Generated items',
    issuer: 'Benchmark',
    published: dayWhenOf(ms),
  }
}

function programOfLane({ id, label }: GenericLane): Json {
  return {
    id: programId(id),
    compound: `compound-${id % COLORS.length}`,
    names: [{ name: label, shortName: label }],
    phase: '1',
    indications: [],
    activity: [],
  }
}

function milestoneOfItem({ id, lane, start, end, label, color }: GenericItem): Json {
  return {
    id: `item-${id}`,
    programs: [programId(lane)],
    kind: end === null ? 'readout' : 'trial-start',
    title: label,
    compound: `compound-${color}`,
    claims: [datedClaim(`item-${id}`, start)],
  }
}

function endOfItem({ id, lane, start, end, label }: GenericItem): Json {
  return {
    id: `item-${id}-end`,
    programs: [programId(lane)],
    kind: 'trial-complete',
    title: label,
    claims: [datedClaim(`item-${id}-end`, end ?? start)],
  }
}

function spanOfItem({ id, lane, label }: GenericItem): Json {
  return {
    id: `item-${id}-span`,
    programs: [programId(lane)],
    kind: 'protocol',
    title: label,
    from: `item-${id}`,
    ends: [{ programs: [], milestone: `item-${id}-end` }],
    claims: [],
  }
}

function datedClaim(owner: string, ms: number): Json {
  return {
    id: `${owner}-claim`,
    source: SOURCE,
    evidence: [],
    basis: 'stated',
    status: 'happened',
    when: dayWhenOf(ms),
  }
}

function dayWhenOf(ms: number): Json {
  const day = formatIsoDay(dayAt(ms / MS_PER_DAY))
  return { text: day, edtf: day, earliest: day, latest: day, precision: 'day', word: null }
}

function programId(lane: number): string {
  return `lane-${lane}`
}
