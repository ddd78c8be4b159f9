import type { DoseScale, UnitChoice } from '../history/dose-unit.ts'
import { doseIn, scaleOf } from '../history/dose-unit.ts'
import { areSameDose } from '../history/doses.ts'
import type { StatedStep } from '../history/stated-steps.ts'
import type { CohortState, FactState, KnownState } from '../history/state.ts'
import type { Dose, FactValue } from '../model/types.ts'
import { amountText } from './dose-text.ts'
import type { DoseLine } from './dose-words.ts'
import {
  clearedLines,
  infusionText,
  readingText,
  isOptional,
  resultLines,
  scheduleText,
  stepLines,
} from './dose-words.ts'

/** A part of a dose as heights on the scale. */
export interface DosePartPlan {
  readonly from: number
  readonly to: number
  readonly isOptional: boolean
  /** Its amount; undefined where the whole says it already. */
  readonly label: string | undefined
}

/** Days of the schedule; an infusion on one day has the same first and last. */
export interface ScheduledPlan {
  readonly from: number
  readonly to: number
  readonly isOptional: boolean
}

/** One dose: a cohort's, or a regimen that a fact states for a whole program. */
export interface DoseColumnPlan {
  readonly key: string
  /** What is selected with it: the cohort, or the fact. */
  readonly itemId: string
  readonly kind: 'cohort' | 'regimen'
  readonly title: string
  /** "given", "given, dose derived", "regimen, expected". */
  readonly standing: string
  readonly status: 'expected' | 'happened'
  /** The scale it stands on; undefined where neither a dose nor its bounds are known. */
  readonly scale: DoseScale | undefined
  /** A dose that is not stated stands as an open outline between its bounds. */
  readonly isOpen: boolean
  /** From `bottom` to `top` without optional parts, to `reach` with them. */
  readonly bottom: number
  readonly top: number
  readonly reach: number
  readonly parts: readonly DosePartPlan[]
  /** What stands over the bar: "31.25", "not stated". */
  readonly amount: string
  /** "12.5 to 25": inside an open outline. */
  readonly between: string | undefined
  readonly infusion: string
  readonly days: string
  /** Empty where no day is stated. */
  readonly schedule: readonly ScheduledPlan[]
  readonly steps: readonly DoseLine[]
  readonly cleared: readonly DoseLine[]
  readonly results: readonly DoseLine[]
  readonly warnings: readonly DoseLine[]
  readonly hasConflict: boolean
  /** All of it in one line, for a machine to say. */
  readonly name: string
}

export interface DoseContext {
  readonly known: KnownState
  readonly unit: UnitChoice
  readonly checks: readonly StatedStep[]
}

/** Plans the dose of a cohort. */
export function planCohort(
  state: CohortState,
  programTitle: string,
  context: DoseContext,
): DoseColumnPlan {
  const { cohort, status, conflicts } = state
  const title = `Cohort ${String(cohort.number)}`
  const standing = standingOf(state)
  const heights = heightsOf(state, context.unit)
  const checks = context.checks.filter((check) => check.cohort === cohort.id)
  const steps = stepLines(state, checks, context.unit)
  const cleared = clearedLines(state.cleared)
  return {
    key: cohort.id,
    itemId: cohort.id,
    kind: 'cohort',
    title,
    standing,
    status,
    ...heights,
    steps,
    cleared,
    warnings: conflictLines(conflicts),
    results: resultLines(factsOf(state, context.known)),
    hasConflict: conflicts.length > 0,
    name: nameOf([
      title,
      programTitle,
      heights.spoken,
      standing,
      ...texts(steps),
      ...texts(cleared),
    ]),
  }
}

/** Plans each dose of a regimen that a fact states; none where it states something else. */
export function planRegimens(
  { fact, current, conflicts }: FactState,
  programTitle: string,
  { unit }: DoseContext,
): readonly DoseColumnPlan[] {
  const { value, status } = current
  const doses = isDoseList(value) ? value : []
  return doses.map((dose, index) => {
    const words = ['regimen', status, ...(doses.length > 1 ? [placeOf(index, doses.length)] : [])]
    const heights = heightsOfDose(doseIn(dose, unit))
    return {
      key: `${fact.id}-${String(index)}`,
      itemId: fact.id,
      kind: 'regimen',
      title: fact.label,
      standing: words.join(', '),
      status: status === 'expected' ? 'expected' : 'happened',
      ...heights,
      steps: [],
      cleared: [],
      warnings: conflictLines(conflicts),
      results: [],
      hasConflict: conflicts.length > 0,
      name: nameOf([fact.label, programTitle, heights.spoken, ...words]),
    }
  })
}

function isDoseList(value: FactValue): value is readonly Dose[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'object')
}

function placeOf(index: number, count: number): string {
  return `${String(index + 1)} of ${String(count)}`
}

function nameOf(words: readonly string[]): string {
  return ['Dose', ...words].join(', ')
}

function texts(lines: readonly DoseLine[]): readonly string[] {
  return lines.map(({ text }) => text)
}

function conflictLines(conflicts: CohortState['conflicts']): readonly DoseLine[] {
  const kinds = [...new Set(conflicts.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const about = { dates: 'Start dates', values: 'Values', statuses: 'Words' }[kind]
    return { text: `⚠ ${about} in conflict`, tone: 'warning' }
  })
}

/**
 * A cohort that has started is not yet a dose that was given: where only the plan of it is told, that is
 * said. So is a dose that no source states, but that follows from what they do.
 */
function standingOf({ status, claims, dose }: CohortState): string {
  if (status === 'expected') return 'expected'
  if (dose === null) return 'started'
  const told = claims.filter((claim) => claim.dose !== null && areSameDose(claim.dose, dose))
  const isGiven = told.some((claim) => claim.status === 'happened')
  const isStated = told.some(({ basis }) => basis === 'stated')
  return [
    isGiven ? 'given' : 'started, dose as planned',
    ...(isStated ? [] : ['dose derived']),
  ].join(', ')
}

/** Only its own facts: what several cohorts share says nothing of one of them. */
function factsOf({ cohort }: CohortState, { facts }: KnownState): readonly FactState[] {
  return facts.filter(({ fact }) => fact.subject === `cohort:${cohort.id}`)
}

type Heights = Pick<
  DoseColumnPlan,
  | 'scale'
  | 'isOpen'
  | 'bottom'
  | 'top'
  | 'reach'
  | 'parts'
  | 'amount'
  | 'between'
  | 'infusion'
  | 'days'
  | 'schedule'
> & { readonly spoken: string }

function heightsOf({ dose, reading, bounds }: CohortState, unit: UnitChoice): Heights {
  if (dose !== null) {
    return heightsOfDose(
      doseIn(dose, unit),
      reading === undefined ? undefined : doseIn(reading, unit),
    )
  }
  const [low, high] = bounds ?? []
  return heightsBetween(
    low === undefined ? undefined : doseIn(low, unit),
    high === undefined ? undefined : doseIn(high, unit),
  )
}

function heightsOfDose(dose: Dose, reading?: Dose): Heights {
  const { total, unit } = dose
  if (total === null) return UNKNOWN
  const parts = partsOf(dose, total)
  const about = dose.qualifier === undefined ? '' : 'about '
  const amount = `${about}${amountText(total)}`
  const infusion = [
    infusionText(dose),
    ...(reading === undefined ? [] : [readingText(reading)]),
  ].join('; ')
  const days = scheduleText(dose)
  return {
    scale: scaleOf(unit),
    isOpen: false,
    bottom: 0,
    top: total,
    reach: parts.at(-1)?.to ?? total,
    parts,
    amount,
    between: undefined,
    infusion,
    days,
    schedule: scheduleOf(dose),
    spoken: `${amount} ${unit}, ${infusion}, ${days}`,
  }
}

/** An open outline between bounds; without both there is nothing to draw. */
function heightsBetween(low: Dose | undefined, high: Dose | undefined): Heights {
  const bottom = low?.total ?? 0
  const top = high?.total ?? null
  if (high === undefined || top === null) return UNKNOWN
  const between = `${amountText(bottom)} to ${amountText(top)}`
  return {
    ...UNKNOWN,
    scale: scaleOf(high.unit),
    bottom,
    top,
    reach: top,
    between,
    spoken: `dose not stated, between ${amountText(bottom)} and ${amountText(top)} ${high.unit}`,
  }
}

const UNKNOWN: Heights = {
  scale: undefined,
  isOpen: true,
  bottom: 0,
  top: 0,
  reach: 0,
  parts: [],
  amount: 'not stated',
  between: undefined,
  infusion: 'dose not stated',
  days: 'days not stated',
  schedule: [],
  spoken: 'dose not stated',
}

/** Stated parts stacked up; a whole whose split is not stated is one part without a name. */
function partsOf({ parts }: Dose, total: number): readonly DosePartPlan[] {
  const fixed = parts.filter((part) => !isOptional(part))
  const stack =
    fixed.length === 0 ? [{ amount: total }, ...parts] : [...fixed, ...parts.filter(isOptional)]
  const isOne = fixed.length < 2
  let height = 0
  return stack.map((part) => {
    const from = height
    height += part.amount
    const optional = 'optional' in part
    const label = optional ? `+ ${amountText(part.amount)}` : amountText(part.amount)
    return { from, to: height, isOptional: optional, label: isOne && !optional ? undefined : label }
  })
}

function scheduleOf({ parts }: Dose): readonly ScheduledPlan[] {
  return parts.flatMap((part) => {
    if (part.day === undefined) return []
    const [from, to] = typeof part.day === 'number' ? [part.day, part.day] : part.day
    return [{ from, to, isOptional: isOptional(part) }]
  })
}
