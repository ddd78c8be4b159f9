import { assertNever } from '../base/assert.ts'
import type {
  Claim,
  ClaimId,
  CohortId,
  Dose,
  DoseClaim,
  FactId,
  ValueClaim,
} from '../model/types.ts'
import { areSameDose, stepInPercent } from './doses.ts'
import type { CohortState, FactState, KnownState } from './state.ts'

/** A percentage by which a source says that one cohort's dose lies above another's. */
interface ToldStep {
  readonly fact: FactId
  readonly claim: ValueClaim
  readonly cohort: CohortId
  readonly over: 'before' | 'first'
  /** The cohort it is measured from; undefined where there is none, as before the first. */
  readonly reference: CohortId | undefined
}

/**
 * A stated step beside what the doses give.
 *
 * It cannot be checked where a dose is missing, nor where a dose was itself worked out from the
 * percentage: a sum that uses what it is to prove, proves nothing.
 */
export type StatedStep =
  | (ToldStep & {
      readonly verdict: 'agrees' | 'disagrees'
      readonly from: Dose
      readonly to: Dose
      /** What the doses give. */
      readonly percent: number
    })
  | (ToldStep & {
      readonly verdict: 'cannot-check'
      readonly reason: 'no-dose' | 'circular'
    })

/** Facts of a cohort that say how far its dose lies above another, and above which. */
const REFERENCES: Readonly<Record<string, ToldStep['over']>> = {
  'dose-step': 'before',
  'dose-step-from-first': 'first',
}

/** Every stated percentage between doses of cohorts, recomputed from the doses that are known. */
export function checkStatedSteps(known: KnownState): readonly StatedStep[] {
  const evidence = evidenceOf(known)
  return known.facts.flatMap((state) => {
    const to = cohortOfFact(state, known)
    if (to === undefined) return []
    const over = REFERENCES[state.fact.attribute] ?? 'before'
    const from = referenceOf(over, to, known)
    return state.claims.filter(isStatedPercentage).map((claim): StatedStep => {
      const told: ToldStep = {
        fact: state.fact.id,
        claim,
        cohort: to.cohort.id,
        over,
        reference: from?.cohort.id,
      }
      return { ...told, ...check(claim, { from, to }, evidence) }
    })
  })
}

/** Claims by id, to follow what rests on what. */
type Evidence = ReadonlyMap<ClaimId, Claim>

function evidenceOf({ facts, cohorts, milestones, programs, spans }: KnownState): Evidence {
  const things: readonly { readonly claims: readonly Claim[] }[] = [
    ...facts,
    ...cohorts,
    ...milestones,
    ...programs,
    ...spans,
  ]
  return new Map(things.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])))
}

function cohortOfFact({ fact }: FactState, known: KnownState): CohortState | undefined {
  if (REFERENCES[fact.attribute] === undefined) return undefined
  return known.cohorts.find(({ cohort }) => fact.subject === `cohort:${cohort.id}`)
}

function referenceOf(
  over: ToldStep['over'],
  to: CohortState,
  known: KnownState,
): CohortState | undefined {
  const number = over === 'first' ? 1 : to.cohort.number - 1
  return known.cohorts.find(
    ({ cohort }) =>
      cohort !== to.cohort && cohort.program === to.cohort.program && cohort.number === number,
  )
}

function isStatedPercentage({ basis, unit, value }: ValueClaim): boolean {
  return basis === 'stated' && unit === '%' && percentOf(value) !== undefined
}

interface PercentRange {
  readonly min: number
  readonly max: number
}

function percentOf(value: ValueClaim['value']): PercentRange | undefined {
  if (typeof value === 'number') return { min: value, max: value }
  return isNumberPair(value) ? { min: value[0], max: value[1] } : undefined
}

function isNumberPair(value: ValueClaim['value']): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number'
}

type Outcome =
  | Pick<StatedStep & { verdict: 'agrees' | 'disagrees' }, 'verdict' | 'from' | 'to' | 'percent'>
  | Pick<StatedStep & { verdict: 'cannot-check' }, 'verdict' | 'reason'>

function check(
  claim: ValueClaim,
  { from, to }: { readonly from: CohortState | undefined; readonly to: CohortState },
  evidence: Evidence,
): Outcome {
  const stated = percentOf(claim.value)
  const doses = dosesOf(from, to)
  if (doses === undefined || from === undefined || stated === undefined) {
    return { verdict: 'cannot-check', reason: 'no-dose' }
  }
  const isProven = [from, to].every((state) => hasOwnEvidence(state, claim.id, evidence))
  if (!isProven) return { verdict: 'cannot-check', reason: 'circular' }
  const verdict = isWithin(doses.percent, stated, claim) ? 'agrees' : 'disagrees'
  return { verdict, ...doses }
}

interface StepOfDoses {
  readonly from: Dose
  readonly to: Dose
  readonly percent: number
}

function dosesOf(before: CohortState | undefined, after: CohortState): StepOfDoses | undefined {
  const from = before?.dose ?? null
  const to = after.dose
  const percent = stepInPercent(from, to)
  return from === null || to === null || percent === undefined ? undefined : { from, to, percent }
}

/** Whether a cohort's dose is told by some claim that does not rest on the percentage itself. */
function hasOwnEvidence({ claims, dose }: CohortState, on: ClaimId, evidence: Evidence): boolean {
  return claims.some((claim) => isOfDose(claim, dose) && !restsOn(claim, on, evidence))
}

function isOfDose(claim: DoseClaim, dose: Dose | null): boolean {
  if (claim.dose === null || dose === null || claim.dose.total === null) return false
  return areSameDose({ ...claim.dose, parts: [] }, { ...dose, parts: [] })
}

function restsOn(claim: Claim, on: ClaimId, evidence: Evidence): boolean {
  const seen = new Set<ClaimId>()
  const waiting: ClaimId[] = [...(claim.inputs ?? [])]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === on) return true
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(evidence.get(id)?.inputs ?? []))
  }
  return false
}

/** "About" reaches a tenth of the value to each side, as where values of facts are compared. */
const ABOUT_SHARE = 0.1
/** Far below anything that is printed. */
const DUST = 1e-6

/** Whether a computed percentage is what was printed, to the last printed figure and as its word allows. */
function isWithin(percent: number, { min, max }: PercentRange, { qualifier }: ValueClaim): boolean {
  const slack = qualifier === 'about' ? Math.abs(max) * ABOUT_SHARE : 0
  const isEnough = percent >= min - roundingOf(min) - slack - DUST
  const isNotTooMuch = percent <= max + roundingOf(max) + slack + DUST
  switch (qualifier) {
    case 'at least':
      return isEnough
    case 'more than':
      return percent > min + DUST
    case 'up to':
      return isNotTooMuch
    case 'less than':
      return percent < max - DUST
    case 'about':
    case undefined:
      return isEnough && isNotTooMuch
    default:
      return assertNever(qualifier)
  }
}

/** Half of the last printed figure: 6.7 may stand for anything from 6.65 to 6.75. */
function roundingOf(value: number): number {
  const [, decimals = ''] = String(value).split('.')
  return 0.5 * 10 ** -decimals.length
}
