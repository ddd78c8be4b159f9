import type { z } from 'zod'

import { formatPath, quote } from './fault.ts'
import type { Fault, Path } from './fault.ts'
import type { YamlFile } from './read-yaml.ts'

type Issue = z.core.$ZodIssue

/** Holds a raw value against a shape: the value, or every way in which it does not fit. */
export function checkShape<T>(
  yaml: YamlFile,
  at: { readonly path: Path; readonly raw: unknown },
  shape: z.ZodType<T>,
): { readonly value: T | undefined; readonly faults: readonly Fault[] } {
  const parsed = shape.safeParse(at.raw)
  if (parsed.success) return { value: parsed.data, faults: [] }
  const faults = parsed.error.issues.flatMap((issue) =>
    sharpest(issue, []).flatMap((each) => faultsOfIssue(yaml, at, each)),
  )
  return { value: undefined, faults }
}

/** A fault at a value (or at the map that lacks it), naming what was found there. */
export function faultAt(yaml: YamlFile, path: Path, message: string): Fault {
  return { file: yaml.name, ...yaml.placeOf(path), field: formatPath(path), message }
}

interface LocatedIssue {
  readonly issue: Issue
  readonly path: Path
}

/**
 * Of a union, the issues of the member that got furthest: who writes a map with a wrong field in it
 * meant the map, and is not helped by "expected a number".
 */
function sharpest(issue: Issue, base: Path): readonly LocatedIssue[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')]
  if (issue.code !== 'invalid_union') return [{ issue, path }]
  const members = issue.errors.map((errors) => errors.flatMap((each) => sharpest(each, path)))
  const depths = members.map((found) => Math.max(0, ...found.map((each) => each.path.length)))
  const deepest = Math.max(0, ...depths)
  const best = members[depths.indexOf(deepest)]
  return best === undefined || deepest <= path.length ? [{ issue, path }] : best
}

function faultsOfIssue(
  yaml: YamlFile,
  at: { readonly path: Path; readonly raw: unknown },
  { issue, path }: LocatedIssue,
): readonly Fault[] {
  const full = [...at.path, ...path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const field = [...full, key]
      const message = `${issue.message}, got ${quote(key)}`
      return { file: yaml.name, ...yaml.placeOfKey(field), field: formatPath(field), message }
    })
  }
  const saysWhatItGot = issue.message.includes(', got ')
  const message = saysWhatItGot
    ? issue.message
    : `${issue.message}, got ${quote(valueAt(at.raw, path))}`
  return [faultAt(yaml, full, message)]
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined
    const found = Object.entries(value).find(([key]) => key === String(step))
    return found?.[1]
  }, raw)
}
