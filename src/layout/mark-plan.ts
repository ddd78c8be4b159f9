import type { Item } from '../query/item.ts'
import type { CurrentStatus, Expectation, MilestoneState, Verdict } from '../history/state.ts'
import type { MilestoneKind } from '../model/types.ts'
import { KIND_LABELS, STATUS_LABELS } from '../model/vocabulary.ts'
import type { Day } from '../time/day.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import type { When } from '../time/when.ts'
import type { Hue } from './scene.ts'
import { outcomeText, verdictWord } from './verdict-marks.ts'

/** A stretch of days `[from, to)`; an open side is undefined. */
export interface OpenStretch {
  readonly from: number | undefined
  readonly to: number | undefined
}

/** A window that was promised, and what came of it. */
export interface GhostPlan extends OpenStretch {
  readonly verdict: Verdict
}

/** A milestone as it will stand in its lane, still without pixels. */
export interface MarkPlan {
  readonly id: string
  readonly kind: MilestoneKind
  readonly status: CurrentStatus
  readonly hue: Hue
  /** Fractional day of the glyph's centre; undefined for what has no date. */
  readonly anchor: number | undefined
  /** The window of the date, where it is more than one day. */
  readonly window: OpenStretch | undefined
  /** Windows that were promised before it happened. */
  readonly ghosts: readonly GhostPlan[]
  /** What came of the newest promise; undefined where nothing was promised. */
  readonly verdict: Verdict | undefined
  /** That verdict in a word for the label, where it says more than the mark itself. */
  readonly verdictWord: string | undefined
  readonly importance: 1 | 2 | 3
  readonly title: string
  readonly dateText: string
  readonly hasConflict: boolean
  /** "kind, title, program, date as written, status", then what came of each promise. */
  readonly name: string
}

export interface MarkContext {
  readonly hueOf: (state: MilestoneState) => Hue
  readonly programName: (item: Item) => string
  readonly importanceOf: (state: MilestoneState) => 1 | 2 | 3
  /** The day up to which everything counts: a promise is overdue as of a day. */
  readonly asOf: Day
  /** When a thing was last named, where a later document leaves it out. */
  readonly quietSince: (id: string) => string | undefined
}

/** Turns a milestone into what its lane has to know of it. */
export function planMark(item: Item, state: MilestoneState, context: MarkContext): MarkPlan {
  const { kind, title } = state.milestone
  const dateText = formatWhen(state.when)
  const [newest] = state.expectations
  const quiet = context.quietSince(state.milestone.id)
  return {
    id: state.milestone.id,
    kind,
    status: state.status,
    hue: context.hueOf(state),
    anchor: anchorOf(state.when),
    window: windowOf(state.when),
    ghosts: ghostsOf(state),
    verdict: newest?.verdict,
    verdictWord:
      newest === undefined || newest.verdict === 'open' ? undefined : verdictWord(newest.verdict),
    importance: context.importanceOf(state),
    title,
    dateText,
    hasConflict: state.conflict !== undefined,
    name: [
      KIND_LABELS[kind],
      title,
      context.programName(item),
      dateText,
      STATUS_LABELS[state.status],
      ...verdictTexts(state, context.asOf),
      ...(quiet === undefined ? [] : [`not named since ${quiet}`]),
      ...(state.conflict === undefined ? [] : ['sources disagree']),
    ].join(', '),
  }
}

/**
 * Where the glyph stands: on the day, in the middle of a closed window, at the known bound of an open one.
 * An announcement bounds an event from the right, so "by" puts the mark at the bound, open to the left.
 */
function anchorOf(when: When | null): number | undefined {
  if (when === null) return undefined
  const { earliest, latest } = when
  if (earliest !== null && latest !== null) return (earliest + latest + 1) / 2
  const bound = latest ?? earliest
  return bound === null ? undefined : bound + 0.5
}

function windowOf(when: When | null): OpenStretch | undefined {
  if (when === null || when.earliest === when.latest) return undefined
  return stretchOf(when)
}

function stretchOf({ earliest, latest }: When): OpenStretch {
  return { from: earliest ?? undefined, to: latest === null ? undefined : latest + 1 }
}

/** Each promised window once; those of a thing that has not happened are its own window already. */
function ghostsOf(state: MilestoneState): readonly GhostPlan[] {
  if (!isSettled(state)) return []
  return promisesOf(state).map(({ window, verdict }) => ({ ...stretchOf(window), verdict }))
}

function isSettled({ status }: MilestoneState): boolean {
  return status === 'happened' || status === 'cancelled'
}

type Promised = Expectation & { readonly window: When }

/** The promises with a window, of each window the newest. */
function promisesOf({ expectations }: MilestoneState): readonly Promised[] {
  const dated = expectations.filter((each): each is Promised => each.window !== null)
  return [...new Map(dated.toReversed().map((each) => [each.window.text, each])).values()]
}

/** What came of the promises: of what has not happened only the newest still stands. */
function verdictTexts(state: MilestoneState, asOf: Day): readonly string[] {
  if (isSettled(state)) {
    return promisesOf(state).map(
      (each) => `promised ${formatWhen(each.window)}: ${outcomeText(each)}`,
    )
  }
  const [newest] = state.expectations
  if (newest === undefined || newest.verdict === 'open') return []
  return [`${outcomeText(newest)} as of ${formatDay(asOf)}`]
}
