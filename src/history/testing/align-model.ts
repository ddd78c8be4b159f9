import type { ProgramId } from '../../model/types.ts'
import type { DayBounds } from '../../time/span.ts'
import type { AlignOn } from '../align.ts'
import type { KnownState } from '../state.ts'
import { daysOf, WORLD_FIRST, WORLD_LAST } from './enumerated-days.ts'

/** Slow and obvious: the anchor of a program, then each thing with its distances: "m1 -3..12 from 17230". */
export function slowAligned(
  known: KnownState,
  program: ProgramId,
  on: AlignOn,
): readonly string[] | undefined {
  const milestones = known.milestones.filter((each) => each.milestone.programs.includes(program))
  const events = milestones.flatMap(({ milestone, status, when }) => {
    const isMeant = typeof on === 'string' ? milestone.kind === on : milestone.id === on.milestone
    return isMeant && status === 'happened' && when !== null ? [{ id: milestone.id, when }] : []
  })
  const [anchor] = alongTime(events)
  if (anchor === undefined) return undefined
  const reference = lastDay(anchor.when)
  const things = [
    ...milestones.map(({ milestone, when }) => ({ id: milestone.id, when })),
    ...known.cohorts
      .filter(({ cohort }) => cohort.program === program)
      .map(({ cohort, start }) => ({ id: cohort.id, when: start })),
  ]
  const atReference = { earliest: reference, latest: reference } as DayBounds
  return [
    `${anchor.id} ${String(reference)} ${slowDistance(atReference, anchor.when)}`,
    ...alongTime(things).map(({ id, when }) => {
      const distance = id === anchor.id ? '0..0' : slowDistance(anchor.when, when)
      return `${id} ${distance} drawn ${slowDistance(atReference, when)}`
    }),
  ]
}

/** Where a mark is drawn: the last day that is told of it. */
function lastDay({ earliest, latest }: DayBounds): number {
  return latest ?? earliest ?? WORLD_LAST
}

/** By the last day told, then by the first, open ones first; what has neither comes last. */
function alongTime<T extends { readonly when: DayBounds | null }>(
  things: readonly T[],
): readonly T[] {
  const keyOf = ({ when }: T, position: number): string => {
    const last = when === null ? '99999' : String(lastDay(when))
    return [last, when?.earliest ?? '00000', String(position).padStart(3, '0')].join(' ')
  }
  const byKey = new Map(things.map((thing, position) => [keyOf(thing, position), thing]))
  return [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) ?? [])
}

/** From the last and the first day of the one to each of the other; "" is an end at the edge of the world, so that it is open. */
function slowDistance(from: DayBounds, to: DayBounds | null): string {
  const starts = daysOf(from)
  const ends = daysOf(to ?? { earliest: null, latest: null })
  const isLeastOpen = starts.includes(WORLD_LAST) || ends.includes(WORLD_FIRST)
  const isMostOpen = starts.includes(WORLD_FIRST) || ends.includes(WORLD_LAST)
  const [firstStart, lastStart] = [Math.min(...starts), Math.max(...starts)]
  const least = Math.min(...ends.map((end) => end - lastStart))
  const most = Math.max(...ends.map((end) => end - firstStart))
  return `${isLeastOpen ? '' : String(least)}..${isMostOpen ? '' : String(most)}`
}
