import type { Item } from '../query/item.ts'
import type { CurrentStatus, MilestoneState } from '../history/state.ts'
import type { MilestoneKind } from '../model/types.ts'
import { KIND_LABELS, STATUS_LABELS } from '../model/vocabulary.ts'
import { formatWhen } from '../time/format-when.ts'
import type { When } from '../time/when.ts'
import type { Hue } from './scene.ts'

/** A stretch of days `[from, to)`; an open side is undefined. */
export interface OpenStretch {
  readonly from: number | undefined
  readonly to: number | undefined
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
  readonly ghosts: readonly OpenStretch[]
  readonly importance: 1 | 2 | 3
  readonly title: string
  readonly dateText: string
  readonly hasConflict: boolean
  /** "kind, title, program, date as written, status". */
  readonly name: string
}

export interface MarkContext {
  readonly hueOf: (state: MilestoneState) => Hue
  readonly programName: (item: Item) => string
  readonly importanceOf: (state: MilestoneState) => 1 | 2 | 3
}

/** Turns a milestone into what its lane has to know of it. */
export function planMark(item: Item, state: MilestoneState, context: MarkContext): MarkPlan {
  const { kind, title } = state.milestone
  const dateText = formatWhen(state.when)
  return {
    id: state.milestone.id,
    kind,
    status: state.status,
    hue: context.hueOf(state),
    anchor: anchorOf(state.when),
    window: windowOf(state.when),
    ghosts: ghostsOf(state),
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
function ghostsOf(state: MilestoneState): readonly OpenStretch[] {
  if (state.status !== 'happened' && state.status !== 'cancelled') return []
  const windows = state.expectations.flatMap(({ window }) => (window === null ? [] : [window]))
  const byText = new Map(windows.map((window) => [window.text, stretchOf(window)]))
  return [...byText.values()]
}
