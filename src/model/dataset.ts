import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { parseIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import type { Dataset } from './types.ts'

/**
 * Reads a compiled dataset: the one place where its days and ids get their brands.
 *
 * The compiler has held the file against its schema, so only what later stages would stumble over is
 * looked at again: the version, the lists, ids, the source of each claim, and every day.
 */
export function readDataset(json: unknown): Result<Dataset> {
  if (!isRecord(json)) return fail(`expected a dataset, got ${shown(json)}`)
  const version = json['schemaVersion']
  if (version !== 1) return fail(`expected schemaVersion 1, got ${shown(version)}`)
  const reading: Reading = { days: new Map(), sources: new Set(), faults: [] }
  const read = readLists(json, reading)
  const [fault] = reading.faults
  return fault === undefined ? succeed(read as Dataset) : fail(fault)
}

type Json = Readonly<Record<string, unknown>>

interface Reading {
  /** The same few thousand days are told over and over. */
  readonly days: Map<string, Day>
  readonly sources: Set<unknown>
  readonly faults: string[]
}

function readLists(json: Json, reading: Reading): unknown {
  const things = (key: string): readonly Json[] => thingsOf(json, key, reading)
  const sources = things('sources')
  for (const { id } of sources) reading.sources.add(id)
  for (const key of ['title', 'generatedFrom']) {
    if (typeof json[key] !== 'string') reading.faults.push(`expected a text "${key}"`)
  }
  return {
    ...json,
    sources: sources.map((thing) => readDays(thing, ['published'], reading)),
    compounds: things('compounds').map((thing) => readNames(thing, reading)),
    programs: things('programs').map((thing) =>
      readClaims(readNames(thing, reading), 'activity', reading),
    ),
    milestones: things('milestones').map((thing) => readClaims(thing, 'claims', reading)),
    spans: things('spans').map((thing) => readClaims(thing, 'claims', reading)),
    facts: things('facts').map((thing) => readClaims(thing, 'claims', reading)),
    cohorts: things('cohorts').map((thing) => readClaims(thing, 'claims', reading)),
    stories: things('stories').map((thing) => readScenes(thing, reading)),
  }
}

/** The elements of a top-level list; each is a map with an id of its own. */
function thingsOf(json: Json, key: string, { faults }: Reading): readonly Json[] {
  const list: unknown = json[key]
  if (!Array.isArray(list)) {
    faults.push(missingList(key, json))
    return []
  }
  const things: Json[] = []
  for (const [position, thing] of list.entries()) {
    if (isRecord(thing) && typeof thing['id'] === 'string') things.push(thing)
    else faults.push(`${key}[${position}]: expected a thing with an id, got ${shown(thing)}`)
  }
  return things
}

function readNames(thing: Json, reading: Reading): Json {
  return {
    ...thing,
    names: recordsOf(thing, 'names', reading).map((name) => readDays(name, ['knownFrom'], reading)),
  }
}

function readClaims(thing: Json, key: string, reading: Reading): Json {
  const claims = recordsOf(thing, key, reading)
  for (const { source } of claims) {
    if (!reading.sources.has(source)) {
      reading.faults.push(
        `${nameOf(thing)}: expected a claim of a known source, got ${shown(source)}`,
      )
    }
  }
  return { ...thing, [key]: claims.map((claim) => readDays(claim, ['when', 'knownFrom'], reading)) }
}

function readScenes(story: Json, reading: Reading): Json {
  const scenes = recordsOf(story, 'scenes', reading)
  for (const { id, link } of scenes) {
    if (typeof id === 'string' && typeof link === 'string') continue
    reading.faults.push(`${nameOf(story)}: expected scenes with an id and a link`)
  }
  return story
}

function recordsOf(thing: Json, key: string, { faults }: Reading): readonly Json[] {
  const list: unknown = thing[key]
  if (Array.isArray(list) && list.every(isRecord)) return list
  faults.push(`${nameOf(thing)}: expected a list "${key}", got ${shown(list)}`)
  return []
}

/** The thing with the days of its whens read; a when that is left out or null stays so. */
function readDays(thing: Json, keys: readonly string[], reading: Reading): Json {
  let read = thing
  for (const key of keys) {
    const when = thing[key]
    if (when !== undefined && when !== null)
      read = { ...read, [key]: readWhen(when, thing, reading) }
  }
  return read
}

function readWhen(when: unknown, thing: Json, reading: Reading): unknown {
  if (!isRecord(when)) {
    reading.faults.push(`${nameOf(thing)}: expected a date, got ${shown(when)}`)
    return when
  }
  const dayOf = (value: unknown): Day | null => readDay(value, thing, reading)
  return { ...when, earliest: dayOf(when['earliest']), latest: dayOf(when['latest']) }
}

function readDay(value: unknown, thing: Json, { days, faults }: Reading): Day | null {
  if (value === null) return null
  if (typeof value !== 'string') {
    faults.push(`${nameOf(thing)}: expected a day or null, got ${shown(value)}`)
    return null
  }
  const known = days.get(value)
  if (known !== undefined) return known
  const day = parseIsoDay(value)
  if (!day.ok) {
    faults.push(`${nameOf(thing)}: ${day.message}`)
    return null
  }
  days.set(value, day.value)
  return day.value
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function missingList(key: string, json: Json): string {
  return `expected a list "${key}", got ${shown(json[key])}`
}

function nameOf({ id, name }: Json): string {
  return shown(id ?? name)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60)
}
