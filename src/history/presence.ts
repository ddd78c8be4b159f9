import type { Claim, ProgramId, Source, SourceId } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { Knowledge } from './known-claims.ts'

/** A thing that claims are about, and the programs it belongs to. */
export interface Appearance {
  readonly programs: readonly ProgramId[]
  readonly firstKnown: Day
  readonly claims: readonly Claim[]
}

/** When something was first known of a program, and which sources speak of it. */
export interface Presence {
  readonly firstKnown: Day
  readonly mentionedIn: ReadonlySet<SourceId>
}

/** The presence of each program that anything is known of. */
export function presencesOf(
  appearances: readonly Appearance[],
  knowledge: Knowledge,
): ReadonlyMap<ProgramId, Presence> {
  const drafts = new Map<ProgramId, Draft>()
  for (const appearance of appearances) bringToLight(appearance, drafts, knowledge)
  for (const appearance of appearances) addMentions(appearance, drafts, knowledge)
  for (const { id, mentions = [] } of knowledge.sources) {
    for (const program of mentions) drafts.get(program)?.mentionedIn.add(id)
  }
  return drafts
}

interface Draft {
  readonly firstKnown: Day
  readonly mentionedIn: Set<SourceId>
}

type Drafts = Map<ProgramId, Draft>

function bringToLight(appearance: Appearance, drafts: Drafts, knowledge: Knowledge): void {
  for (const program of appearance.programs) {
    const day = namingDayOf(program, appearance, knowledge)
    if (day === undefined) continue
    const known = drafts.get(program)?.firstKnown ?? day
    // Nobody is mentioned yet: that comes once all that exists is known.
    drafts.set(program, { firstKnown: known < day ? known : day, mentionedIn: new Set() })
  }
}

function addMentions({ programs, claims }: Appearance, drafts: Drafts, knowledge: Knowledge): void {
  for (const claim of claims) {
    if (!isMention(claim, knowledge)) continue
    for (const program of programs) drafts.get(program)?.mentionedIn.add(claim.source)
  }
}

/**
 * The day from which a thing shows that one of its programs exists.
 *
 * A thing of one program does so once it is known itself. That a thing of several concerns each of them
 * is told by a document, and may be news even where the thing is not: an alert that was public before
 * does not bring to light a program that its document is the first to name. A source that lists whom it
 * mentions is taken at its list here too.
 */
function namingDayOf(
  program: ProgramId,
  { programs, firstKnown, claims }: Appearance,
  knowledge: Knowledge,
): Day | undefined {
  if (programs.length < 2) return firstKnown
  const days = claims.flatMap((claim) => {
    const { mentions, published } = knowledge.sourceOf(claim)
    const { latest } = published
    if (latest === null || latest > knowledge.asOf) return []
    if (mentions !== undefined && !mentions.includes(program)) return []
    const day = knowledge.dayOf(claim)
    return [day > latest ? day : latest]
  })
  return days.sort((a, b) => a - b)[0]
}

/**
 * A source that lists whom it mentions is taken at its list; of any other, what it states of a program
 * mentions it. What is derived, inferred or absent speaks of a program that the source may not name.
 */
function isMention(claim: Claim, knowledge: Knowledge): boolean {
  return claim.basis === 'stated' && knowledge.sourceOf(claim).mentions === undefined
}

/** The newest counted source that mentions the program. */
export function lastMentionOf(
  { mentionedIn }: Presence,
  { sources }: Knowledge,
): Source | undefined {
  return sources.findLast(({ id }) => mentionedIn.has(id))
}

/**
 * The first pipeline listing that surely came out after a last mention: the one that leaves out what it
 * does not mention. Sources are by publication.
 */
export function listingAfter(
  lastMention: Source | undefined,
  sources: readonly Source[],
): Source | undefined {
  const day = lastMention?.published.latest ?? null
  if (day === null) return undefined
  return sources.find(
    ({ listsPipeline, published }) =>
      listsPipeline === true && published.earliest !== null && published.earliest > day,
  )
}
