import type { UnitChoice } from '../history/dose-unit.ts'
import { doseIn } from '../history/dose-unit.ts'
import type { CohortState, ProgramState } from '../history/state.ts'
import type { Dose } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import { amountText, fractionText } from './dose-text.ts'

/** A cohort as a step of its ladder, still without pixels. */
export interface StepPlan {
  readonly state: CohortState
  /** Heights in the ladder's unit; an unknown dose stands between its bounds, or has none. */
  readonly top: number | undefined
  readonly bottom: number
  readonly isOpen: boolean
  /** Heights between fractions, where the split is stated. */
  readonly fractions: readonly number[]
  /** First and last day on which the cohort can have started. */
  readonly earliest: Day | null
  readonly latest: Day
  /** "C4 · 31.25 mCi/m²", then shorter forms. */
  readonly forms: readonly string[]
  readonly detail: string | undefined
  readonly name: string
}

export interface LadderPlan {
  readonly unit: string
  /** Top of the scale. */
  readonly max: number
  readonly tickStep: number
  readonly steps: readonly StepPlan[]
  /** The first day on which the program can have run; undefined where no source bounds it. */
  readonly begin?: Day
}

/**
 * A program's cohorts as one ladder. Only doses of one unit share it: body-surface doses (per m²) win, so
 * that a flat dose never stands on their scale. Undefined where there is nothing to draw.
 *
 * A cohort without any date cannot stand on a time axis; it is left to the tables. All numbers are in the
 * unit that the reader chose.
 */
export function planLadder(
  told: readonly CohortState[],
  choice: UnitChoice,
  program: ProgramState,
): LadderPlan | undefined {
  const cohorts = told.map((state) => inUnit(state, choice))
  const unit = unitOf(cohorts)
  if (unit === undefined) return undefined
  const inOrder = cohorts.toSorted((a, b) => a.cohort.number - b.cohort.number)
  const steps = inOrder.flatMap((state) => {
    const step = planStep(state, unit)
    return step === undefined ? [] : [step]
  })
  if (steps.length === 0) return undefined
  const highest = Math.max(...steps.map(({ top }) => top ?? 0))
  const tickStep = tickStepFor(highest)
  const begin = beginOf(program)
  return {
    ...(begin === undefined ? {} : { begin }),
    unit,
    max: Math.max(tickStep, Math.ceil(highest / tickStep) * tickStep),
    tickStep,
    steps,
  }
}

/** The first day on which it can have run: none where what is confirmed is itself open to the left. */
function beginOf({ stretches }: ProgramState): Day | undefined {
  const first = stretches.find(
    ({ certainty, status }) => certainty !== 'planned' && status !== 'preclinical',
  )
  return first?.certainty === 'confirmed' && first.openFrom ? undefined : first?.from
}

function inUnit(state: CohortState, choice: UnitChoice): CohortState {
  const { dose, bounds } = state
  return {
    ...state,
    dose: dose === null ? null : doseIn(dose, choice),
    ...(bounds === undefined
      ? {}
      : { bounds: [doseIn(bounds[0], choice), doseIn(bounds[1], choice)] }),
  }
}

function unitOf(cohorts: readonly CohortState[]): string | undefined {
  const units = cohorts.flatMap(({ dose }) => (dose === null ? [] : [dose.unit]))
  return units.find((unit) => unit.endsWith('/m²')) ?? units[0]
}

function tickStepFor(highest: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(highest, 1)))
  const steps = [magnitude / 5, magnitude / 2, magnitude, magnitude * 2]
  return steps.find((step) => highest / step <= 5) ?? magnitude * 5
}

function planStep(state: CohortState, unit: string): StepPlan | undefined {
  const { dose, start } = state
  if (start === null || (dose !== null && dose.unit !== unit)) return undefined
  const latest = start.latest ?? start.earliest
  if (latest === null) return undefined
  const shared = { state, earliest: start.earliest, latest, name: stepName(state) }
  return { ...shared, ...(isMeasured(dose) ? knownStep(state, dose) : openStep(state)) }
}

type Measured = Dose & { readonly total: number }

function isMeasured(dose: Dose | null): dose is Measured {
  return dose !== null && dose.total !== null
}

type StepHeights = Pick<StepPlan, 'top' | 'bottom' | 'isOpen' | 'fractions' | 'forms' | 'detail'>

function knownStep({ cohort }: CohortState, dose: Measured): StepHeights {
  const label = `C${String(cohort.number)}`
  return {
    top: dose.total,
    bottom: 0,
    isOpen: false,
    fractions: fractionHeights(dose),
    forms: [`${label} · ${amountText(dose.total)}`, label],
    detail: fractionText(dose),
  }
}

/** A dose that is not stated: an outline between its bounds. */
function openStep({ cohort, bounds }: CohortState): StepHeights {
  const label = `C${String(cohort.number)}`
  const [low, high] = bounds ?? []
  return {
    top: high?.total ?? undefined,
    bottom: low?.total ?? 0,
    isOpen: true,
    fractions: [],
    forms: [`${label} · dose not stated`, `${label} · not stated`, `${label} · ?`],
    detail: undefined,
  }
}

function fractionHeights({ parts }: Dose): readonly number[] {
  const heights: number[] = []
  let sum = 0
  for (const { amount, optional } of parts) {
    if (optional === true) continue
    if (sum > 0) heights.push(sum)
    sum += amount
  }
  return heights
}

function stepName({ cohort, dose, bounds, status }: CohortState): string {
  return [
    'Dose',
    `Cohort ${String(cohort.number)}`,
    doseWords(dose, bounds),
    status === 'happened' ? 'given' : 'expected',
  ].join(', ')
}

function doseWords(dose: Dose | null, bounds: CohortState['bounds']): string {
  if (isMeasured(dose)) {
    const detail = fractionText(dose)
    return `${amountText(dose.total)} ${dose.unit}${detail === undefined ? '' : `, ${detail}`}`
  }
  const [low, high] = bounds ?? []
  if (low?.total === undefined || high?.total === undefined) return 'dose not stated'
  return `dose not stated, between ${totalText(low)} and ${totalText(high)} ${high.unit}`
}

function totalText({ total }: Dose): string {
  return total === null ? 'not stated' : amountText(total)
}
