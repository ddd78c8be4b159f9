import type { MilestoneId, ProgramId, Source } from '../model/types.ts'
import { addDays, addMonths } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { listingAfter } from './presence.ts'
import type { KnownState, MilestoneState } from './state.ts'

/** A program or a promise that a later pipeline listing does not name. Never "discontinued". */
interface QuietThing {
  readonly title: string
  readonly programs: readonly ProgramId[]
  /** The newest document that names it. */
  readonly lastMention: Source
  /** The first pipeline listing after that, which leaves it out. */
  readonly listing: Source
}

export type QuietEntry =
  | (QuietThing & { readonly kind: 'program'; readonly id: ProgramId })
  | (QuietThing & { readonly kind: 'promise'; readonly id: MilestoneId })

/**
 * What is no longer named: the programs, then the promises, each by their last mention, the newest first.
 *
 * A promise is quiet by these rules: it is of a program (a listing of the pipeline owes no word on
 * finance), it has neither come nor been cancelled, and a listing after the last document that states
 * anything of it states nothing.
 */
export function quietList(known: KnownState): readonly QuietEntry[] {
  return [...quietPrograms(known), ...quietPromises(known)]
}

function quietPrograms(known: KnownState): readonly QuietEntry[] {
  const sourceById = new Map(known.sources.map((source) => [source.id, source]))
  const entries = known.programs.flatMap((state): readonly QuietEntry[] => {
    const { program, name, lastMention, quietSince } = state
    if (lastMention === undefined || quietSince === undefined) return []
    const mention = sourceById.get(lastMention)
    const listing = sourceById.get(quietSince)
    if (mention === undefined || listing === undefined) return []
    const common = { title: name.name, lastMention: mention, listing }
    return [{ kind: 'program', id: program.id, programs: [program.id], ...common }]
  })
  return byLastMention(entries, known)
}

function quietPromises(known: KnownState): readonly QuietEntry[] {
  const knownIds = new Set(known.programs.map(({ program }) => program.id))
  const entries = known.milestones.flatMap((state): readonly QuietEntry[] => {
    const { id, title, programs } = state.milestone
    if (programs.length === 0 || !isPending(state)) return []
    const sources = new Set(
      state.claims.filter(({ basis }) => basis === 'stated').map(({ source }) => source),
    )
    const lastMention = known.sources.findLast((source) => sources.has(source.id))
    const listing = listingAfter(lastMention, known.sources)
    if (lastMention === undefined || listing === undefined) return []
    const own = programs.filter((program) => knownIds.has(program))
    return [{ kind: 'promise', id, title, programs: own, lastMention, listing }]
  })
  return byLastMention(entries, known)
}

/** Whether something is promised that has neither come nor been called off. */
function isPending({ status, expectations }: MilestoneState): boolean {
  return expectations.length > 0 && status !== 'happened' && status !== 'cancelled'
}

/** The newest last mention first; of one document in the order of the dataset. */
function byLastMention(
  entries: readonly QuietEntry[],
  { sources }: KnownState,
): readonly QuietEntry[] {
  const rank = new Map(sources.map(({ id }, position) => [id, position]))
  const rankOf = ({ lastMention }: QuietEntry): number => rank.get(lastMention.id) ?? 0
  return entries.toSorted((a, b) => rankOf(b) - rankOf(a))
}

/** Days without a document, both ends included. */
export interface UncoveredStretch {
  readonly from: Day
  readonly to: Day
}

/** Longer than this from one document to the next, the time between them is not covered. */
const COVERED_MONTHS = 12

/**
 * Stretches of more than a year in which no document came out, as far as they lie between two days.
 *
 * Nothing can be known of them, which is not silence: nobody spoke who could have been silent. A document
 * counts from the day on which it was surely out. Of the days before the first nothing is said here.
 * @param asOf the day of knowledge: documents after it do not count, and the days from the last one up to it
 * are not covered either where they are long enough; without it nothing is said of the days after the last
 */
export function uncoveredStretches(
  sources: readonly Source[],
  from: Day,
  to: Day,
  asOf?: Day,
): readonly UncoveredStretch[] {
  const published = sources
    .map((source) => source.published.latest)
    .filter((day) => day !== null)
    .filter((day) => asOf === undefined || day <= asOf)
    .sort((a, b) => a - b)
  // The next document can come out on the day after that of knowledge at the earliest.
  const days = asOf === undefined ? published : [...published, addDays(asOf, 1)]
  return days.slice(1).flatMap((next, position) => {
    const previous = days[position] ?? next
    if (next <= addMonths(previous, COVERED_MONTHS)) return []
    const first = addDays(previous, 1)
    const last = addDays(next, -1)
    const stretch = { from: first > from ? first : from, to: last < to ? last : to }
    return stretch.from > stretch.to ? [] : [stretch]
  })
}
