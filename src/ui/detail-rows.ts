import { assertNever } from '../base/assert.ts'
import type {
  ActivityStretch,
  CohortState,
  FactState,
  MilestoneState,
  ProgramState,
  SpanState,
} from '../history/state.ts'
import { doseIn } from '../history/dose-unit.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import { readingText, safetyWordsOf } from '../layout/dose-words.ts'
import { percentText } from '../layout/percent-text.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Dose, Source } from '../model/types.ts'
import { ACTIVITY_LABELS, PHASE_LABELS, STATUS_LABELS } from '../model/vocabulary.ts'
import { outsidePartOf } from '../query/outside-part.ts'
import type { OutsidePart } from '../query/outside-part.ts'
import type { Item, Subject } from '../query/item.ts'
import { knownRegistryNumber } from '../query/registry-number.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import type { When } from '../time/when.ts'
import { subjectText } from './context-text.ts'
import { doseInOther, doseSchedule, doseSplit, doseTotal } from './describe-dose.ts'
import { valueText } from './describe-value.ts'
import { explainWhen } from './describe-when.ts'
import type { Naming } from './naming.ts'
import { sourceName } from './naming.ts'

/** One entry of the list on top of the details; the first line is the answer, the others explain it. */
export interface DetailRow {
  readonly term: string
  readonly lines: readonly string[]
}

export interface DetailContext {
  readonly naming: Naming
  readonly index: DatasetIndex
  /** The documents that count on the day. */
  readonly sources: readonly Source[]
}

/** What is known of a thing now, in the words of the page. */
export function detailRowsOf(item: Item, context: DetailContext): readonly DetailRow[] {
  return [...subjectRows(item.subject, context), ...outsideRow(item), ...firstToldRow(item)]
}

const OUTSIDE_LINES: Readonly<Record<OutsidePart, readonly string[]>> = {
  all: ['Others’ word alone', 'No release or filing tells of it.'],
  status: ['Others’ word for its status', 'The company’s own word has another.'],
  date: ['Others’ word for its date', 'The company’s own word has another, or none.'],
  dose: ['Others’ word for its dose', 'The company’s own word has another, or none.'],
}

/** What the ring at its mark says. */
function outsideRow(item: Item): readonly DetailRow[] {
  const part = outsidePartOf(item)
  return part === undefined ? [] : [{ term: 'Rests on', lines: OUTSIDE_LINES[part] }]
}

/** The claims of a thing come in the order in which they became known. */
function firstToldRow({ claims, sources }: Item): readonly DetailRow[] {
  const told = claims[0]?.knownFrom ?? sources[0]?.published
  return told === undefined ? [] : [{ term: 'First told', lines: [capitalised(formatWhen(told))] }]
}

function subjectRows(subject: Subject, context: DetailContext): readonly DetailRow[] {
  switch (subject.type) {
    case 'milestone':
      return milestoneRows(subject.state)
    case 'cohort':
      return cohortRows(subject.state, context.naming.unit)
    case 'span':
      return spanRows(subject.state, context)
    case 'fact':
      return factRows(subject.state, context)
    case 'program':
      return programRows(subject.state, context)
    default:
      return assertNever(subject)
  }
}

function milestoneRows({ milestone, when, status }: MilestoneState): readonly DetailRow[] {
  const { agency, indications = [], people = [] } = milestone
  return [
    dateRow('Date', when, status === 'expected'),
    { term: 'Status', lines: [STATUS_LABELS[status]] },
    ...listRow('Agency', agency === undefined ? [] : [agency]),
    ...listRow('Indication', indications),
    ...listRow(
      'People',
      people.map(({ name, role }) => `${name}, ${role}`),
    ),
  ]
}

function cohortRows(state: CohortState, unit: UnitChoice): readonly DetailRow[] {
  return [
    ...doseRows(state, unit),
    ...stepRows(state),
    dateRow('Started', state.start, state.status === 'expected'),
    ...clearedRow(state.cleared),
    { term: 'Status', lines: [STATUS_LABELS[state.status]] },
  ]
}

function doseRows({ dose, reading, bounds }: CohortState, unit: UnitChoice): readonly DetailRow[] {
  if (dose === null) {
    const between = bounds === undefined ? [] : [boundsLine(bounds, unit)]
    return [{ term: 'Dose', lines: ['Not stated', ...between] }]
  }
  const split = doseSplit(dose, unit)
  const read = reading === undefined ? [] : [readingText(doseIn(reading, unit))]
  return [
    { term: 'Dose', lines: present([doseTotal(dose, unit), doseInOther(dose, unit)]) },
    {
      term: 'Given as',
      lines: [split ?? 'not stated', ...read].map(capitalised),
    },
    ...listRow('Days', dose.parts.length < 2 ? [] : present([doseSchedule(dose)])),
    ...listRow(
      'Infusion time',
      dose.minutes === undefined ? [] : [`${String(dose.minutes)} minutes`],
    ),
  ]
}

function boundsLine([low, high]: readonly [Dose, Dose], unit: UnitChoice): string {
  return `Between ${doseTotal(low, unit)} and ${doseTotal(high, unit)}, by the order of cohorts.`
}

function stepRows({ cohort, stepOverPrevious, stepOverFirst }: CohortState): readonly DetailRow[] {
  const previous =
    stepOverPrevious === undefined ? undefined : stepText(stepOverPrevious, cohort.number - 1)
  const first =
    stepOverFirst === undefined || cohort.number === 2 ? undefined : stepText(stepOverFirst, 1)
  return listRow('Step', present([previous, first]))
}

function stepText(percent: number, cohort: number): string {
  return percent === 0
    ? `The same total as cohort ${String(cohort)}`
    : `${percentText(percent)} over cohort ${String(cohort)}`
}

function clearedRow(cleared: MilestoneState | undefined): readonly DetailRow[] {
  if (cleared === undefined) return []
  const words = safetyWordsOf(cleared)
  const lines = words.map(({ judge, when }) => `${capitalised(when)}: ${judge}`)
  const expected = `Not yet; expected ${formatWhen(cleared.when)}`
  return [{ term: 'Called safe', lines: lines.length === 0 ? [expected] : lines }]
}

function spanRows(
  { from, lastConfirmed, ends }: SpanState,
  { naming }: DetailContext,
): readonly DetailRow[] {
  const named = ends.map(({ program, when }) => `${naming.anything(program)}: ${formatWhen(when)}`)
  return [
    dateRow('From', from, false),
    {
      term: 'Last confirmed',
      lines: [lastConfirmed === null ? 'Never' : formatDay(lastConfirmed)],
    },
    {
      term: 'Until',
      lines: named.length === 0 ? ['Not stated', 'No source says that it ended.'] : named,
    },
  ]
}

function factRows({ fact, current }: FactState, { naming }: DetailContext): readonly DetailRow[] {
  const { people = [] } = fact
  return [
    { term: fact.label, lines: [valueText(current, fact.attribute, naming)] },
    ...(current.when === undefined ? [] : [{ term: 'Of', lines: [formatWhen(current.when)] }]),
    { term: 'About', lines: [subjectText(fact.subject, naming)] },
    ...listRow(
      'People',
      people.map(({ name, role }) => `${name}, ${role}`),
    ),
  ]
}

/** What is known of a program as a whole. */
export function programRows(
  state: ProgramState,
  { naming, index, sources }: DetailContext,
): readonly DetailRow[] {
  const { compound, phase, indications } = state.program
  const number = knownRegistryNumber(state.program, sources)
  const quiet = state.quietSince === undefined ? undefined : index.sourceById.get(state.quietSince)
  return [
    ...listRow('Compound', compound === undefined ? [] : [naming.compound(compound)]),
    { term: 'Phase', lines: [PHASE_LABELS[phase]] },
    ...listRow('Indication', indications),
    ...listRow('Registry', present([number])),
    ...listRow('Activity', state.stretches.map(stretchText)),
    {
      term: 'Last confirmed',
      lines: [state.lastConfirmed === null ? 'Never' : formatDay(state.lastConfirmed)],
    },
    ...(quiet === undefined
      ? []
      : [{ term: 'Went quiet', lines: [`Not among the programs of: ${sourceName(quiet)}`] }]),
  ]
}

const CERTAINTY_WORDS = {
  confirmed: 'confirmed',
  assumed: 'not confirmed',
  planned: 'planned',
} as const

function stretchText({ status, certainty, from, to, openTo }: ActivityStretch): string {
  const end = openTo ? 'no end told' : formatDay(to)
  const words = certainty === 'planned' ? '' : `, ${CERTAINTY_WORDS[certainty]}`
  return `${ACTIVITY_LABELS[status]}${words}: ${formatDay(from)} – ${end}`
}

function dateRow(term: string, when: When | null, isExpected: boolean): DetailRow {
  return { term, lines: [capitalised(formatWhen(when)), explainWhen(when, isExpected)] }
}

function listRow(term: string, lines: readonly string[]): readonly DetailRow[] {
  return lines.length === 0 ? [] : [{ term, lines }]
}

function present(lines: readonly (string | undefined)[]): readonly string[] {
  return lines.filter((line) => line !== undefined)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
