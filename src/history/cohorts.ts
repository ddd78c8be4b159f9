import { ensure } from '../base/assert.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Cohort, Milestone, MilestoneId } from '../model/types.ts'
import { formatWhen } from '../time/format-when.ts'
import { intersectBounds, isWhollyBefore } from '../time/span.ts'
import type { DayBounds } from '../time/span.ts'
import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'
import { stepInPercent } from './doses.ts'
import type { Knowledge } from './known-claims.ts'
import { doseOf } from './known-dose.ts'
import type { KnownDose } from './known-dose.ts'
import type { CohortState, Conflict, MilestoneState } from './state.ts'
import { ANY_DAY, whenOfBounds } from './windows.ts'

/** Milestones by id, as known. */
type KnownMilestones = ReadonlyMap<MilestoneId, MilestoneState>

/** What each cohort has of its own, before it is set beside the others of its program. */
interface Draft extends KnownDose {
  readonly cohort: Cohort
  readonly claims: CohortState['claims']
  readonly firstKnown: Day
  readonly status: 'expected' | 'happened'
  readonly startMilestone: MilestoneState | undefined
  readonly cleared: MilestoneState | undefined
}

/** The cohorts of one program that anything is known of, by number. */
export function cohortStatesOf(
  cohorts: readonly Cohort[],
  milestones: KnownMilestones,
  index: DatasetIndex,
  knowledge: Knowledge,
): readonly CohortState[] {
  const drafts = cohorts
    .map((cohort) => draftOf(cohort, milestones, index, knowledge))
    .filter((draft) => draft !== undefined)
  const starts = sharpenedStarts(drafts)
  return drafts.map((draft, position) =>
    finish(draft, drafts, ensure(starts[position], 'a start of the cohort')),
  )
}

/** A cohort is known by a claim about its dose, or by a milestone of its own. */
function draftOf(
  cohort: Cohort,
  known: KnownMilestones,
  index: DatasetIndex,
  knowledge: Knowledge,
): Draft | undefined {
  const claims = knowledge.countedOf(cohort.claims)
  const milestones = (index.milestonesByCohort.get(cohort.id) ?? [])
    .map(({ id }) => known.get(id))
    .filter((state) => state !== undefined)
  const days = [
    ...claims.map((claim) => knowledge.dayOf(claim)),
    ...milestones.map(({ firstKnown }) => firstKnown),
  ].sort((a, b) => a - b)
  const [firstKnown] = days
  if (firstKnown === undefined) return undefined
  const startMilestone = firstOfKind(milestones, 'cohort-start')
  const isGiven = claims.some(({ status, basis }) => status === 'happened' && basis !== 'absent')
  const hasStarted = isGiven || milestones.some(impliesStart)
  return {
    cohort,
    claims,
    firstKnown,
    status: hasStarted ? 'happened' : 'expected',
    startMilestone,
    cleared: firstOfKind(milestones, 'dose-cleared'),
    ...doseOf(claims, knowledge),
  }
}

/** The first of a kind, one that happened before one that did not. */
function firstOfKind(
  states: readonly MilestoneState[],
  kind: Milestone['kind'],
): MilestoneState | undefined {
  const ofKind = states.filter(({ milestone }) => milestone.kind === kind)
  return ofKind.find(({ status }) => status === 'happened') ?? ofKind[0]
}

/** Nothing of a cohort can be complete, cleared or read out before the cohort has started. */
function impliesStart({ status, milestone }: MilestoneState): boolean {
  const { kind } = milestone
  return (
    status === 'happened' &&
    (kind === 'cohort-start' ||
      kind === 'cohort-complete' ||
      kind === 'dose-cleared' ||
      kind === 'readout')
  )
}

interface Start {
  readonly when: When | null
  readonly conflict?: Conflict
}

/**
 * Cohorts start in the order of their numbers: one that has started did so not before any lower one
 * that has, nor after any higher one. Where a date says otherwise it stands as told, sharpens nothing,
 * and the contradiction is on the mark.
 */
function sharpenedStarts(drafts: readonly Draft[]): readonly Start[] {
  const started = drafts.filter(({ status }) => status === 'happened')
  const inOrder = started.filter(
    (other) => !started.some((another) => isOutOfOrder(other, another)),
  )
  return drafts.map((draft) => {
    const own = startWhenOf(draft)
    if (draft.status === 'expected') return { when: own }
    const rivals = started.filter((other) => isOutOfOrder(draft, other))
    const conflict = rivals.length === 0 ? undefined : orderConflictOf([draft, ...rivals])
    if (conflict !== undefined) return { when: own, conflict }
    return { when: sharpen(draft, own, inOrder) }
  })
}

function sharpen(draft: Draft, own: When | null, inOrder: readonly Draft[]): When | null {
  let bounds: DayBounds = own ?? ANY_DAY
  for (const other of inOrder) {
    bounds = intersectBounds(bounds, boundsFromOrder(draft, other)) ?? bounds
  }
  return whenOfBounds(bounds, own === null ? [] : [own])
}

/** What the start of another cohort says about this one's. */
function boundsFromOrder(draft: Draft, other: Draft): DayBounds {
  const when = startWhenOf(other) ?? ANY_DAY
  if (other.cohort.number < draft.cohort.number) return { earliest: when.earliest, latest: null }
  if (other.cohort.number > draft.cohort.number) return { earliest: null, latest: when.latest }
  return ANY_DAY
}

function isOutOfOrder(a: Draft, b: Draft): boolean {
  const [lower, higher] = a.cohort.number < b.cohort.number ? [a, b] : [b, a]
  const first = startWhenOf(lower)
  const second = startWhenOf(higher)
  return first !== null && second !== null && isWhollyBefore(second, first)
}

/** A start that is only expected while the cohort is known to run says nothing of when it started. */
function startWhenOf({ startMilestone, status }: Draft): When | null {
  if (startMilestone === undefined) return null
  return status === 'expected' || startMilestone.status === 'happened' ? startMilestone.when : null
}

function orderConflictOf(drafts: readonly Draft[]): Conflict {
  const inOrder = drafts.toSorted((a, b) => a.cohort.number - b.cohort.number)
  const sides = inOrder.map(
    (draft) => `cohort ${draft.cohort.number} ${formatWhen(startWhenOf(draft))}`,
  )
  return {
    kind: 'dates',
    summary: `Cohorts told to start out of order: ${sides.join('; ')}`,
    claims: inOrder.flatMap(({ startMilestone }) => startMilestone?.claims ?? []),
  }
}

function finish(draft: Draft, drafts: readonly Draft[], start: Start): CohortState {
  const { startMilestone, cleared, conflict: doseConflict, ...own } = draft
  const ofDoseAndOrder = [doseConflict, start.conflict].filter((each) => each !== undefined)
  return {
    ...own,
    ...stepsOf(draft, drafts),
    start: start.when,
    ...(startMilestone === undefined ? {} : { startMilestone }),
    ...(cleared === undefined ? {} : { cleared }),
    conflicts: [...ofDoseAndOrder, ...(startMilestone?.conflicts ?? [])],
  }
}

function stepsOf(
  { cohort, dose }: Draft,
  drafts: readonly Draft[],
): Pick<CohortState, 'stepOverPrevious' | 'stepOverFirst'> {
  const doseOfNumber = (number: number): KnownDose['dose'] =>
    drafts.find((other) => other.cohort.number === number)?.dose ?? null
  const stepOverPrevious = stepInPercent(doseOfNumber(cohort.number - 1), dose)
  const stepOverFirst = cohort.number === 1 ? undefined : stepInPercent(doseOfNumber(1), dose)
  return {
    ...(stepOverPrevious === undefined ? {} : { stepOverPrevious }),
    ...(stepOverFirst === undefined ? {} : { stepOverFirst }),
  }
}
