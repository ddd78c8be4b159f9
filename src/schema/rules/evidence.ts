import type { ClaimEntry } from '../data-file.ts'
import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** A paragraph that evidence names is one of its source. */
export function paragraphsExist(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const last = record.sourceById.get(claim.value.source)?.paragraphs
    return claim.value.evidence.flatMap(({ paragraph }, index) => {
      if (last === undefined || paragraph === undefined || paragraph <= last) return []
      const message = `expected a paragraph of ${claim.value.source}, 1 to ${last}, got ${quote(paragraph)}`
      return [findingAt(claim, ['evidence', index, 'paragraph'], message)]
    })
  })
}

/** A source whose text is at hand says how many paragraphs it has: evidence is held against them. */
export function textsCountTheirParagraphs(record: DataRecord): readonly Finding[] {
  return record.sources.flatMap((source) => {
    if (source.value.sha256 === undefined || source.value.paragraphs !== undefined) return []
    const message = 'expected the number of paragraphs, as the text is at hand, got nothing'
    return [findingAt(source, ['paragraphs'], message)]
  })
}

/** Figures of a text at hand can be looked up, so their paragraph is named. */
export function figuresHaveAParagraph(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) =>
    hasText(record, claim)
      ? claim.value.evidence.flatMap(({ paragraph, figures }, index) => {
          if (paragraph !== undefined || figures.length === 0) return []
          const message = 'expected the paragraph in which the figures stand, got nothing'
          return [findingAt(claim, ['evidence', index, 'paragraph'], message)]
        })
      : [],
  )
}

/** What a text at hand states is carried by at least one token that stands there. */
export function statedClaimsHaveFigures(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const { basis, evidence, source } = claim.value
    if (basis !== 'stated' || !hasText(record, claim)) return []
    if (evidence.some(({ figures }) => figures.length > 0)) return []
    const message = `expected at least one figure from ${source}, got nothing`
    return [findingAt(claim, ['evidence'], message)]
  })
}

/** What the source does not say itself is argued, so that a reader can object. */
export function conclusionsAreReasoned(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const { basis, reasoning } = claim.value
    if ((basis !== 'derived' && basis !== 'inferred') || reasoning !== undefined) return []
    return [
      findingAt(
        claim,
        ['reasoning'],
        `expected the reasoning, as the claim is ${basis}, got nothing`,
      ),
    ]
  })
}

export function derivedClaimsHaveInputs(record: DataRecord): readonly Finding[] {
  return record.claims.flatMap((claim) => {
    const { basis, inputs } = claim.value
    if (basis !== 'derived' || (inputs !== undefined && inputs.length > 0)) return []
    return [
      findingAt(
        claim,
        ['inputs'],
        'expected the claims that this one is derived from, got nothing',
      ),
    ]
  })
}

function hasText(record: DataRecord, claim: ClaimEntry): boolean {
  return record.sourceById.get(claim.value.source)?.sha256 !== undefined
}
