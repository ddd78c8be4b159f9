import type { ClaimEntry, DataFile, Entry } from './data-file.ts'
import { gatherRecord } from './data-record.ts'
import { compareFaults, quote } from './fault.ts'
import type { Fault } from './fault.ts'
import { hasFigure, paragraphsOf } from './figures.ts'
import type { Source } from './item-shapes.ts'
import { faultAt } from './shape-faults.ts'

/** What came of holding the claims against the documents. */
export interface Verification {
  /** Sources whose text was at hand. */
  readonly textsFound: number
  /** Claims from those sources. */
  readonly claimsChecked: number
  readonly figuresFound: number
  /** A figure that does not stand in its paragraph, or a paragraph count that is not the text's. */
  readonly missing: readonly Fault[]
  /** Sources that name a text which is not at hand, in the order of the file. */
  readonly withoutText: readonly string[]
}

/** Looks up every figure in the paragraph of the text that its claim names. */
export function verifyClaims(
  files: readonly DataFile[],
  textBySha256: ReadonlyMap<string, string>,
): Verification {
  const record = gatherRecord(files)
  const withSha = record.sources.filter(({ value }) => value.sha256 !== undefined)
  const atHand = new Map(
    withSha.flatMap(({ value }): readonly (readonly [string, readonly string[]])[] => {
      const text = textBySha256.get(value.sha256 ?? '')
      return text === undefined ? [] : [[value.id, paragraphsOf(text)]]
    }),
  )
  const checked = record.claims.filter(({ value }) => atHand.has(value.source))
  const lookedUp = checked.flatMap((claim) => lookUp(claim, atHand.get(claim.value.source) ?? []))
  const missing = lookedUp.flatMap((each) => each ?? [])
  const miscounted = withSha.flatMap((source) => countFault(source, atHand.get(source.value.id)))
  return {
    textsFound: atHand.size,
    claimsChecked: checked.length,
    figuresFound: lookedUp.length - missing.length,
    missing: [...missing, ...miscounted].toSorted(compareFaults),
    withoutText: withSha.map(({ value }) => value.id).filter((id) => !atHand.has(id)),
  }
}

/** For each figure of a claim nothing where it is found, else the fault. */
function lookUp(claim: ClaimEntry, paragraphs: readonly string[]): readonly (Fault | undefined)[] {
  return claim.value.evidence.flatMap(({ paragraph, figures }, evidenceIndex) =>
    figures.map((figure, index) => {
      const text = paragraph === undefined ? undefined : paragraphs[paragraph - 1]
      if (text !== undefined && hasFigure(text, figure)) return undefined
      const path = [...claim.path, 'evidence', evidenceIndex, 'figures', index]
      const elsewhere = paragraphs.flatMap((each, at) => (hasFigure(each, figure) ? [at + 1] : []))
      const hint =
        elsewhere.length === 0 ? 'it stands nowhere in it' : `it stands in ${elsewhere.join(', ')}`
      const expected = `expected a token of ${claim.value.source}, paragraph ${String(paragraph)} (${hint})`
      return faultAt(claim.file, path, `${expected}, got ${quote(figure)}`)
    }),
  )
}

function countFault(
  source: Entry<Source>,
  paragraphs: readonly string[] | undefined,
): readonly Fault[] {
  const { paragraphs: stated } = source.value
  if (paragraphs === undefined || stated === paragraphs.length) return []
  const message = `expected ${paragraphs.length}, the paragraphs of the text, got ${quote(stated)}`
  return [faultAt(source.file, [...source.path, 'paragraphs'], message)]
}
