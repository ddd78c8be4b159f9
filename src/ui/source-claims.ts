import type { Claim, SourceId } from '../model/types.ts'
import type { ClaimRow } from '../query/filter.ts'
import type { Dispute } from './conflict-sides.ts'

/** The claims of one document that rest on one of its paragraphs. */
export interface ParagraphClaims {
  /** Undefined: the claim names no paragraph. */
  readonly paragraph: number | undefined
  readonly rows: readonly ClaimRow[]
}

/** The claims that one document makes, by the first paragraph that each rests on. */
export function claimsByParagraph(
  rows: readonly ClaimRow[],
  sourceId: SourceId,
): readonly ParagraphClaims[] {
  const groups = new Map<number | undefined, ClaimRow[]>()
  for (const row of rows) {
    if (row.source.id !== sourceId) continue
    const paragraph = firstParagraph(row.claim)
    const group = groups.get(paragraph)
    if (group === undefined) groups.set(paragraph, [row])
    else group.push(row)
  }
  return [...groups]
    .map(([paragraph, ofParagraph]) => ({ paragraph, rows: ofParagraph }))
    .toSorted((a, b) => (a.paragraph ?? Infinity) - (b.paragraph ?? Infinity))
}

function firstParagraph({ evidence }: Claim): number | undefined {
  const paragraphs = evidence.flatMap(({ paragraph }) =>
    paragraph === undefined ? [] : [paragraph],
  )
  return paragraphs.length === 0 ? undefined : Math.min(...paragraphs)
}

/** The contradictions to which a document is one of the parties. */
export function disputesWith(disputes: readonly Dispute[], sourceId: SourceId): readonly Dispute[] {
  return disputes.filter(({ conflict }) =>
    conflict.claims.some(({ source }) => source === sourceId),
  )
}

/** How many of the claims are of each document, by its id. */
export function claimCounts(rows: readonly ClaimRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { source } of rows) counts.set(source.id, (counts.get(source.id) ?? 0) + 1)
  return counts
}

export function claimsInWords(count: number): string {
  return count === 1 ? '1 claim' : `${String(count)} claims`
}
