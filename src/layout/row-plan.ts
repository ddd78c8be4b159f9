import { nameKnownOn } from '../history/names.ts'
import type {
  CohortState,
  KnownState,
  MilestoneState,
  ProgramState,
  SpanState,
} from '../history/state.ts'
import type { CompoundId, Dataset, Dose, Fact, FactValue, ProgramId } from '../model/types.ts'
import { PHASE_LABELS, importanceOf } from '../model/vocabulary.ts'
import type { Item } from '../query/item.ts'
import type { Day } from '../time/day.ts'
import type { DayBounds } from '../time/span.ts'
import { quietList } from '../history/silence.ts'
import { formatWhen } from '../time/format-when.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import { doseIn } from '../history/dose-unit.ts'
import { doseText } from './dose-text.ts'
import type { LadderPlan } from './ladder-plan.ts'
import { planLadder } from './ladder-plan.ts'
import type { MarkContext, MarkPlan } from './mark-plan.ts'
import { planMark } from './mark-plan.ts'
import type { Hue } from './scene.ts'

/** Id of the strip of events that belong to several programs, or to the company. */
export const ACROSS_ROW = 'across'

/** Id of the one lane that stands for all programs that later listings no longer name. */
export const QUIET_ROW = 'quiet'

/** The event that a lane is aligned on. Its days stay a window: only where it is drawn is one day. */
export interface LaneAnchor {
  readonly window: DayBounds
  /** How much later than on the axis the lane's time is, in days. */
  readonly shiftDays: number
  readonly text: string
}

/** The newest document that names a thing. */
export interface LastMention {
  readonly day: Day
  readonly text: string
}

/** What one lane will show, still without pixels: it changes with data and filters only. */
export interface RowPlan {
  readonly id: string
  readonly hue: Hue
  readonly title: string
  readonly lines: readonly string[]
  readonly program: ProgramState | undefined
  readonly marks: readonly MarkPlan[]
  readonly undated: readonly MarkPlan[]
  readonly ladder: LadderPlan | undefined
  readonly bands: readonly SpanState[]
  /** Dose regimens that facts state for the program, in one line. */
  readonly doseNote: string | undefined
  /** When the program was last named, where a later listing of the pipeline leaves it out. */
  readonly quiet?: LastMention
  /** The event that the lane is aligned on. */
  readonly anchor?: LaneAnchor
  /** What the lane says of itself where it has nothing to show. */
  readonly note?: string
  /** Folded to its head and bar; then the days of its marks are still known. */
  readonly isFolded?: boolean
  readonly foldedAnchors?: readonly number[]
}

export interface PlanInput {
  readonly dataset: Dataset
  readonly known: KnownState
  /** The items that pass the filters. */
  readonly items: readonly Item[]
  /** The unit of the ladders and of the regimens. */
  readonly unit: UnitChoice
}

/** What a lane holds that shows nothing of its own. */
export const NOTHING_OF_ITS_OWN = {
  program: undefined,
  marks: [],
  undated: [],
  ladder: undefined,
  bands: [],
  doseNote: undefined,
} as const satisfies Partial<RowPlan>

/** One row for events across programs, then one for each program that any item belongs to. */
export function planRows(input: PlanInput): readonly RowPlan[] {
  const context = contextOf(input)
  const sorted = sortByRow(input.items)
  const across = planAcross(sorted.get(ACROSS_ROW) ?? NO_CONTENT, context)
  const programs = input.known.programs.flatMap((program) => {
    const content = sorted.get(program.program.id)
    return content === undefined ? [] : [planProgram(program, content, context)]
  })
  return across === undefined ? programs : [across, ...programs]
}

interface RowContent {
  readonly milestones: readonly { readonly item: Item; readonly state: MilestoneState }[]
  readonly cohorts: readonly CohortState[]
  readonly spans: readonly SpanState[]
}

interface PlanContext extends MarkContext {
  readonly unit: UnitChoice
  readonly hueOfCompound: (id: CompoundId | undefined) => Hue
  readonly compoundName: (id: CompoundId | undefined) => string | undefined
  readonly doseNoteOf: (id: ProgramId) => string | undefined
  readonly quietOf: (id: ProgramId) => LastMention | undefined
}

const NO_CONTENT: RowContent = { milestones: [], cohorts: [], spans: [] }

interface RowDraft {
  readonly milestones: { readonly item: Item; readonly state: MilestoneState }[]
  readonly cohorts: CohortState[]
  readonly spans: SpanState[]
}

/**
 * A milestone of exactly one program stands in its lane. A span falls through the lanes it touches: those
 * that are there anyway; only where no lane is, it brings its own.
 */
function sortByRow(items: readonly Item[]): ReadonlyMap<string, RowContent> {
  const rows = new Map<string, RowDraft>()
  for (const item of items) if (item.subject.type !== 'span') addToRow(rows, item)
  const hasLanes = [...rows.keys()].some((id) => id !== ACROSS_ROW)
  for (const { programs, subject } of items) {
    if (subject.type !== 'span') continue
    draftOf(rows, homeOf(programs)).spans.push(subject.state)
    for (const id of programs) {
      if (id === homeOf(programs) || (hasLanes && !rows.has(id))) continue
      draftOf(rows, id).spans.push(subject.state)
    }
  }
  return rows
}

function addToRow(rows: Map<string, RowDraft>, item: Item): void {
  const { subject } = item
  if (subject.type === 'fact' || subject.type === 'span') return
  const row = draftOf(rows, homeOf(item.programs))
  if (subject.type === 'milestone') row.milestones.push({ item, state: subject.state })
  if (subject.type === 'cohort') row.cohorts.push(subject.state)
}

/** The lane of the one program that a thing belongs to, else the strip across programs. */
function homeOf([only, ...others]: readonly ProgramId[]): string {
  return only === undefined || others.length > 0 ? ACROSS_ROW : only
}

function draftOf(rows: Map<string, RowDraft>, id: string): RowDraft {
  const row = rows.get(id) ?? { milestones: [], cohorts: [], spans: [] }
  rows.set(id, row)
  return row
}

function planAcross(content: RowContent, context: PlanContext): RowPlan | undefined {
  if (content.milestones.length === 0 && content.spans.length === 0) return undefined
  return {
    id: ACROSS_ROW,
    hue: 'none',
    title: 'Across programs',
    lines: ['Supply, regulators, company'],
    program: undefined,
    ...planMarks(content, context),
    ladder: undefined,
    bands: content.spans,
    doseNote: undefined,
  }
}

function planProgram(state: ProgramState, content: RowContent, context: PlanContext): RowPlan {
  const { program, name } = state
  const compound = context.compoundName(program.compound)
  const phase = PHASE_LABELS[program.phase]
  const title = compound ?? name.shortName
  const quiet = context.quietOf(program.id)
  const lines = [phase, name.shortName].filter((line) => line !== title)
  return {
    id: program.id,
    hue: context.hueOfCompound(program.compound),
    title,
    lines,
    program: state,
    ...planMarks(content, context),
    ladder: planLadder(content.cohorts, context.unit, state),
    bands: content.spans,
    doseNote: context.doseNoteOf(program.id),
    ...(quiet === undefined ? {} : { quiet }),
  }
}

function planMarks(
  content: RowContent,
  context: PlanContext,
): { readonly marks: readonly MarkPlan[]; readonly undated: readonly MarkPlan[] } {
  const all = content.milestones.map(({ item, state }) => planMark(item, state, context))
  return {
    marks: all.filter(({ anchor }) => anchor !== undefined),
    undated: all.filter(({ anchor }) => anchor === undefined),
  }
}

function contextOf({ dataset, known, unit }: PlanInput): PlanContext {
  const hues = new Map(dataset.compounds.map(({ id }, index) => [id, hueAt(index)]))
  const compounds = new Map(dataset.compounds.map((compound) => [compound.id, compound]))
  const programs = new Map(known.programs.map((state) => [state.program.id, state]))
  const spanStarts = new Set(known.spans.map(({ span }) => span.from))
  const doseNotes = doseNotesOf(known, unit)
  const quiet = lastMentionsOf(known)
  const hueOfCompound = (id: CompoundId | undefined): Hue =>
    id === undefined ? 'none' : (hues.get(id) ?? 'none')
  return {
    unit,
    hueOfCompound,
    compoundName: (id) => {
      const compound = id === undefined ? undefined : compounds.get(id)
      return compound === undefined ? undefined : nameKnownOn(compound.names, known)?.name
    },
    doseNoteOf: (id) => doseNotes.get(id),
    hueOf: ({ milestone }) => {
      const [only, ...others] = milestone.programs
      const isOfOne = only !== undefined && others.length === 0
      return isOfOne ? hueOfCompound(programs.get(only)?.program.compound) : 'none'
    },
    programName: ({ programs: ids }) => programNames(ids, programs),
    asOf: known.asOf,
    quietSince: (id) => quiet.get(id)?.text,
    quietOf: (id) => quiet.get(id),
    importanceOf: ({ milestone }) => importanceOf(milestone.kind, spanStarts.has(milestone.id)),
  }
}

function lastMentionsOf(known: KnownState): ReadonlyMap<string, LastMention> {
  const mentions = quietList(known).flatMap(({ id, lastMention: { published } }) =>
    published.latest === null
      ? []
      : [[id, { day: published.latest, text: formatWhen(published) }] as const],
  )
  return new Map<string, LastMention>(mentions)
}

/** Hues are given out in the order of the data set's compounds; beyond the sixth there is only ink. */
function hueAt(index: number): Hue {
  const hues: readonly Hue[] = [0, 1, 2, 3, 4, 5]
  return hues[index] ?? 'none'
}

function programNames(
  ids: readonly ProgramId[],
  programs: ReadonlyMap<ProgramId, ProgramState>,
): string {
  const names = ids.flatMap((id) => programs.get(id)?.name.shortName ?? [])
  return names.length === 0 ? 'company' : names.join(' and ')
}

/** The regimen a fact states for a program, as a line in its lane; cohorts speak for themselves. */
function doseNotesOf({ facts }: KnownState, unit: UnitChoice): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const { fact, current } of facts) {
    const id = programOfSubject(fact)
    if (id === undefined || notes.has(id) || fact.cohorts !== undefined) continue
    const doses = dosesIn(current.value)
    if (doses.length === 0) continue
    notes.set(id, doses.map((dose) => doseText(doseIn(dose, unit))).join(' or '))
  }
  return notes
}

function programOfSubject({ subject }: Fact): string | undefined {
  return subject.startsWith('program:') ? subject.slice('program:'.length) : undefined
}

function dosesIn(value: FactValue): readonly Dose[] {
  if (value === null || typeof value !== 'object' || 'ref' in value) return []
  return value.filter((part) => typeof part === 'object')
}
