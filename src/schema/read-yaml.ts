import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, Pair, YAMLError } from 'yaml'

import { formatPath, quote } from './fault.ts'
import type { Fault, Path, Place } from './fault.ts'

/** A YAML file as plain text values, still knowing where each of them stands. */
export interface YamlFile {
  readonly name: string
  /** Maps, lists and strings only (nothing is an empty string); `undefined` where it cannot be read. */
  readonly value: unknown
  readonly faults: readonly Fault[]
  /** Where a value stands; of a value that is missing, where the map stands that lacks it. */
  readonly placeOf: (path: Path) => Place
  /** Where the name of a field stands. */
  readonly placeOfKey: (path: Path) => Place
}

/**
 * Reads the plain part of YAML that data files use: maps, lists and scalars.
 *
 * Every scalar stays the string that was typed (`failsafe`), so that `2018` or `no` never turn into
 * something else. Anchors, aliases, tags and tabs are refused: a reviewer must see each value where it
 * is used. A file whose syntax is broken gives its faults and no value; where it has tabs, those alone, as
 * they make the parser stumble over all that follows.
 */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter()
  const doc = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => placeInLines(lines, offset)
  const tabs = tabFaults(name, text)
  const problems = tabs.length > 0 ? [] : [...doc.errors, ...doc.warnings]
  const syntaxFaults = problems.map((problem) =>
    makeFault(name, placeAt(problem.pos[0]), 'syntax', syntaxMessage(problem, text)),
  )
  const reading: Reading = { name, placeAt, faults: [...tabs, ...syntaxFaults] }
  const value = reading.faults.length === 0 ? plainValue(reading, doc.contents, []) : undefined
  return {
    name,
    value: reading.faults.length === 0 ? value : undefined,
    faults: reading.faults,
    placeOf: (path) => placeAt(offsetOf(nearestNode(doc, path))),
    placeOfKey: (path) => placeAt(offsetOf(keyNode(doc, path) ?? nearestNode(doc, path))),
  }
}

interface Reading {
  readonly name: string
  readonly placeAt: (offset: number) => Place
  readonly faults: Fault[]
}

const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/

function plainValue(reading: Reading, node: unknown, path: Path): unknown {
  if (node === null || node === undefined) return ''
  if (isAlias(node)) {
    refuse(reading, node, path, 'the value itself, got an alias')
    return undefined
  }
  if (isScalar(node)) {
    checkPlainNode(reading, node, path)
    return node.value
  }
  if (isSeq(node)) {
    checkPlainNode(reading, node, path)
    return node.items.map((item, index) => plainValue(reading, item, [...path, index]))
  }
  if (isMap(node)) {
    checkPlainNode(reading, node, path)
    return Object.fromEntries(node.items.flatMap((pair) => plainPair(reading, pair, path)))
  }
  return ''
}

function plainPair(
  reading: Reading,
  pair: Pair,
  path: Path,
): readonly (readonly [string, unknown])[] {
  const key = keyText(pair)
  if (key === undefined || !FIELD_NAME.test(key)) {
    const got = key === undefined ? 'a list or map' : JSON.stringify(key)
    refuse(reading, pair.key, path, `the name of a field, got ${got}`)
    return []
  }
  return [[key, plainValue(reading, pair.value, [...path, key])]]
}

function checkPlainNode(reading: Reading, node: Node & { anchor?: string }, path: Path): void {
  if (node.anchor !== undefined) refuse(reading, node, path, `no anchor, got "&${node.anchor}"`)
  if (node.tag !== undefined) refuse(reading, node, path, `no tag, got "${node.tag}"`)
}

function refuse(reading: Reading, node: unknown, path: Path, expected: string): void {
  const place = reading.placeAt(offsetOf(node))
  reading.faults.push(makeFault(reading.name, place, formatPath(path), `expected ${expected}`))
}

function tabFaults(name: string, text: string): readonly Fault[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf('\t') + 1
    if (column === 0) return []
    return [makeFault(name, { line: index + 1, column }, 'syntax', 'expected spaces, got a tab')]
  })
}

function nearestNode(doc: Document, path: Path): unknown {
  let node: unknown = doc.contents
  for (const step of path) {
    const next = childOf(node, step)
    if (next === null || next === undefined) break
    node = next
  }
  return node
}

function childOf(node: unknown, step: string | number): unknown {
  if (isSeq(node) && typeof step === 'number') return node.items[step]
  return findPair(node, step)?.value
}

function keyNode(doc: Document, path: Path): unknown {
  const last = path.at(-1)
  return last === undefined ? undefined : findPair(nearestNode(doc, path.slice(0, -1)), last)?.key
}

function findPair(node: unknown, key: string | number): Pair | undefined {
  return isMap(node) ? node.items.find((pair) => keyText(pair) === key) : undefined
}

function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined
}

function offsetOf(node: unknown): number {
  const hasRange = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
  return hasRange ? (node.range?.[0] ?? 0) : 0
}

/** An empty text has no line starts at all: its only place is the first one. */
function placeInLines(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function makeFault(file: string, place: Place, field: string, message: string): Fault {
  return { file, line: place.line, column: place.column, field, message }
}

/** The parser's own words, with the text that it stumbled over. */
function syntaxMessage(problem: YAMLError, text: string): string {
  const rest = text.slice(problem.pos[0]).split('\n', 1)[0]?.trim()
  if (problem.code === 'DUPLICATE_KEY') return `expected each field once, got ${quote(rest)}`
  if (problem.code === 'MULTIPLE_DOCS') return `expected one document in a file, got ${quote(rest)}`
  const reason = problem.message.replace(/\s+/g, ' ').trim()
  return `expected readable YAML (${reason}), got ${quote(rest)}`
}
