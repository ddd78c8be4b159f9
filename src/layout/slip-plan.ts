import type { GuidanceRow, PromiseSeries } from '../history/guidance.ts'
import { promiseSeries } from '../history/guidance.ts'
import type { GuidanceStep, KnownState, Verdict } from '../history/state.ts'
import type { Dataset, MilestoneId, MilestoneKind } from '../model/types.ts'
import { importanceOf } from '../model/vocabulary.ts'
import { isCompanyWord } from '../model/company-word.ts'
import { outsidePartOf } from '../query/outside-part.ts'
import type { Item } from '../query/item.ts'
import type { Day } from '../time/day.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import type { TimeWindow } from '../time/viewport.ts'
import type { When } from '../time/when.ts'
import type { OpenStretch } from './mark-plan.ts'
import { createProgramHeads } from './program-heads.ts'
import { OUTSIDE_WORDS } from './outside-signs.ts'
import type { ProgramHead } from './program-heads.ts'
import type { Hue } from './scene.ts'
import { VERDICTS, bestText, outcomeText } from './verdict-marks.ts'

/** The slip chart without pixels: it changes with data, filters and the as-of day. */
export interface SlipPlan {
  /** In the order of their first promises. */
  readonly series: readonly SlipSeriesPlan[]
  /** The verdicts that any promise has. */
  readonly verdicts: readonly Verdict[]
  /** All days that the chart has to hold, on either axis; undefined where there are none. */
  readonly extent: TimeWindow | undefined
  readonly asOf: Day
}

/** All that was promised of one thing, and what came of it. */
export interface SlipSeriesPlan {
  /** The milestone. */
  readonly id: MilestoneId
  readonly hue: Hue
  readonly kind: MilestoneKind
  readonly importance: 1 | 2 | 3
  readonly title: string
  /** Oldest first. */
  readonly promises: readonly SlipPromisePlan[]
  readonly event: SlipEventPlan | undefined
}

/** One promise: said on a day, for a window. */
export interface SlipPromisePlan {
  /** The claim. */
  readonly id: string
  readonly toldOn: Day
  /** It may have been told earlier: the day is only the last on which it can have become known. */
  readonly isToldBy: boolean
  /** Undefined where no date was given. */
  readonly window: OpenStretch | undefined
  readonly verdict: Verdict
  /** "late, by at least 12 days". */
  readonly outcome: string
  /** Others than the company told it. */
  readonly isOutside: boolean
  readonly name: string
}

/** When it happened, as far as that is known. */
export interface SlipEventPlan {
  readonly window: OpenStretch
  readonly isDisputed: boolean
  /** Part of what is shown of it is told by others than the company alone. */
  readonly isOutside: boolean
  readonly name: string
}

export interface SlipInput {
  readonly dataset: Dataset
  readonly known: KnownState
  /** The items that pass the filters. */
  readonly items: readonly Item[]
}

/** Plans a series for each milestone that passes the filters and of which anything was promised. */
export function planSlipChart({ dataset, known, items }: SlipInput): SlipPlan {
  const headOf = createProgramHeads(dataset, known)
  const spanStarts = new Set(known.spans.map(({ span }) => span.from))
  const itemById = new Map(items.map((item) => [item.id, item]))
  const series = promiseSeries(known).flatMap((told) => {
    const item = itemById.get(told.milestone)
    if (item?.subject.type !== 'milestone') return []
    const { kind } = item.subject.state.milestone
    const importance = importanceOf(kind, spanStarts.has(told.milestone))
    return [planSeries(told, item, { kind, importance, heads: told.programs.map(headOf) })]
  })
  const all = series.flatMap(({ promises }) => promises)
  return {
    series,
    verdicts: VERDICTS.filter((verdict) => all.some((promise) => promise.verdict === verdict)),
    extent: extentOf(series),
    asOf: known.asOf,
  }
}

interface SeriesContext {
  readonly kind: MilestoneKind
  readonly importance: 1 | 2 | 3
  readonly heads: readonly ProgramHead[]
}

function planSeries(
  told: PromiseSeries,
  item: Item,
  { kind, importance, heads }: SeriesContext,
): SlipSeriesPlan {
  const names = heads.map(({ shortName }) => shortName)
  const owner = names.length === 0 ? 'company' : names.join(' and ')
  return {
    id: told.milestone,
    hue: heads.length === 1 ? (heads[0]?.hue ?? 'none') : 'none',
    kind,
    importance,
    title: told.title,
    promises: told.promises.map((row) => planPromise(row, item, owner)),
    event: planEvent(told, item, owner),
  }
}

function planEvent(
  { title, came, hasConflict }: PromiseSeries,
  item: Item,
  owner: string,
): SlipEventPlan | undefined {
  if (came === null) return undefined
  const outside = outsidePartOf(item)
  const words = ['Happened', title, owner, formatWhen(came)]
  return {
    window: stretchOf(came),
    isDisputed: hasConflict,
    isOutside: outside !== undefined,
    name: [
      ...words,
      ...(hasConflict ? ['sources disagree'] : []),
      ...(outside === undefined ? [] : [OUTSIDE_WORDS[outside]]),
    ].join(', '),
  }
}

const STEP_WORDS: Readonly<Record<GuidanceStep, string>> = {
  first: 'said for the first time',
  reaffirms: 'reaffirmed',
  narrows: 'narrowed',
  'moves-earlier': 'moved earlier',
  'moves-later': 'moved later',
  moves: 'moved',
}

function planPromise(row: GuidanceRow, item: Item, owner: string): SlipPromisePlan {
  const { toldOn, window, verdict, step } = row
  const isToldBy = isLooselyTold(row, item)
  const outcome = outcomeText(row)
  const isOutside = isToldByOthers(row, item)
  return {
    id: row.claim,
    toldOn,
    isToldBy,
    window: window === null ? undefined : stretchOf(window),
    verdict,
    outcome,
    isOutside,
    name: [
      'Promise',
      row.title,
      owner,
      `said ${isToldBy ? 'by' : 'on'} ${formatDay(toldOn)}`,
      window === null ? 'no date given' : `for ${row.words}`,
      STEP_WORDS[step],
      outcome,
      ...bestWords(row),
      ...(isOutside ? [OUTSIDE_WORDS.all] : []),
    ].join(', '),
  }
}

/** Where reports of the event contradict each other, what the best of them would make of the promise. */
function bestWords({ verdictByBest }: GuidanceRow): readonly string[] {
  return verdictByBest === undefined ? [] : [bestText(verdictByBest)]
}

/** Whether the day from which the claim counts is only a bound of the day on which it was told. */
function isLooselyTold({ claim: id }: GuidanceRow, { claims, sources }: Item): boolean {
  const place = claims.findIndex((claim) => claim.id === id)
  const when = claims[place]?.knownFrom ?? sources[place]?.published
  return when !== undefined && when.earliest !== when.latest
}

function isToldByOthers({ source: id }: GuidanceRow, { sources }: Item): boolean {
  return sources.some((source) => source.id === id && !isCompanyWord(source))
}

function stretchOf({ earliest, latest }: When): OpenStretch {
  return { from: earliest ?? undefined, to: latest === null ? undefined : latest + 1 }
}

/** Room beyond the first and the last day, as part of the whole. */
const MARGIN = 0.04
/** Over a year at least: the axes then name months, and nothing finer that was never told. */
const LEAST_DAYS = 400

function extentOf(series: readonly SlipSeriesPlan[]): TimeWindow | undefined {
  const days = series.flatMap(({ promises, event }) => [
    ...promises.flatMap(({ toldOn, window }) => [toldOn, ...endsOf(window)]),
    ...endsOf(event?.window),
  ])
  if (days.length === 0) return undefined
  const from = days.reduce((a, b) => Math.min(a, b))
  const to = days.reduce((a, b) => Math.max(a, b)) + 1
  const margin = Math.max((to - from) * MARGIN, (LEAST_DAYS - (to - from)) / 2)
  return { from: from - margin, to: to + margin }
}

function endsOf(window: OpenStretch | undefined): readonly number[] {
  return [window?.from, window?.to].filter((day) => day !== undefined)
}
