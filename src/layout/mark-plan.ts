import type { Item } from '../query/item.ts'
import type { CurrentStatus, Expectation, MilestoneState, Verdict } from '../history/state.ts'
import type { MilestoneKind } from '../model/types.ts'
import { KIND_LABELS, STATUS_LABELS } from '../model/vocabulary.ts'
import type { Day } from '../time/day.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import type { When } from '../time/when.ts'
import type { Hue } from './scene.ts'
import { bestText, outcomeText, verdictWord } from './verdict-marks.ts'

/** A stretch of days `[from, to)`; an open side is undefined. */
export interface OpenStretch {
  readonly from: number | undefined
  readonly to: number | undefined
}

/** A window that was promised, and what came of it. */
export interface GhostPlan extends OpenStretch {
  /** The window as it is written: of one thing, each stands once. */
  readonly id: string
  readonly verdict: Verdict
  /** Another window was promised after it. */
  readonly isSuperseded: boolean
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
  /** Every window that was ever promised for it, the oldest first; of what is pending the last is its own. */
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
    hasConflict: state.conflicts.length > 0,
    name: [
      KIND_LABELS[kind],
      title,
      context.programName(item),
      dateText,
      STATUS_LABELS[state.status],
      ...verdictTexts(state, context.asOf),
      ...(quiet === undefined ? [] : [`not named since ${quiet}`]),
      ...(state.conflicts.length > 0 ? ['sources disagree'] : []),
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

/** Each promised window once; none is lost because another one was promised after it. */
function ghostsOf(state: MilestoneState): readonly GhostPlan[] {
  const promises = promisesOf(state)
  return promises.map(({ window, verdict }, index) => ({
    ...stretchOf(window),
    id: window.text,
    verdict,
    isSuperseded: index < promises.length - 1,
  }))
}

/** Whether something came of what was promised. */
export function isSettled({ status }: Pick<MilestoneState, 'status'>): boolean {
  return status === 'happened' || status === 'cancelled'
}

type Promised = Expectation & { readonly window: When }

/** The promises with a window, of each window the newest, in the order in which these were told. */
function promisesOf({ expectations }: MilestoneState): readonly Promised[] {
  const dated = expectations.filter((each): each is Promised => each.window !== null)
  const newestFirst = dated.filter(
    ({ window }, index) => dated.findIndex((other) => other.window.text === window.text) === index,
  )
  return newestFirst.toReversed()
}

function bestWords({ verdictByBest }: Expectation): readonly string[] {
  return verdictByBest === undefined ? [] : [bestText(verdictByBest)]
}

/** What came of the promises: of what has not happened only the newest still stands, and is told first. */
function verdictTexts(state: MilestoneState, asOf: Day): readonly string[] {
  const promises = promisesOf(state)
  if (isSettled(state)) {
    return promises.map((each) =>
      [`promised ${formatWhen(each.window)}: ${outcomeText(each)}`, ...bestWords(each)].join(', '),
    )
  }
  const [newest] = state.expectations
  const earlier = promises.filter(({ window }) => window.text !== newest?.window?.text)
  return [
    ...(newest === undefined || newest.verdict === 'open'
      ? []
      : [`${outcomeText(newest)} as of ${formatDay(asOf)}`]),
    ...earlier.map((each) => `promised earlier ${formatWhen(each.window)}: ${outcomeText(each)}`),
  ]
}
