import type { ValueClaim } from '../../model/types.ts'
import type { Knowledge } from '../known-claims.ts'

/** Slow and obvious: which of the counted claims stands on the page, by dropping what loses. */
export function slowCurrent(claims: readonly ValueClaim[], { dayOf }: Knowledge): string {
  const endOf = (claim: ValueClaim): number =>
    claim.when?.latest ?? claim.when?.earliest ?? dayOf(claim)
  const lastEnd = Math.max(...claims.map(endOf))
  const period = periodOf(claims.find((claim) => endOf(claim) === lastEnd))
  let left = claims.filter((claim) => periodOf(claim) === period)
  const keep = (isBetter: (claim: ValueClaim) => boolean): void => {
    if (left.some(isBetter)) left = left.filter(isBetter)
  }
  keep(({ value }) => value !== null)
  const lastDay = Math.max(...left.map(dayOf))
  keep((claim) => dayOf(claim) === lastDay)
  if (left.some(({ status }) => status === 'happened')) keep(({ status }) => status === 'happened')
  else keep(({ status }) => status === 'ongoing')
  keep(({ qualifier }) => qualifier !== 'about')
  return left[0]?.id ?? ''
}

/** Of each contradiction the claims: for one period and denominator, and no promise against an event. */
export function slowDisputes(
  claims: readonly ValueClaim[],
  { dayOf }: Knowledge,
): readonly (readonly string[])[] {
  const groups = new Map<string, ValueClaim[]>()
  for (const claim of claims) {
    const isPromise = claim.status === 'expected'
    const key = [periodOf(claim), claim.of, claim.unit, isPromise].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups.values()]
    .map((group) =>
      group.filter((a) =>
        group.some((b) => (a.status !== 'expected' || dayOf(a) === dayOf(b)) && !canBothHold(a, b)),
      ),
    )
    .filter((torn) => torn.length > 0)
    .map((torn) => torn.map(({ id }) => id))
    .toSorted((a, b) => positionOf(a, claims) - positionOf(b, claims))
}

function positionOf([first]: readonly string[], claims: readonly ValueClaim[]): number {
  return claims.findIndex(({ id }) => id === first)
}

function periodOf(claim: ValueClaim | undefined): string {
  return `${claim?.when?.earliest ?? ''}..${claim?.when?.latest ?? ''}`
}

/** Every number, in tenths, that the values of these tests can mean. */
const NUMBERS = Array.from({ length: 600 }, (_, step) => step / 10)

/** Whether any number is one that both allow; a text is only itself. */
function canBothHold(a: ValueClaim, b: ValueClaim): boolean {
  if (a.value === null || b.value === null) return true
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value === b.value
  return NUMBERS.some((number) => allows(a, number) && allows(b, number))
}

function allows({ value, qualifier, accruing }: ValueClaim, number: number): boolean {
  const told = Number(value)
  if (accruing === true) return number >= told
  switch (qualifier) {
    case 'about':
      return number >= told - told / 10 && number <= told + told / 10
    case 'at least':
    case 'more than':
      return number >= told
    case 'up to':
    case 'less than':
      return number <= told
    case undefined:
    default:
      return number === told
  }
}
