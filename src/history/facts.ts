import { assertNever } from '../base/assert.ts'
import type { Dose, Fact, FactValue, Qualifier, ValueClaim } from '../model/types.ts'
import { makeConflict } from './conflicts.ts'
import { areSameDose } from './doses.ts'
import type { Knowledge } from './known-claims.ts'
import { firstDecisive } from './order.ts'
import type { Conflict, FactState, ShownSide } from './state.ts'
import { ANY_DAY, areSameBounds } from './windows.ts'

/**
 * What is known of a fact; undefined while nothing is.
 *
 * The value on the page is that of the newest period. A value without a period stands from the day it
 * was told. Within a period a value wins over the remark that none is stated, then the newest wins; of
 * two told on one day what happened wins over what goes on, that over what is expected, an exact
 * number over a rounded one, and then the one told first.
 */
export function factStateOf(fact: Fact, knowledge: Knowledge): FactState | undefined {
  const claims = knowledge.countedOf(fact.claims)
  const [first] = claims
  if (first === undefined) return undefined
  const newest = claims.reduce((a, b) =>
    periodEnd(b, knowledge) > periodEnd(a, knowledge) ? b : a,
  )
  const ofPeriod = claims.filter((claim) => haveSamePeriod(claim, newest))
  const current = ofPeriod.toSorted((a, b) => compareForPage(a, b, knowledge))[0] ?? newest
  return {
    fact,
    claims,
    firstKnown: knowledge.dayOf(first),
    current,
    conflicts: valueConflictsOf(claims, current, knowledge),
  }
}

function periodEnd(claim: ValueClaim, knowledge: Knowledge): number {
  return claim.when?.latest ?? claim.when?.earliest ?? knowledge.dayOf(claim)
}

function haveSamePeriod(a: ValueClaim, b: ValueClaim): boolean {
  return areSameBounds(a.when ?? ANY_DAY, b.when ?? ANY_DAY)
}

const STATUS_RANK = { happened: 0, ongoing: 1, expected: 2 }

function compareForPage(a: ValueClaim, b: ValueClaim, knowledge: Knowledge): number {
  return firstDecisive(
    Number(a.value === null) - Number(b.value === null),
    knowledge.dayOf(b) - knowledge.dayOf(a),
    STATUS_RANK[a.status] - STATUS_RANK[b.status],
    Number(a.qualifier === 'about') - Number(b.qualifier === 'about'),
  )
}

/**
 * Values that exclude each other: told for one period, one denominator and one unit, each of these a
 * conflict of its own. What goes on and what happened are held against each other, not against what was
 * expected. A plan may change: of expected values only those told on one day can conflict.
 */
function valueConflictsOf(
  claims: readonly ValueClaim[],
  current: ValueClaim,
  knowledge: Knowledge,
): readonly Conflict[] {
  const torn = claims.filter((claim) => claims.some((other) => areAtOdds(claim, other, knowledge)))
  const firsts = torn.filter(
    (claim, position) => !torn.slice(0, position).some((other) => areComparable(claim, other)),
  )
  return firsts.map((first) => {
    const sides = torn.filter((claim) => areComparable(claim, first))
    const shown = sides.includes(current) ? shownValue(current, sides, knowledge) : undefined
    const lead = 'Different values'
    return makeConflict(
      { kind: 'values', lead, claims: sides, describe: describeValue, shown },
      knowledge,
    )
  })
}

/** By which of the rules of the page the current value stands against those that exclude it. */
function shownValue(
  current: ValueClaim,
  torn: readonly ValueClaim[],
  knowledge: Knowledge,
): ShownSide {
  const day = knowledge.dayOf(current)
  const rivals = torn.filter(
    (claim) => areAtOdds(claim, current, knowledge) && knowledge.dayOf(claim) === day,
  )
  if (rivals.length === 0) return { claim: current.id, by: 'newest' }
  const isMoreExact =
    current.qualifier !== 'about' && rivals.every(({ qualifier }) => qualifier === 'about')
  return { claim: current.id, by: isMoreExact ? 'exactness' : 'first-told' }
}

function areAtOdds(a: ValueClaim, b: ValueClaim, knowledge: Knowledge): boolean {
  if (!areComparable(a, b)) return false
  if (a.status === 'expected' && knowledge.dayOf(a) !== knowledge.dayOf(b)) return false
  return !canBothHold(a, b)
}

/** Whether two values answer one question: a promise and what came of it do not. */
function areComparable(a: ValueClaim, b: ValueClaim): boolean {
  const isExpected = ({ status }: ValueClaim): boolean => status === 'expected'
  return (
    isExpected(a) === isExpected(b) && a.of === b.of && a.unit === b.unit && haveSamePeriod(a, b)
  )
}

/** Whether two values can both be right, a qualifier giving way as far as its word goes. */
function canBothHold(a: ValueClaim, b: ValueClaim): boolean {
  if (a.value === null || b.value === null) return true
  const one = rangeOf(a)
  const other = rangeOf(b)
  if (one !== undefined && other !== undefined) {
    const isTellingApart = isExactPair(a) && isExactPair(b)
    return isTellingApart ? areSameRange(one, other) : doRangesMeet(one, other)
  }
  if (isDoseList(a.value) && isDoseList(b.value)) return areSameDoses(a.value, b.value)
  return canonical(a.value) === canonical(b.value)
}

interface NumberRange {
  readonly min: number
  readonly max: number
}

function areSameRange(a: NumberRange, b: NumberRange): boolean {
  return a.min === b.min && a.max === b.max
}

function doRangesMeet(a: NumberRange, b: NumberRange): boolean {
  return a.min <= b.max && b.min <= a.max
}

/** "About" reaches a tenth of the value to each side: rounding to one figure or so. */
const ABOUT_SHARE = 0.1

/** The numbers that a claim allows; undefined where its value is not a number. */
function rangeOf({ value, qualifier, accruing }: ValueClaim): NumberRange | undefined {
  const range = plainRangeOf(value)
  if (range === undefined) return undefined
  if (accruing === true) return { ...range, max: Infinity }
  return qualifier === undefined ? range : loosened(range, qualifier)
}

function plainRangeOf(value: FactValue): NumberRange | undefined {
  if (typeof value === 'number') return { min: value, max: value }
  return isNumberPair(value) ? { min: value[0], max: value[1] } : undefined
}

function loosened({ min, max }: NumberRange, qualifier: Qualifier): NumberRange {
  const slack = Math.abs(max) * ABOUT_SHARE
  switch (qualifier) {
    case 'about':
      return { min: min - slack, max: max + slack }
    case 'at least':
    case 'more than':
      return { min, max: Infinity }
    case 'up to':
    case 'less than':
      return { min: -Infinity, max }
    default:
      return assertNever(qualifier)
  }
}

function isExactPair({ value, qualifier, accruing }: ValueClaim): boolean {
  return isNumberPair(value) && qualifier === undefined && accruing !== true
}

function isNumberPair(value: FactValue): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number'
}

function isDoseList(value: FactValue): value is readonly Dose[] {
  return Array.isArray(value) && !isNumberPair(value)
}

function areSameDoses(a: readonly Dose[], b: readonly Dose[]): boolean {
  return (
    a.length === b.length &&
    a.every((dose, position) => {
      const other = b[position]
      return other !== undefined && areSameDose(dose, other)
    })
  )
}

/** Case and white space are not a difference. */
function canonical(value: FactValue): string {
  return JSON.stringify(value).toLowerCase().replace(/\s+/g, ' ')
}

/** A value in plain words, with its qualifier and its unit. */
export function describeValue({ value, qualifier, unit }: ValueClaim): string {
  const words = [qualifier, describePlain(value), unit]
  return words.filter((word) => word !== undefined).join(' ')
}

function describePlain(value: FactValue): string {
  if (value === null) return 'not stated'
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (isNumberPair(value)) return value.join(' to ')
  if (isDoseList(value)) return value.map(({ total, unit }) => `${total ?? '?'} ${unit}`).join(', ')
  return value.ref
}
