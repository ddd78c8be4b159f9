import type { AnyClaim } from '../claim-shapes.ts'
import type { ClaimEntry, Entry } from '../data-file.ts'
import type { OwnedFact, OwnedMilestone, OwnedSpan } from '../data-file.ts'
import type { DataRecord, IdKind } from '../data-record.ts'
import { quote } from '../fault.ts'
import type { Path } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** A place in an entry that names something else. */
interface Reference {
  readonly path: Path
  readonly id: string
  readonly kinds: readonly IdKind[]
}

const THINGS: readonly IdKind[] = [
  'source',
  'compound',
  'program',
  'milestone',
  'span',
  'fact',
  'cohort',
]

/** Whatever is named exists, and is of the kind that the place asks for. */
export function referencesResolve(record: DataRecord): readonly Finding[] {
  const check = (entry: Entry<unknown>, references: readonly Reference[]): readonly Finding[] =>
    references
      .filter((reference) => !resolves(record, reference))
      .map(({ path, id, kinds }) =>
        findingAt(entry, path, `expected the id of ${kindsInWords(kinds)}, got ${quote(id)}`),
      )
  return [
    ...record.sources.flatMap((each) =>
      check(each, named('program', ['mentions'], each.value.mentions)),
    ),
    ...record.programs.flatMap((each) =>
      check(each, named('compound', ['compound'], each.value?.compound)),
    ),
    ...[...record.compounds, ...record.programs].flatMap((each) =>
      check(each, inNames(each.value?.names ?? [])),
    ),
    ...record.milestones.flatMap((each) => check(each, inMilestone(each.value))),
    ...record.spans.flatMap((each) => check(each, inSpan(each.value))),
    ...record.facts.flatMap((each) => check(each, inFact(each.value))),
    ...record.claims.flatMap((each) => check(each, inClaim(each.value))),
  ]
}

/** Derived claims stand on stated ones in the end: following `inputs` never leads back. */
export function inputsHaveNoCycle(record: DataRecord): readonly Finding[] {
  const done = new Set<string>()
  return record.claims.flatMap((claim) => cycleThrough(record, claim, { open: [], done }))
}

interface Walk {
  readonly open: readonly string[]
  readonly done: Set<string>
}

function cycleThrough(record: DataRecord, claim: ClaimEntry, walk: Walk): readonly Finding[] {
  if (walk.done.has(claim.id)) return []
  const open = [...walk.open, claim.id]
  const findings = (claim.value.inputs ?? []).flatMap((input, index) => {
    if (open.includes(input)) {
      const circle = [...open.slice(open.indexOf(input)), input].join(' → ')
      const message = `expected inputs that do not lead back here (${circle}), got ${quote(input)}`
      return [findingAt(claim, ['inputs', index], message)]
    }
    const next = record.claimById.get(input)
    return next === undefined ? [] : cycleThrough(record, next, { ...walk, open })
  })
  walk.done.add(claim.id)
  return findings
}

function inNames(names: readonly { readonly source?: string | undefined }[]): readonly Reference[] {
  return names.flatMap(({ source }, index) => named('source', ['names', index, 'source'], source))
}

function inMilestone(milestone: OwnedMilestone | undefined): readonly Reference[] {
  if (milestone === undefined) return []
  return [
    ...named('program', ['programs'], milestone.programs),
    ...named('compound', ['compound'], milestone.compound),
    ...named('cohort', ['cohort'], milestone.cohort),
    ...named('milestone', ['related'], milestone.related),
  ]
}

function inSpan(span: OwnedSpan | undefined): readonly Reference[] {
  if (span === undefined) return []
  return [
    ...named('program', ['programs'], span.programs),
    ...named('milestone', ['from'], span.from),
    ...span.ends.flatMap((end, index) => [
      ...named('program', ['ends', index, 'programs'], end.programs),
      ...named('milestone', ['ends', index, 'milestone'], end.milestone),
    ]),
  ]
}

function inFact(fact: OwnedFact | undefined): readonly Reference[] {
  if (fact === undefined) return []
  return [...ofSubject(fact.subject), ...named('cohort', ['cohorts'], fact.cohorts)]
}

/** A company and a concept are named by the subject alone; they have no entry of their own. */
function ofSubject(subject: string): readonly Reference[] {
  const [kind, id = ''] = subject.split(':')
  if (kind !== 'program' && kind !== 'cohort' && kind !== 'compound') return []
  return [{ path: ['subject'], id, kinds: [kind] }]
}

function inClaim(claim: AnyClaim): readonly Reference[] {
  return [
    ...named('source', ['source'], claim.source),
    ...named('claim', ['inputs'], claim.inputs),
    ...('replaces' in claim ? named('claim', ['replaces'], claim.replaces) : []),
    ...('value' in claim ? ofValue(claim.value) : []),
  ]
}

function ofValue(value: unknown): readonly Reference[] {
  if (typeof value !== 'object' || value === null || !('ref' in value)) return []
  return [{ path: ['value', 'ref'], id: String(value.ref), kinds: THINGS }]
}

function named(
  kind: IdKind,
  path: Path,
  ids: string | readonly string[] | undefined,
): readonly Reference[] {
  if (ids === undefined) return []
  if (typeof ids === 'string') return [{ path, id: ids, kinds: [kind] }]
  return ids.map((id, index) => ({ path: [...path, index], id, kinds: [kind] }))
}

/**
 * An id that is declared by something faulty is not missing: its own fault is reported already. The
 * same goes for the made claim ids of an owner in a file that cannot be read.
 */
function resolves(record: DataRecord, { id, kinds }: Reference): boolean {
  if (kinds.some((kind) => record.idsByKind[kind].has(id))) return true
  const isOfOtherKind = Object.values(record.idsByKind).some((ids) => ids.has(id))
  if (isOfOtherKind) return false
  if (record.declaredIds.has(id)) return true
  const owner = id.split('-at-')[0] ?? id
  return owner !== id && record.unreadIds.has(owner)
}

function kindsInWords(kinds: readonly IdKind[]): string {
  const [only] = kinds
  return kinds.length === 1 && only !== undefined ? `a ${only}` : 'something in the data'
}
