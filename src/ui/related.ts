import type {
  ActivityStretch,
  FactState,
  KnownState,
  MilestoneState,
  ProgramState,
} from '../history/state.ts'
import type { Fact, Milestone, MilestoneId } from '../model/types.ts'
import type { Item, Subject } from '../query/item.ts'
import type { DayBounds } from '../time/span.ts'

/** What is stated about a thing besides its own claims, in the order of the data set. */
export function factsAbout(subject: Subject, known: KnownState): readonly FactState[] {
  const wanted = subjectsOf(subject, known)
  return known.facts.filter(({ fact }) => isAbout(fact, wanted))
}

/**
 * The subjects under which facts speak of a thing; a milestone of a cohort is told with the cohort, and a
 * span with the event that its start belongs to.
 */
function subjectsOf(subject: Subject, known: KnownState): ReadonlySet<string> {
  switch (subject.type) {
    case 'program':
      return new Set([`program:${subject.state.program.id}`])
    case 'cohort':
      return new Set([`cohort:${subject.state.cohort.id}`])
    case 'milestone':
      return subjectsOfMilestone(subject.state.milestone)
    case 'span': {
      const { id, from } = subject.state.span
      const start = known.milestones.find(({ milestone }) => milestone.id === from)
      const ofStart = start === undefined ? [] : subjectsOfMilestone(start.milestone)
      return new Set([`concept:${id}`, ...ofStart])
    }
    case 'fact':
      return new Set()
  }
}

function subjectsOfMilestone({ id, cohort, related = [] }: Milestone): ReadonlySet<string> {
  const concepts = [id, ...related].map((each) => `concept:${each}`)
  return new Set([...concepts, ...(cohort === undefined ? [] : [`cohort:${cohort}`])])
}

function isAbout({ subject, cohorts = [] }: Fact, wanted: ReadonlySet<string>): boolean {
  return wanted.has(subject) || cohorts.some((cohort) => wanted.has(`cohort:${cohort}`))
}

/** The milestones that belong with a thing: named by it, naming it, or of its cohort or program. */
export function milestonesAbout(subject: Subject, known: KnownState): readonly MilestoneState[] {
  switch (subject.type) {
    case 'milestone': {
      const { id, related = [] } = subject.state.milestone
      return known.milestones.filter(
        ({ milestone }) =>
          milestone.id !== id &&
          (related.includes(milestone.id) || milestone.related?.includes(id) === true),
      )
    }
    case 'cohort':
      return known.milestones.filter(
        ({ milestone }) => milestone.cohort === subject.state.cohort.id,
      )
    case 'span': {
      const { from, ends } = subject.state.span
      const ids: readonly MilestoneId[] = [from, ...ends.map(({ milestone }) => milestone)]
      return known.milestones.filter(({ milestone }) => ids.includes(milestone.id))
    }
    case 'program':
      return known.milestones.filter(({ milestone }) =>
        milestone.programs.includes(subject.state.program.id),
      )
    case 'fact':
      return []
  }
}

/** A program at the time of something else, and how surely it ran. */
export interface ProgramThen {
  readonly program: ProgramState
  readonly stretch: ActivityStretch
}

/** The programs whose activity reaches into these days, the surest first. */
export function programsDuring(bounds: DayBounds, known: KnownState): readonly ProgramThen[] {
  const from = bounds.earliest ?? bounds.latest
  const to = bounds.latest ?? bounds.earliest
  if (from === null || to === null) return []
  const found = known.programs.flatMap((program) => {
    const stretch = surestOf(program.stretches.filter((each) => each.from <= to && each.to >= from))
    return stretch === undefined ? [] : [{ program, stretch }]
  })
  return found.toSorted((a, b) => rankOf(a.stretch) - rankOf(b.stretch))
}

function surestOf(stretches: readonly ActivityStretch[]): ActivityStretch | undefined {
  return stretches.toSorted((a, b) => rankOf(a) - rankOf(b))[0]
}

function rankOf({ certainty }: ActivityStretch): number {
  return ['confirmed', 'assumed', 'planned'].indexOf(certainty)
}

/**
 * The days of an event against which programs are held: only of what touches several programs or the
 * company, since of one program's own milestone nobody asks what else ran.
 */
export function daysToCompare(item: Item): DayBounds | undefined {
  const { subject } = item
  if (subject.type === 'span') return subject.state.from ?? undefined
  if (subject.type !== 'milestone' || item.programs.length === 1) return undefined
  return item.kind === 'supply' || item.kind === 'regulatory'
    ? (item.window ?? undefined)
    : undefined
}

/** The things before and after another along time; undefined at the ends, or where it is not among them. */
export function neighboursOf(
  items: readonly Item[],
  id: string,
): { readonly previous: Item | undefined; readonly next: Item | undefined } {
  const index = items.findIndex((item) => item.id === id)
  return index === -1
    ? { previous: undefined, next: undefined }
    : { previous: items[index - 1], next: items[index + 1] }
}
