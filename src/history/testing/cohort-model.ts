import type { Cohort, Dose } from '../../model/types.ts'
import type { Knowledge } from '../known-claims.ts'
import type { MilestoneState } from '../state.ts'
import { slowDose, totalOf } from './dose-model.ts'
import { daysOf, WORLD_FIRST, WORLD_LAST } from './enumerated-days.ts'

/** Slow and obvious: what is known of one cohort beside the others of its program. */
export interface SlowCohort {
  readonly number: number
  readonly firstKnown: number
  readonly status: string
  /** The days on which it can have started; undefined where nothing says. */
  readonly days: readonly number[] | undefined
  readonly start: string | undefined
  readonly cleared: string | undefined
  /** Of each contradiction the ids of its claims: of the dose, of the order, of the start. */
  readonly conflicts: readonly (readonly string[])[]
}

/** A cohort with the milestones that are its own. */
interface Told {
  readonly cohort: Cohort
  readonly own: readonly MilestoneState[]
  readonly hasStarted: boolean
  readonly start: MilestoneState | undefined
  /** The days that its own date allows; undefined where nothing dates it. */
  readonly days: readonly number[] | undefined
}

/** The cohorts come in the order of their numbers; milestones as they are known. */
export function slowCohorts(
  cohorts: readonly Cohort[],
  milestones: readonly MilestoneState[],
  knowledge: Knowledge,
): readonly SlowCohort[] {
  const told = cohorts
    .map((cohort) => toldOf(cohort, milestones, knowledge))
    .filter(({ cohort, own }) => own.length + knowledge.countedOf(cohort.claims).length > 0)
  return told.map((each) => slowCohort(each, told, knowledge))
}

function toldOf(cohort: Cohort, milestones: readonly MilestoneState[], knowledge: Knowledge): Told {
  const own = milestones.filter(({ milestone }) => milestone.cohort === cohort.id)
  const signs = ['cohort-start', 'cohort-complete', 'dose-cleared', 'readout']
  const given = knowledge.countedOf(cohort.claims).filter(({ status }) => status === 'happened')
  const hasStarted =
    given.some(({ basis }) => basis !== 'absent') ||
    own.some(({ milestone, status }) => status === 'happened' && signs.includes(milestone.kind))
  const start = bestOf(own, 'cohort-start')
  return { cohort, own, hasStarted, start, days: ownDays(start, hasStarted) }
}

/** A date that a start is only expected on says nothing of a cohort that is known to have started. */
function ownDays(
  start: MilestoneState | undefined,
  hasStarted: boolean,
): readonly number[] | undefined {
  if (start === undefined || start.when === null) return undefined
  return hasStarted && start.status !== 'happened' ? undefined : daysOf(start.when)
}

/** One that happened rather than one that did not, else the first listed. */
function bestOf(own: readonly MilestoneState[], kind: string): MilestoneState | undefined {
  const ofKind = own.filter(({ milestone }) => milestone.kind === kind)
  const happened = ofKind.filter(({ status }) => status === 'happened')
  return [...happened, ...ofKind][0]
}

function slowCohort(told: Told, all: readonly Told[], knowledge: Knowledge): SlowCohort {
  const { cohort, own, hasStarted, start } = told
  const claims = knowledge.countedOf(cohort.claims)
  const days = [...claims.map(knowledge.dayOf), ...own.map(({ firstKnown }) => firstKnown)]
  const running = all.filter((other) => other.hasStarted)
  const rivals = hasStarted ? running.filter((other) => areReversed(told, other)) : []
  const parties = all.filter((each) => rivals.length > 0 && [told, ...rivals].includes(each))
  const order = parties.flatMap((party) => party.start?.claims ?? [])
  const isSharpened = hasStarted && rivals.length === 0
  return {
    number: cohort.number,
    firstKnown: Math.min(...days),
    status: hasStarted ? 'happened' : 'expected',
    days: isSharpened ? sharpened(told, running) : told.days,
    start: start?.milestone.id,
    cleared: bestOf(own, 'dose-cleared')?.milestone.id,
    conflicts: [
      slowDose(claims, knowledge).torn,
      order.map(({ id }) => id),
      ...(start?.conflicts ?? []).map((conflict) => conflict.claims.map(({ id }) => id)),
    ].filter((ids) => ids.length > 0),
  }
}

/** Whether each day of the higher number comes before each day of the lower. */
function areReversed(a: Told, b: Told): boolean {
  const isInOrder = a.cohort.number < b.cohort.number
  const [lower, higher] = (isInOrder ? [a, b] : [b, a]).map(({ days }) => days)
  if (lower === undefined || higher === undefined) return false
  return higher.every((day) => lower.every((other) => day < other))
}

/** Each day on which each lower number can have started before or with it, each higher one after. */
function sharpened(told: Told, running: readonly Told[]): readonly number[] | undefined {
  const trusted = running.filter((one) => !running.some((other) => areReversed(one, other)))
  const possible = (told.days ?? daysOf()).filter((day) =>
    trusted.every(({ cohort, days }) => {
      if (days === undefined || cohort.number === told.cohort.number) return true
      if (cohort.number < told.cohort.number) return days.some((start) => start <= day)
      return days.some((start) => start >= day)
    }),
  )
  return possible.length > WORLD_LAST - WORLD_FIRST ? undefined : possible
}

/** By the rule of three, to the millionth; undefined where a total or a common scale is missing. */
export function slowStep(
  from: Dose | null | undefined,
  to: Dose | null | undefined,
): number | undefined {
  if (from === null || from === undefined || to === null || to === undefined) return undefined
  const [before, after] = [totalOf(from), totalOf(to)]
  if (from.unit.includes('/m²') !== to.unit.includes('/m²')) return undefined
  if (before === undefined || after === undefined) return undefined
  return Math.round(((100 * after) / before - 100) * 1e6) / 1e6
}
