import type { Dose, FactValue, ValueClaim } from '../../model/types.ts'
import { formatIsoDay } from '../../time/day.ts'
import type { When } from '../../time/when.ts'
import type { Expectation, KnownState, MilestoneState } from '../state.ts'

/** What is derived of one thing, on one line, for tables that are read beside the documents. */

/** Where nothing is known of the thing at all. */
export const UNKNOWN = 'unknown'

/** Known, and no source says. */
export const NOT_STATED = 'not stated'

function milestoneOf(known: KnownState, id: string): MilestoneState | undefined {
  return known.milestones.find(({ milestone }) => milestone.id === id)
}

/** As a source's words would be written down: "by 2017-02-22". */
export function whenInWords(when: When | null | undefined): string {
  return when?.text ?? 'no date'
}

/** "happened by 2017-02-22" */
export function windowInWords(known: KnownState, id: string): string {
  const state = milestoneOf(known, id)
  return state === undefined ? UNKNOWN : `${state.status} ${whenInWords(state.when)}`
}

/** Oldest first: "2014-Q4 late 32..150", the days from the promise to the event, an open end left out. */
export function promisesInWords(known: KnownState, id: string): string {
  const expectations = milestoneOf(known, id)?.expectations ?? []
  if (expectations.length === 0) return 'none'
  return expectations.toReversed().map(promiseInWords).join(', ')
}

function promiseInWords({ window, step, verdict, slip }: Expectation): string {
  const days = slip === undefined ? '' : ` ${slip.min ?? ''}..${slip.max ?? ''}`
  const move = step === 'first' ? '' : `${step} `
  return `${move}${whenInWords(window)} ${verdict}${days}`
}

/** What stands on the page: "more than 22 months". */
export function valueInWords(known: KnownState, id: string): string {
  const current = known.facts.find(({ fact }) => fact.id === id)?.current
  if (current === undefined) return UNKNOWN
  return current.value === null ? NOT_STATED : statementInWords(current, current.value)
}

function statementInWords({ qualifier, unit, of }: ValueClaim, value: FactValue): string {
  const words = [qualifier, anyValueInWords(value), unit, of === undefined ? of : `of ${of}`]
  return words.filter((word) => word !== undefined).join(' ')
}

function anyValueInWords(value: FactValue): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return 'ref' in value ? `= ${value.ref}` : value.map(itemInWords).join('..')
}

function itemInWords(item: number | Dose): string {
  return typeof item === 'number' ? String(item) : doseInWords(item)
}

function doseInWords({ unit, total, count, qualifier }: Dose): string {
  const words = [qualifier, total, unit, count === undefined ? count : `in ${count}`]
  return words.filter((word) => word !== undefined).join(' ')
}

/** The dose of a cohort, else the doses that it lies between, and when it started. */
export function cohortInWords(known: KnownState, id: string): string {
  const state = known.cohorts.find(({ cohort }) => cohort.id === id)
  if (state === undefined) return UNKNOWN
  const [low, high] = state.bounds ?? []
  const between = `${low?.total ?? ''}..${high?.total ?? ''}`
  const dose = state.dose === null ? between : doseInWords(state.dose)
  return `${dose}, ${whenInWords(state.start)}`
}

/** Where it stands, since when it is known, how far it is confirmed, and whether it went quiet. */
export function programInWords(known: KnownState, id: string): string {
  const state = known.programs.find(({ program }) => program.id === id)
  if (state === undefined) return UNKNOWN
  const { status, lastConfirmed, quietSince, firstKnown } = state
  const [first, last] = [firstKnown, lastConfirmed].map((day) =>
    day === null ? 'never' : formatIsoDay(day),
  )
  const quiet = quietSince === undefined ? '' : `, quiet since ${quietSince}`
  return `${status}, known ${first}, confirmed ${last}${quiet}`
}

/** The sides of a contradiction, without who told them. */
export function conflictInWords(known: KnownState, id: string): string {
  const milestone = milestoneOf(known, id)
  const fact = known.facts.find((state) => state.fact.id === id)
  const summaries = (milestone ?? fact)?.conflicts.map(({ summary }) => summary) ?? []
  if (summaries.length > 0) return summaries.join('; ').replaceAll(/ \([^)]*\)/g, '')
  return milestone === undefined && fact === undefined ? UNKNOWN : 'none'
}
