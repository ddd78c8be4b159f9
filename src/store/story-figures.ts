import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { doseIn } from '../history/dose-unit.ts'
import type { UnitChoice } from '../history/dose-unit.ts'
import { guidanceLedger, recordOf } from '../history/guidance.ts'
import type { GuidanceRecord } from '../history/guidance.ts'
import type { CohortState, Expectation, KnownState, MilestoneState } from '../history/state.ts'
import { amountText, doseText } from '../layout/dose-text.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { FigureKind, FigureReference } from '../model/story-text.ts'
import type { Dose, ProgramId, SourceId } from '../model/types.ts'
import { VERDICT_LABELS } from '../model/vocabulary.ts'
import { ymdOfDay } from '../time/day.ts'
import { formatDay, formatDayRange, formatWhen } from '../time/format-when.ts'
import type { DayCountRange } from '../time/span.ts'
import type { When } from '../time/when.ts'
import { factValueText } from './fact-figure.ts'
import { nearestOf } from './nearest.ts'

/** What figures are taken from: the state as known on one day, in the unit that doses are told in. */
export interface FigureState {
  readonly known: KnownState
  readonly index: DatasetIndex
  readonly unit: UnitChoice
}

/**
 * The words that a reference stands for, as known in this state. What is not stated, or not known on the
 * day, is no figure: it fails, and says why.
 */
export function figureOf(reference: FigureReference, state: FigureState): Result<string> {
  const fields = FIGURES[reference.kind](reference.id, state)
  if (fields === undefined) return fail(unknownText(reference, state))
  const words = fields[reference.field]?.()
  return words === undefined
    ? fail(`the ${reference.field} of ${reference.id} is not stated`)
    : succeed(words)
}

type Fields = Readonly<Record<string, () => string | undefined>>

const FIGURES: Readonly<
  Record<FigureKind, (id: string, state: FigureState) => Fields | undefined>
> = {
  cohort: (id, { known, unit }) => {
    const found = known.cohorts.find(({ cohort }) => cohort.id === id)
    return found === undefined ? undefined : cohortFields(found, unit)
  },
  fact: (id, { known, unit }) => {
    const found = known.facts.find(({ fact }) => fact.id === id)
    if (found === undefined) return undefined
    return {
      value: () => factValueText(found.current, found.fact.attribute, unit),
      words: () => insideSentence(factValueText(found.current, found.fact.attribute, unit)),
      when: () => whenText(found.current.when),
    }
  },
  milestone: (id, { known }) => {
    const found = known.milestones.find(({ milestone }) => milestone.id === id)
    return found === undefined ? undefined : milestoneFields(found)
  },
  span: (id, { known }) => {
    const found = known.spans.find(({ span }) => span.id === id)
    if (found === undefined) return undefined
    return {
      from: () => whenText(found.from),
      programs: () => String(found.span.programs.filter((each) => isKnown(each, known)).length),
      'last-word': () =>
        found.lastConfirmed === null ? undefined : formatDay(found.lastConfirmed),
    }
  },
  program: (id, state) => programFields(id, state),
  source: (id, { known }) => {
    const found = known.sources.find((source) => source.id === id)
    if (found === undefined) return undefined
    return { published: () => formatWhen(found.published), title: () => found.title }
  },
  record: (id, { known }) => {
    const record = recordNamed(id, known)
    return record === undefined ? undefined : recordFields(record)
  },
}

function isKnown(id: ProgramId, { programs }: KnownState): boolean {
  return programs.some(({ program }) => program.id === id)
}

/** A value in words, as it stands within a sentence: "A sole supplier" loses its capital, "FDA" does not. */
function insideSentence(text: string | undefined): string | undefined {
  return text?.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (capital) => capital.toLowerCase())
}

function cohortFields(state: CohortState, unit: UnitChoice): Fields {
  const { dose, bounds, stepOverPrevious, stepOverFirst, start } = state
  return {
    total: () => totalText(dose, unit),
    split: () => {
      if (dose === null || (dose.parts.length === 0 && dose.count === undefined)) return undefined
      return dose.parts.length === 0 ? undefined : doseText(doseIn(dose, unit))
    },
    parts: () => partsText(state),
    step: () => percentText(stepOverPrevious),
    'step-over-first': () => percentText(stepOverFirst),
    start: () => whenText(start),
    lowest: () => totalText(bounds?.[0], unit),
    highest: () => totalText(bounds?.[1], unit),
  }
}

function totalText(told: Dose | null | undefined, unit: UnitChoice): string | undefined {
  const total = told?.total ?? null
  if (told === null || told === undefined || total === null) return undefined
  const dose = doseIn(told, unit)
  const about = dose.qualifier === undefined ? '' : 'about '
  return `${about}${amountText(dose.total ?? total)} ${dose.unit}`
}

/** Into how many infusions a dose was divided, as told or as we read it. */
function partsText({ dose, reading }: CohortState): string | undefined {
  const told = [dose, reading].map((each) =>
    each?.parts.length === 0 ? each.count : each?.parts.length,
  )
  const count = told.find((each) => each !== undefined)
  return count === undefined ? undefined : String(count)
}

function percentText(percent: number | undefined): string | undefined {
  if (percent === undefined) return undefined
  const rounded = Math.round(percent * 10) / 10
  const about = Math.abs(rounded - percent) < 1e-6 ? '' : 'about '
  return `${about}${String(Math.abs(rounded))}%`
}

function milestoneFields(state: MilestoneState): Fields {
  const newest = state.expectations[0]
  const first = state.expectations.at(-1)
  return {
    when: () => whenText(state.when),
    year: () => yearText(state.when),
    known: () => formatDay(state.firstKnown),
    promised: () => whenText(newest?.window),
    'promised-on': () => toldOnText(newest),
    'first-promised': () => whenText(first?.window),
    'first-promised-on': () => toldOnText(first),
    promises: () => (newest === undefined ? undefined : String(state.expectations.length)),
    verdict: () =>
      newest === undefined ? undefined : VERDICT_LABELS[newest.verdict].toLowerCase(),
    slip: () => slipText(newest?.slip),
  }
}

function toldOnText(expectation: Expectation | undefined): string | undefined {
  return expectation === undefined ? undefined : formatDay(expectation.toldOn)
}

/** "between 37 days early and 225 days late": which way it went is part of the figure. */
function slipText(slip: DayCountRange | undefined): string | undefined {
  if (slip === undefined) return undefined
  const { min, max } = slip
  if (min !== null && min >= 0) return `${formatDayRange(slip)} late`
  if (max === null) return undefined
  if (max <= 0) return `${formatDayRange({ min: -max, max: min === null ? null : -min })} early`
  return min === null
    ? `at most ${daysText(max)} late`
    : `between ${daysText(-min)} early and ${daysText(max)} late`
}

function daysText(days: number): string {
  return `${String(days)} ${days === 1 ? 'day' : 'days'}`
}

function yearText(when: When | null): string | undefined {
  const { earliest, latest } = when ?? { earliest: null, latest: null }
  if (earliest === null || latest === null) return undefined
  const { year } = ymdOfDay(earliest)
  return year === ymdOfDay(latest).year ? String(year) : undefined
}

function whenText(when: When | null | undefined): string | undefined {
  return when === null || when === undefined ? undefined : formatWhen(when)
}

function programFields(id: string, { known, index }: FigureState): Fields | undefined {
  const found = known.programs.find(({ program }) => program.id === id)
  const publishedText = (source: SourceId | undefined): string | undefined =>
    source === undefined ? undefined : whenText(index.sourceById.get(source)?.published)
  if (found === undefined) return undefined
  return {
    name: () => found.name.name,
    'last-word': () => publishedText(found.lastMention),
    'quiet-since': () => publishedText(found.quietSince),
  }
}

/** `all` is every promise, whosever it was; else those of one program. */
function recordNamed(id: string, known: KnownState): GuidanceRecord | undefined {
  const rows = guidanceLedger(known)
  if (id === 'all') return recordOf(rows.map((row) => ({ ...row, programs: [] })))[0]
  return recordOf(rows).find(({ program }) => program === id)
}

function recordFields(record: GuidanceRecord): Fields {
  return {
    kept: () => String(record.kept),
    early: () => String(record.early),
    late: () => String(record.late),
    unknown: () => String(record.unknown),
    open: () => String(record.open),
    overdue: () => String(record.overdue),
    'no-later-word': () => String(record.noLaterWord),
    cancelled: () => String(record.cancelled),
    n: () => String(record.n),
    told: () => String(record.told),
  }
}

/** There is no such thing; or there is, and nobody had spoken of it by that day. */
function unknownText({ kind, id }: FigureReference, { known, index }: FigureState): string {
  const ids = idsOf(kind, index)
  if (ids.includes(id)) return `nothing was known of ${id} on ${formatDay(known.asOf)}`
  const nearest = nearestOf(id, ids)
  return `there is no ${kind} ${id}${nearest === undefined ? '' : `; ${nearest} is there`}`
}

function idsOf(kind: FigureKind, { dataset }: DatasetIndex): readonly string[] {
  const things = {
    cohort: dataset.cohorts,
    fact: dataset.facts,
    milestone: dataset.milestones,
    span: dataset.spans,
    program: dataset.programs,
    source: dataset.sources,
    record: [{ id: 'all' }, ...dataset.programs],
  } as const satisfies Readonly<Record<FigureKind, readonly { readonly id: string }[]>>
  return things[kind].map(({ id }) => String(id))
}
