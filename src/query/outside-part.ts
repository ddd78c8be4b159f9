import { ensure } from '../base/assert.ts'
import { areSameDose } from '../history/doses.ts'
import { tellingClaims } from '../history/outcomes.ts'
import { isCompanyWord } from '../model/company-word.ts'
import type { Claim, DatedClaim, Dose } from '../model/types.ts'
import type { DayBounds } from '../time/span.ts'
import type { Item, Subject } from './item.ts'
import { statusOfActivity } from './items.ts'

/** What of a thing rests on others than the company: all of it, or one part of what is shown. */
export type OutsidePart = 'all' | 'status' | 'date' | 'dose'

/**
 * What is shown of a thing that no claim of the company tells; undefined where it tells all of it.
 *
 * Of a status one claim of the company is enough. Each end of a date, and a dose, has to be told by one of
 * them, as others may tell it more closely. A thing without claims of its own rests on those of others.
 */
export function outsidePartOf(item: Item): OutsidePart | undefined {
  const own = ownClaims(item)
  if (item.claims.length === 0) return undefined
  if (own.length === 0) return 'all'
  const { subject, status } = item
  const current = carrying(item.claims, subject, status)
  const ownCurrent = own.filter((claim) => current.includes(claim))
  if (ownCurrent.length === 0) return 'status'
  if (subject.type === 'milestone') return tellsDate(subject, ownCurrent) ? undefined : 'date'
  if (subject.type === 'cohort') return tellsDose(subject.state.dose, own) ? undefined : 'dose'
  return undefined
}

function ownClaims({ claims, sources }: Item): readonly Claim[] {
  return claims.filter((_, position) =>
    isCompanyWord(ensure(sources[position], 'the source of a claim')),
  )
}

/** The claims that carry the status of a thing; where none does, as of what nobody states, all of them. */
function carrying(
  claims: readonly Claim[],
  subject: Subject,
  status: Item['status'],
): readonly Claim[] {
  const current = statedOf(subject).filter((claim) => claim.status === status)
  return current.length > 0 ? current.map(({ claim }) => claim) : claims
}

interface Stated {
  readonly claim: Claim
  readonly status: Item['status']
}

function statedOf(subject: Subject): readonly Stated[] {
  switch (subject.type) {
    case 'milestone':
      return tellingClaims(subject.state.claims).map(stated)
    case 'program':
      return subject.state.claims.map((claim) => ({
        claim,
        status: statusOfActivity(claim.status),
      }))
    case 'cohort':
    case 'span':
    case 'fact':
      return subject.state.claims.map(stated)
  }
}

function stated(claim: Claim & { readonly status: DatedClaim['status'] }): Stated {
  return { claim, status: claim.status }
}

function tellsDate(
  { state: { when } }: Extract<Subject, { type: 'milestone' }>,
  own: readonly (Claim & { readonly when?: DayBounds | null })[],
): boolean {
  const tells = (end: keyof DayBounds): boolean => {
    const day = when?.[end] ?? null
    return day === null || own.some((claim) => claim.when?.[end] === day)
  }
  return tells('earliest') && tells('latest')
}

function tellsDose(
  dose: Dose | null,
  own: readonly (Claim & { readonly dose?: Dose | null })[],
): boolean {
  const doses = own.flatMap((claim) => claim.dose ?? [])
  return dose === null || doses.some((each) => areSameDose(each, dose))
}

/** By the ids of things; what is all the company's own has no part in it. */
export type OutsideParts = ReadonlyMap<string, OutsidePart>

/** What of each thing rests on others than the company. */
export function outsidePartsOf(items: readonly Item[]): OutsideParts {
  return new Map(
    items.flatMap((item) => {
      const part = outsidePartOf(item)
      return part === undefined ? [] : [[item.id, part]]
    }),
  )
}
