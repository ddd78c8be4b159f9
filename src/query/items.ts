import { ensure } from '../base/assert.ts'
import { compoundOfSubject, programsOfSubject } from '../history/subject.ts'
import type {
  CohortState,
  CurrentStatus,
  FactState,
  KnownState,
  MilestoneState,
  ProgramState,
  SpanState,
} from '../history/state.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type {
  ActivityStatus,
  Claim,
  CompoundId,
  MilestoneId,
  Program,
  ProgramId,
} from '../model/types.ts'
import type { DayBounds } from '../time/span.ts'
import type { Item } from './item.ts'

/**
 * Everything that is known, as things to see, select and filter.
 *
 * In dataset order: programs, milestones, spans, facts, cohorts. A program of which only other things
 * are known has no item of its own, as there is no activity to show.
 */
export function itemsOf(index: DatasetIndex, known: KnownState): readonly Item[] {
  const context: Context = {
    index,
    knownPrograms: new Map(known.programs.map(({ program }) => [program.id, program])),
    knownMilestones: new Map(known.milestones.map((state) => [state.milestone.id, state])),
  }
  return [
    ...known.programs.filter(hasActivity).map((state) => itemOfProgram(state, context)),
    ...known.milestones.map((state) => itemOfMilestone(state, context)),
    ...known.spans.map((state) => itemOfSpan(state, context)),
    ...known.facts.map((state) => itemOfFact(state, context)),
    ...known.cohorts.map((state) => itemOfCohort(state, context)),
  ]
}

interface Context {
  readonly index: DatasetIndex
  readonly knownPrograms: ReadonlyMap<ProgramId, Program>
  readonly knownMilestones: ReadonlyMap<MilestoneId, MilestoneState>
}

function hasActivity({ claims, stretches }: ProgramState): boolean {
  return claims.length > 0 || stretches.length > 0
}

const STATUS_OF_ACTIVITY: Readonly<Record<ActivityStatus | 'not-stated', CurrentStatus>> = {
  preclinical: 'ongoing',
  planned: 'expected',
  initiating: 'expected',
  ongoing: 'ongoing',
  completed: 'happened',
  dropped: 'cancelled',
  'not-stated': 'not-stated',
}

/** The status of an activity in the words of milestones, by which the reader filters. */
export function statusOfActivity(status: ActivityStatus | 'not-stated'): CurrentStatus {
  return STATUS_OF_ACTIVITY[status]
}

function itemOfProgram(state: ProgramState, context: Context): Item {
  const { program, name, claims, status, conflicts } = state
  return {
    id: program.id,
    kind: 'activity',
    title: name.name,
    status: statusOfActivity(status),
    window: windowOfActivity(state),
    hasConflict: conflicts.length > 0,
    verdicts: [],
    subject: { type: 'program', state },
    ...belonging([program.id], context),
    ...told(claims, context),
  }
}

/** From the first stretch to the last, each side open where the true edge lies further out. */
function windowOfActivity({ stretches }: ProgramState): DayBounds | null {
  const [first] = stretches
  const last = stretches.at(-1)
  if (first === undefined || last === undefined) return null
  // A start within a window is drawn open, and still does not lie before that window.
  const isOpenBefore = first.openFrom && first.certainty === 'confirmed'
  return { earliest: isOpenBefore ? null : first.from, latest: last.openTo ? null : last.to }
}

function itemOfMilestone(state: MilestoneState, context: Context): Item {
  const { milestone, claims, status, when, conflicts } = state
  const belongs = belonging(milestone.programs, context, milestone.compound)
  return {
    id: milestone.id,
    kind: milestone.kind,
    title: milestone.title,
    status,
    window: when,
    hasConflict: conflicts.length > 0,
    verdicts: state.expectations.map(({ verdict }) => verdict),
    subject: { type: 'milestone', state },
    ...belongs,
    indications: milestone.indications ?? belongs.indications,
    ...told(claims, context),
  }
}

function itemOfSpan(state: SpanState, context: Context): Item {
  const { span, claims, from } = state
  const startStatus = context.knownMilestones.get(span.from)?.status ?? 'not-stated'
  const end = endOfSpan(state)
  const status = end === undefined ? 'ongoing' : 'happened'
  return {
    id: span.id,
    kind: span.kind,
    title: span.title,
    status: startStatus === 'happened' ? status : startStatus,
    window: from === null ? null : { earliest: from.earliest, latest: end?.latest ?? null },
    hasConflict: false,
    verdicts: [],
    subject: { type: 'span', state },
    ...belonging(span.programs, context),
    ...told(claims, context),
  }
}

/** Its last end, once it has ended for every program that it touches. */
function endOfSpan({ span, ends }: SpanState): DayBounds | undefined {
  const ended = new Set(ends.map(({ program }) => program))
  if (ends.length === 0 || !span.programs.every((program) => ended.has(program))) return undefined
  const latests = ends.map(({ when }) => when?.latest ?? null).filter((day) => day !== null)
  if (latests.length < ends.length) return { earliest: null, latest: null }
  return { earliest: null, latest: latests.reduce((a, b) => (a > b ? a : b)) }
}

function itemOfFact(state: FactState, context: Context): Item {
  const { fact, claims, current, conflicts } = state
  return {
    id: fact.id,
    kind: 'fact',
    title: fact.label,
    status: current.value === null ? 'not-stated' : current.status,
    window: current.when ?? null,
    hasConflict: conflicts.length > 0,
    verdicts: [],
    subject: { type: 'fact', state },
    ...belonging(
      programsOfSubject(fact, context.index),
      context,
      compoundOfSubject(fact, context.index),
    ),
    ...told(claims, context),
  }
}

function itemOfCohort(state: CohortState, context: Context): Item {
  const { cohort, claims, dose, status, start, conflicts } = state
  return {
    id: cohort.id,
    kind: 'dose',
    title: `Cohort ${cohort.number} dose`,
    status: dose === null ? 'not-stated' : status,
    window: start,
    hasConflict: conflicts.length > 0,
    verdicts: [],
    subject: { type: 'cohort', state },
    ...belonging([cohort.program], context),
    ...told(claims, context),
  }
}

/** What a thing inherits from its programs, of those that are known. */
function belonging(
  ids: readonly ProgramId[],
  { knownPrograms }: Context,
  own?: CompoundId,
): Pick<Item, 'programs' | 'compounds' | 'phases' | 'indications'> {
  const programs = ids.map((id) => knownPrograms.get(id)).filter((each) => each !== undefined)
  const compounds = [own, ...programs.map(({ compound }) => compound)]
  return {
    programs: programs.map(({ id }) => id),
    compounds: distinct(compounds.filter((id) => id !== undefined)),
    phases: distinct(programs.map(({ phase }) => phase)),
    indications: distinct(programs.flatMap(({ indications }) => indications)),
  }
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)]
}

function told(claims: readonly Claim[], { index }: Context): Pick<Item, 'claims' | 'sources'> {
  const sources = claims.map(({ source }) => ensure(index.sourceById.get(source), source))
  return { claims, sources }
}
