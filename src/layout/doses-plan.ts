import { ticks } from 'd3-array'
import type { DoseScale, UnitChoice } from '../history/dose-unit.ts'
import { unitOf } from '../history/dose-unit.ts'
import { checkStatedSteps } from '../history/stated-steps.ts'
import type { CohortState, FactState, KnownState } from '../history/state.ts'
import type { Dataset, ProgramId } from '../model/types.ts'
import type { Item } from '../query/item.ts'
import type { DoseColumnPlan, DoseContext } from './dose-column-plan.ts'
import { planCohort, planRegimens } from './dose-column-plan.ts'
import type { ProgramHead } from './program-heads.ts'
import { createProgramHeads } from './program-heads.ts'
import type { Hue } from './scene.ts'

/** The Doses view without pixels: it changes with data, filters, the as-of day and the unit. */
export interface DosesPlan {
  /** One scale each: doses per body surface, and flat ones. Only those that have a dose. */
  readonly panels: readonly DosePanelPlan[]
  /** Why there are two scales; undefined where there is one. */
  readonly note: string | undefined
  /** What has no height at all, by name. */
  readonly undrawn: readonly string[]
}

export interface DosePanelPlan {
  readonly id: DoseScale
  readonly title: string
  readonly unit: string
  /** The highest dose: the top of the scale, so that switching the unit moves nothing but figures. */
  readonly max: number
  readonly ticks: readonly number[]
  /** Last day of the schedules that are drawn to scale. */
  readonly lastDay: number
  readonly groups: readonly DoseGroupPlan[]
}

/** The doses of one program. */
export interface DoseGroupPlan {
  readonly id: ProgramId
  readonly hue: Hue
  readonly title: string
  readonly columns: readonly DoseColumnPlan[]
}

export interface DosesInput {
  readonly dataset: Dataset
  readonly known: KnownState
  /** The items that pass the filters. */
  readonly items: readonly Item[]
  readonly unit: UnitChoice
}

const TITLES: Readonly<Record<DoseScale, string>> = {
  'per-area': 'Per body surface',
  flat: 'Flat activity',
}

/** Schedules later than this have no place on the strip but behind a break. */
const LAST_DAY_TO_SCALE = 28
const LEAST_LAST_DAY = 8

/** Plans every cohort and regimen that passes the filters and has a dose, or bounds of one. */
export function planDoses(input: DosesInput): DosesPlan {
  const groups = planGroups(input)
  const scales: readonly DoseScale[] = ['per-area', 'flat']
  const panels = scales.flatMap((scale) => {
    const panel = planPanel(scale, groups, input.unit)
    return panel === undefined ? [] : [panel]
  })
  return {
    panels,
    note: panels.length > 1 ? noteFor(input.unit) : undefined,
    undrawn: groups.flatMap(({ columns }) =>
      columns.filter((column) => column.scale === undefined).map(({ name }) => name),
    ),
  }
}

function noteFor(unit: UnitChoice): string {
  const flat = unitOf('flat', unit)
  const perArea = unitOf('per-area', unit)
  return (
    `${flat} and ${perArea} have a scale each: what a patient gets of a dose per m² grows with the ` +
    `body surface, a flat dose is the same for all. No height of one can be held against the other.`
  )
}

function planGroups({ dataset, known, items, unit }: DosesInput): readonly DoseGroupPlan[] {
  const headOf = createProgramHeads(dataset, known)
  const context: DoseContext = { known, unit, checks: checkStatedSteps(known) }
  const cohorts = items.flatMap(({ subject }) => (subject.type === 'cohort' ? [subject.state] : []))
  const facts = items.flatMap(({ subject }) => (subject.type === 'fact' ? [subject.state] : []))
  return known.programs.flatMap(({ program }) =>
    planGroup(program.id, headOf(program.id), { cohorts, facts, context }),
  )
}

interface GroupContent {
  readonly cohorts: readonly CohortState[]
  readonly facts: readonly FactState[]
  readonly context: DoseContext
}

function planGroup(
  id: ProgramId,
  { hue, title }: ProgramHead,
  { cohorts, facts, context }: GroupContent,
): readonly DoseGroupPlan[] {
  const own = cohorts
    .filter(({ cohort }) => cohort.program === id)
    .toSorted((a, b) => a.cohort.number - b.cohort.number)
  const columns = [
    ...own.map((state) => planCohort(state, title, context)),
    ...facts
      .filter(({ fact }) => fact.subject === `program:${id}` && fact.cohorts === undefined)
      .flatMap((state) => planRegimens(state, title, context)),
  ]
  return columns.length === 0 ? [] : [{ id, hue, title, columns }]
}

function planPanel(
  scale: DoseScale,
  groups: readonly DoseGroupPlan[],
  unit: UnitChoice,
): DosePanelPlan | undefined {
  const own = groups
    .map((group) => ({
      ...group,
      columns: group.columns.filter((column) => column.scale === scale),
    }))
    .filter(({ columns }) => columns.length > 0)
  const columns = own.flatMap((group) => group.columns)
  if (columns.length === 0) return undefined
  const max = Math.max(...columns.map(({ reach }) => reach))
  const days = columns.flatMap(({ schedule }) => schedule.flatMap(({ to }) => to))
  return {
    id: scale,
    title: TITLES[scale],
    unit: unitOf(scale, unit),
    max,
    ticks: ticks(0, max, 5),
    lastDay: Math.max(LEAST_LAST_DAY, ...days.filter((day) => day <= LAST_DAY_TO_SCALE)),
    groups: own,
  }
}
