import type { Claim, ProgramId, SourceId } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
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
  for (const { programs, firstKnown, claims } of appearances) {
    for (const program of programs) {
      const draft = drafts.get(program) ?? { firstKnown, mentionedIn: new Set() }
      if (firstKnown < draft.firstKnown) draft.firstKnown = firstKnown
      addMentions(draft, claims, knowledge)
      drafts.set(program, draft)
    }
  }
  for (const { id, mentions = [] } of knowledge.sources) {
    for (const program of mentions) drafts.get(program)?.mentionedIn.add(id)
  }
  return drafts
}

interface Draft {
  firstKnown: Day
  readonly mentionedIn: Set<SourceId>
}

function addMentions(draft: Draft, claims: readonly Claim[], knowledge: Knowledge): void {
  for (const claim of claims) {
    if (isMention(claim, knowledge)) draft.mentionedIn.add(claim.source)
  }
}

/**
 * A source that lists whom it mentions is taken at its list; of any other, what it states of a program
 * mentions it. What is derived, inferred or absent speaks of a program that the source may not name.
 */
function isMention(claim: Claim, knowledge: Knowledge): boolean {
  return claim.basis === 'stated' && knowledge.sourceOf(claim).mentions === undefined
}

/** The first pipeline listing that leaves the program out, of those after its last mention. */
export function quietSinceOf(
  { mentionedIn }: Presence,
  index: DatasetIndex,
  knowledge: Knowledge,
): SourceId | undefined {
  const mentions = knowledge.sources.filter(({ id }) => mentionedIn.has(id))
  const lastMention = mentions.at(-1)?.published.latest ?? null
  if (lastMention === null) return undefined
  const listing = index.pipelineListings.find(
    (source) =>
      knowledge.sources.includes(source) &&
      source.published.earliest !== null &&
      source.published.earliest > lastMention,
  )
  return listing?.id
}
