import type { DatasetIndex } from '../model/index-dataset.ts'
import type { CohortId, Fact, Program, ProgramId } from '../model/types.ts'
import { activityOf } from './activity.ts'
import { cohortStatesOf } from './cohorts.ts'
import { factStateOf } from './facts.ts'
import { createKnowledge } from './known-claims.ts'
import type { Knowledge, KnowledgeOptions } from './known-claims.ts'
import { nameKnownOn } from './names.ts'
import { milestoneStateOf } from './outcomes.ts'
import { lastMentionOf, listingAfter, presencesOf } from './presence.ts'
import type { Appearance, Presence } from './presence.ts'
import { spanStateOf } from './spans.ts'
import type { CohortState, KnownState, MilestoneState, ProgramState } from './state.ts'
import { programsOfSubject } from './subject.ts'

/**
 * The state of everything as known on one day, from the claims that count by then and from nothing
 * else: what is told later leaves no trace. A thing without a counted claim does not exist.
 *
 * Things keep the order of the dataset.
 */
export function knownOn(index: DatasetIndex, options: KnowledgeOptions): KnownState {
  const knowledge = createKnowledge(index, options)
  const { dataset } = index
  const milestones = present(dataset.milestones, (each) => milestoneStateOf(each, knowledge))
  const milestoneById = new Map(milestones.map((state) => [state.milestone.id, state]))
  const spans = present(dataset.spans, (each) => spanStateOf(each, milestoneById, knowledge))
  const facts = present(dataset.facts, (each) => factStateOf(each, knowledge))
  const cohortById = new Map<CohortId, CohortState>()
  for (const cohorts of index.cohortsByProgram.values()) {
    for (const state of cohortStatesOf(cohorts, milestoneById, index, knowledge)) {
      cohortById.set(state.cohort.id, state)
    }
  }
  const cohorts = present(dataset.cohorts, ({ id }) => cohortById.get(id))
  const presences = presencesOf(
    [
      ...activityAppearances(dataset.programs, knowledge),
      ...milestones.map((state) => appearanceOf(state, state.milestone.programs)),
      ...spans.map((state) => appearanceOf(state, state.span.programs)),
      ...facts.map((state) => appearanceOf(state, programsNamedBy(state.fact, index))),
      ...cohorts.map((state) => appearanceOf(state, [state.cohort.program])),
    ],
    knowledge,
  )
  const milestonesOf = groupByProgram(milestones)
  const programs = present(dataset.programs, (program) => {
    const presence = presences.get(program.id)
    if (presence === undefined) return undefined
    const own = milestonesOf.get(program.id) ?? []
    return programStateOf({ program, presence, milestones: own, knowledge })
  })
  const { asOf, sources } = knowledge
  return { asOf, sources, programs, milestones, cohorts, spans, facts, cohortById }
}

function present<T, S>(things: readonly T[], stateOf: (thing: T) => S | undefined): readonly S[] {
  return things.map(stateOf).filter((state) => state !== undefined)
}

function activityAppearances(
  programs: readonly Program[],
  knowledge: Knowledge,
): readonly Appearance[] {
  return present(programs, ({ id, activity }) => {
    const claims = knowledge.countedOf(activity)
    const [first] = claims
    if (first === undefined) return undefined
    return { programs: [id], firstKnown: knowledge.dayOf(first), claims }
  })
}

function appearanceOf(
  { firstKnown, claims }: Omit<Appearance, 'programs'>,
  programs: readonly ProgramId[],
): Appearance {
  return { programs, firstKnown, claims }
}

/** A fact about a compound is no sign that any one of its programs exists. */
function programsNamedBy(fact: Fact, index: DatasetIndex): readonly ProgramId[] {
  return fact.subject.startsWith('compound:') ? [] : programsOfSubject(fact, index)
}

function groupByProgram(
  states: readonly MilestoneState[],
): ReadonlyMap<ProgramId, readonly MilestoneState[]> {
  const groups = new Map<ProgramId, MilestoneState[]>()
  for (const state of states) {
    for (const program of state.milestone.programs) {
      const group = groups.get(program)
      if (group === undefined) groups.set(program, [state])
      else group.push(state)
    }
  }
  return groups
}

interface ProgramInput {
  readonly program: Program
  readonly presence: Presence
  readonly milestones: readonly MilestoneState[]
  readonly knowledge: Knowledge
}

function programStateOf(input: ProgramInput): ProgramState {
  const { program, presence, knowledge } = input
  const claims = knowledge.countedOf(program.activity)
  const activity = activityOf(claims, input.milestones, knowledge)
  const isOver = activity.status === 'completed' || activity.status === 'dropped'
  const lastMention = lastMentionOf(presence, knowledge)
  const quietSince = isOver ? undefined : listingAfter(lastMention, knowledge.sources)
  return {
    program,
    // Ids are ours and leak nothing: they stand in where no name was known yet.
    name: nameKnownOn(program.names, knowledge) ?? { name: program.id, shortName: program.id },
    claims,
    firstKnown: presence.firstKnown,
    ...activity,
    ...(lastMention === undefined ? {} : { lastMention: lastMention.id }),
    ...(quietSince === undefined ? {} : { quietSince: quietSince.id }),
  }
}
