import type { ClaimId, MilestoneId, MilestoneKind, ProgramId, SourceId } from '../model/types.ts'
import type { Day } from '../time/day.ts'
import { formatWhen } from '../time/format-when.ts'
import type { DayCountRange } from '../time/span.ts'
import type { When } from '../time/when.ts'
import { firstDecisive } from './order.ts'
import { quietList } from './silence.ts'
import type { CurrentStatus, GuidanceStep, Judgement, KnownState, Verdict } from './state.ts'
import type { Expectation, MilestoneState } from './state.ts'

/** One promise as it was told once, and what came of it. */
export interface GuidanceRow {
  /** The claim that makes the promise. */
  readonly claim: ClaimId
  readonly source: SourceId
  readonly milestone: MilestoneId
  readonly kind: MilestoneKind
  readonly title: string
  /** Of those known; empty: of the company, not of one program. */
  readonly programs: readonly ProgramId[]
  /** The day on which it became known. */
  readonly toldOn: Day
  /** The window as it was told: "Q1 2017", "H2 2017 at the earliest". */
  readonly words: string
  /** What the claim remarks, in our words. */
  readonly note?: string
  readonly window: When | null
  readonly step: GuidanceStep
  readonly status: CurrentStatus
  /** When it happened; null where it has not, or no date is told. */
  readonly came: When | null
  readonly hasConflict: boolean
  readonly verdict: Verdict
  readonly slip?: DayCountRange
  readonly verdictByBest?: Judgement
  /** The first pipeline listing that no longer names the promise. */
  readonly quietSince?: SourceId
}

/** What needs an answer stands on top; all that has one comes after, the newest first. */
const ON_TOP: readonly Verdict[] = ['overdue', 'no-later-word', 'open']

/** Every promise, each time that it was told: one row a claim. */
export function guidanceLedger(known: KnownState): readonly GuidanceRow[] {
  return rowsOf(known).toSorted((a, b) =>
    firstDecisive(
      rankOf(a.verdict) - rankOf(b.verdict),
      b.toldOn - a.toldOn,
      compareTexts(a.milestone, b.milestone),
      compareTexts(a.claim, b.claim),
    ),
  )
}

function rankOf(verdict: Verdict): number {
  const rank = ON_TOP.indexOf(verdict)
  return rank === -1 ? ON_TOP.length : rank
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function rowsOf(known: KnownState): readonly GuidanceRow[] {
  const knownIds = new Set(known.programs.map(({ program }) => program.id))
  const quiet = new Map<string, SourceId>(
    quietList(known).map(({ id, listing }) => [id, listing.id]),
  )
  return known.milestones.flatMap((state) =>
    state.expectations.map((expectation) => {
      const programs = state.milestone.programs.filter((id) => knownIds.has(id))
      const quietSince = quiet.get(state.milestone.id)
      return {
        ...rowOf(state, expectation),
        programs,
        ...(quietSince === undefined ? {} : { quietSince }),
      }
    }),
  )
}

function rowOf(
  { milestone, status, when, conflicts }: MilestoneState,
  { claim, verdict, slip, verdictByBest, window, step, toldOn }: Expectation,
): Omit<GuidanceRow, 'programs' | 'quietSince'> {
  return {
    claim: claim.id,
    source: claim.source,
    milestone: milestone.id,
    kind: milestone.kind,
    title: milestone.title,
    toldOn,
    words: formatWhen(window),
    ...(claim.note === undefined ? {} : { note: claim.note }),
    window,
    step,
    status,
    came: status === 'happened' ? when : null,
    hasConflict: conflicts.length > 0,
    verdict,
    ...(slip === undefined ? {} : { slip }),
    ...(verdictByBest === undefined ? {} : { verdictByBest }),
  }
}

/** How a program, or the company where none is named, has kept what it promised. */
export interface GuidanceRecord {
  readonly program: ProgramId | undefined
  /** Inside what was said. */
  readonly kept: number
  readonly early: number
  readonly late: number
  /** It came, and the dates are too loose to say more. */
  readonly unknown: number
  readonly open: number
  readonly overdue: number
  readonly noLaterWord: number
  readonly cancelled: number
  /** The sum of these: windows that were promised, however often each was told again. */
  readonly n: number
  /** How often anything was promised, reaffirmations included. */
  readonly told: number
}

/** Where the windows of each verdict are counted. */
export const RECORD_COUNTERS = {
  'on-time': 'kept',
  early: 'early',
  late: 'late',
  'cannot-tell': 'unknown',
  open: 'open',
  overdue: 'overdue',
  'no-later-word': 'noLaterWord',
  cancelled: 'cancelled',
} as const satisfies Readonly<Record<Verdict, keyof GuidanceRecord>>

/**
 * The record of each program in the rows, those with the most promises first, the company last.
 *
 * Saying the same again makes no second promise: a reaffirmation is told, but not counted. A promise that
 * was moved stays one that was made. One that concerns several programs counts for each.
 */
export function recordOf(rows: readonly GuidanceRow[]): readonly GuidanceRecord[] {
  const groups = new Map<ProgramId | undefined, GuidanceRow[]>()
  for (const row of rows) {
    for (const program of row.programs.length === 0 ? [undefined] : row.programs) {
      const group = groups.get(program)
      if (group === undefined) groups.set(program, [row])
      else group.push(row)
    }
  }
  return [...groups]
    .map(([program, group]) => countUp(program, group))
    .sort((a, b) =>
      firstDecisive(
        Number(a.program === undefined) - Number(b.program === undefined),
        b.n - a.n,
        compareTexts(a.program ?? '', b.program ?? ''),
      ),
    )
}

function countUp(program: ProgramId | undefined, rows: readonly GuidanceRow[]): GuidanceRecord {
  const promises = rows.filter(({ step }) => step !== 'reaffirms')
  const counts = {
    kept: 0,
    early: 0,
    late: 0,
    unknown: 0,
    open: 0,
    overdue: 0,
    noLaterWord: 0,
    cancelled: 0,
  }
  for (const { verdict } of promises) counts[RECORD_COUNTERS[verdict]] += 1
  return { program, ...counts, n: promises.length, told: rows.length }
}

/** The successive promises of one thing, as the slip chart joins them. */
export interface PromiseSeries {
  readonly milestone: MilestoneId
  readonly title: string
  readonly programs: readonly ProgramId[]
  /** In the order in which they were told; one without a date has no place on the chart. */
  readonly promises: readonly GuidanceRow[]
  readonly status: CurrentStatus
  /** Where reality met them; null where it has not, or no date is told. */
  readonly came: When | null
  readonly hasConflict: boolean
}

/** One series for each thing that was ever promised, in the order of the first promise. */
export function promiseSeries(known: KnownState): readonly PromiseSeries[] {
  const groups = new Map<MilestoneId, GuidanceRow[]>()
  for (const row of rowsOf(known)) {
    const group = groups.get(row.milestone)
    if (group === undefined) groups.set(row.milestone, [row])
    // Of one milestone the rows come newest first.
    else group.unshift(row)
  }
  return [...groups.values()].flatMap(seriesOf).sort(bySaid)
}

function seriesOf(promises: readonly GuidanceRow[]): readonly PromiseSeries[] {
  const [first] = promises
  if (first === undefined) return []
  const { milestone, title, programs, status, came, hasConflict } = first
  return [{ milestone, title, programs, promises, status, came, hasConflict }]
}

function bySaid(a: PromiseSeries, b: PromiseSeries): number {
  return firstDecisive(
    (a.promises[0]?.toldOn ?? 0) - (b.promises[0]?.toldOn ?? 0),
    compareTexts(a.milestone, b.milestone),
  )
}
