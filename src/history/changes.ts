import { importanceOf } from '../model/vocabulary.ts'
import type { Importance } from '../model/vocabulary.ts'
import type { ProgramId, Source } from '../model/types.ts'
import { formatWhen } from '../time/format-when.ts'
import { compareChanges, makeChange, PLAIN_WORDS } from './change.ts'
import type { Aspect, Change, ChangeWords, Frame } from './change.ts'
import { milestoneAspects } from './milestone-changes.ts'
import { quietList } from './silence.ts'
import type { FactState, KnownState } from './state.ts'
import { programsOfSubject } from './subject.ts'
import { cohortAspects, factAspects, programAspects, spanAspects } from './thing-changes.ts'

/**
 * What changed from one state to a later one: a row for each thing and each respect in which a reader sees
 * it otherwise than before, and for nothing else.
 *
 * Both states are of one dataset and one choice of evidence, so that nothing known is ever unknown again;
 * given the later one first, they are taken in the order of their days. That a bar reaches further because
 * time passed is not a change; that a promise fell due is.
 */
export function changesBetween(
  before: KnownState,
  after: KnownState,
  words: ChangeWords = PLAIN_WORDS,
): readonly Change[] {
  if (before.asOf > after.asOf) return changesBetween(after, before, words)
  const quiet = quietAspects(before, after)
  return [
    ...sourceChanges(before, after),
    ...programChanges(before, after, quiet),
    ...milestoneChanges({ before, after }, quiet, words),
    ...cohortChanges(before, after, words),
    ...spanChanges(before, after),
    ...factChanges(before, after, words),
  ].sort(compareChanges)
}

/** What a thing is, and how much it matters. */
interface Described {
  readonly frame: Frame
  readonly importance: Importance
}

/** The states of all things of one sort. */
interface Pair<S> {
  readonly before: readonly S[]
  readonly after: readonly S[]
}

function rowsOf<S>(
  { before, after }: Pair<S>,
  describe: (state: S) => Described,
  aspectsOf: (then: S | undefined, now: S) => readonly Aspect[],
): readonly Change[] {
  const old = new Map(before.map((state) => [describe(state).frame.id, state]))
  return after.flatMap((now) => {
    const { frame, importance } = describe(now)
    return aspectsOf(old.get(frame.id), now).map((aspect) => makeChange(frame, aspect, importance))
  })
}

function sourceChanges(before: KnownState, after: KnownState): readonly Change[] {
  return rowsOf(
    { before: before.sources, after: after.sources },
    ({ id, title, published }) => ({
      frame: { subject: 'source', id, title, programs: [], window: published },
      importance: 3,
    }),
    (then, now) =>
      then === undefined ? [{ kind: 'published', to: formatWhen(now.published), claims: [] }] : [],
  )
}

function programChanges(
  before: KnownState,
  after: KnownState,
  quiet: QuietAspects,
): readonly Change[] {
  return rowsOf(
    { before: before.programs, after: after.programs },
    ({ program: { id }, name }) => ({
      frame: { subject: 'program', id, title: name.name, programs: [id], window: null },
      importance: 1,
    }),
    (then, now) => [...programAspects(then, now), ...quiet(now.program.id, isOver(now))],
  )
}

function isOver({ status }: KnownState['programs'][number]): boolean {
  return status === 'completed' || status === 'dropped'
}

function milestoneChanges(
  { before, after }: Readonly<Record<'before' | 'after', KnownState>>,
  quiet: QuietAspects,
  words: ChangeWords,
): readonly Change[] {
  const known = knownPrograms(after)
  const starts = new Set(after.spans.map(({ span }) => span.from))
  return rowsOf(
    { before: before.milestones, after: after.milestones },
    ({ milestone: { id, title, programs, kind }, when }) => ({
      frame: { subject: 'milestone', id, title, programs: programs.filter(known), window: when },
      importance: importanceOf(kind, starts.has(id)),
    }),
    (then, now) => [
      ...milestoneAspects(then, now, words),
      ...quiet(now.milestone.id, now.status === 'happened' || now.status === 'cancelled'),
    ],
  )
}

function cohortChanges(
  before: KnownState,
  after: KnownState,
  words: ChangeWords,
): readonly Change[] {
  return rowsOf(
    { before: before.cohorts, after: after.cohorts },
    ({ cohort: { id, number, program }, start }) => ({
      frame: {
        subject: 'cohort',
        id,
        title: `Cohort ${String(number)}`,
        programs: [program],
        window: start,
      },
      importance: 2,
    }),
    (then, now) => cohortAspects(then, now, words),
  )
}

function spanChanges(before: KnownState, after: KnownState): readonly Change[] {
  const known = knownPrograms(after)
  return rowsOf(
    { before: before.spans, after: after.spans },
    ({ span: { id, title, programs, kind }, from }) => ({
      frame: { subject: 'span', id, title, programs: programs.filter(known), window: from },
      importance: importanceOf(kind, true),
    }),
    (then, now) => spanAspects(then, now),
  )
}

function factChanges(before: KnownState, after: KnownState, words: ChangeWords): readonly Change[] {
  const programsOf = programsOfKnownFact(after)
  return rowsOf(
    { before: before.facts, after: after.facts },
    ({ fact, current }) => ({
      frame: {
        subject: 'fact',
        id: fact.id,
        title: fact.label,
        programs: programsOf(fact),
        window: current.when ?? null,
      },
      importance: importanceOf('fact', false),
    }),
    (then, now) => factAspects(then, now, words),
  )
}

/** Whether a thing went quiet, or is named again; what is over is neither. */
type QuietAspects = (id: string, isOver: boolean) => readonly Aspect[]

function quietAspects(before: KnownState, after: KnownState): QuietAspects {
  const listingsOf = (state: KnownState): ReadonlyMap<string, Source> =>
    new Map(quietList(state).map(({ id, listing }) => [id, listing]))
  const old = listingsOf(before)
  const now = listingsOf(after)
  return (id, isOver) => {
    const listing = now.get(id)
    const then = old.get(id)
    if (listing?.id === then?.id) return []
    if (listing !== undefined) {
      return [{ kind: 'went-quiet', to: `not named ${formatWhen(listing.published)}`, claims: [] }]
    }
    return isOver ? [] : [{ kind: 'named-again', claims: [] }]
  }
}

function knownPrograms(known: KnownState): (id: ProgramId) => boolean {
  const ids = new Set(known.programs.map(({ program }) => program.id))
  return (id) => ids.has(id)
}

function programsOfKnownFact(known: KnownState): (fact: FactState['fact']) => readonly ProgramId[] {
  const programs = known.programs.map(({ program }) => program)
  const programsByCompound = new Map(
    programs.flatMap(({ compound }) =>
      compound === undefined
        ? []
        : [[compound, programs.filter((other) => other.compound === compound)] as const],
    ),
  )
  const lookup = {
    programById: new Map(programs.map((program) => [program.id, program])),
    cohortById: new Map(known.cohorts.map(({ cohort }) => [cohort.id, cohort])),
    programsByCompound,
  }
  return (fact) => programsOfSubject(fact, lookup)
}
