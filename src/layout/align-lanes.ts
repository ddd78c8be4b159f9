import { alignProgram } from '../history/align.ts'
import type { KnownState } from '../history/state.ts'
import { formatWhen } from '../time/format-when.ts'
import type { TimeWindow, Viewport } from '../time/viewport.ts'
import type { When } from '../time/when.ts'
import { NOTHING_OF_ITS_OWN } from './row-plan.ts'
import type { LaneAnchor, RowPlan } from './row-plan.ts'

/**
 * Lanes aligned on an event: every lane is shifted as a whole so that its event stands on one day of the
 * axis, which then counts months since. Within a lane nothing moves against anything else.
 */
export interface Alignment {
  /** What month 0 is, as the axis says it: "trial start". */
  readonly title: string
  /** The day of the axis on which every lane's event stands; chosen once, so that links keep their sense. */
  readonly zero: number
  readonly anchorOf: (rowId: string) => LaneAnchor | undefined
}

/** Each program by its own first event of a kind. */
export function alignOnKind(
  known: KnownState,
  kind: 'first-patient' | 'trial-start',
  at: { readonly title: string; readonly zero: number },
): Alignment {
  const whens = new Map(known.milestones.map(({ milestone, when }) => [milestone.id, when]))
  const anchors = new Map(
    known.programs.flatMap(({ program }) => {
      const anchor = alignProgram(known, program.id, kind)?.anchor
      const when = anchor === undefined ? undefined : whens.get(anchor.milestone)
      const own = laneAnchor(when, at.zero)
      return own === undefined ? [] : [[String(program.id), own] as const]
    }),
  )
  return { ...at, anchorOf: (rowId) => anchors.get(rowId) }
}

/** Every lane by one and the same event; none where its date is not told. */
export function alignOnDate(
  when: When | null | undefined,
  at: { readonly title: string; readonly zero: number },
): Alignment {
  const anchor = laneAnchor(when, at.zero)
  return { ...at, anchorOf: () => anchor }
}

function laneAnchor(when: When | null | undefined, zero: number): LaneAnchor | undefined {
  const reference = when?.latest ?? when?.earliest
  if (when === null || when === undefined || reference === null || reference === undefined) {
    return undefined
  }
  return { window: when, shiftDays: reference - zero, text: formatWhen(when) }
}

/** A lane with its event, or with nothing but the word that it has none. */
export function alignPlan(plan: RowPlan, { title, anchorOf }: Alignment): RowPlan {
  const anchor = anchorOf(plan.id)
  if (anchor !== undefined) return { ...plan, anchor, lines: [...plan.lines, `0 = ${anchor.text}`] }
  return {
    ...plan,
    ...NOTHING_OF_ITS_OWN,
    note: `Not aligned: no date of ${title} is known here`,
  }
}

/** The stretch of time that a lane shows while the axis shows another one. */
export function laneViewport(viewport: Viewport, anchor: LaneAnchor | undefined): Viewport {
  if (anchor === undefined) return viewport
  const { from, to } = viewport
  return { ...viewport, from: from + anchor.shiftDays, to: to + anchor.shiftDays }
}

/** Room on both sides of the first and the last mark. */
const ROOM_DAYS = 92

/** The stretch of the axis that holds all marks of all aligned lanes; undefined where there are none. */
export function alignedWindow(plans: readonly RowPlan[]): TimeWindow | undefined {
  let from = Infinity
  let to = -Infinity
  for (const { marks, anchor } of plans) {
    if (anchor === undefined) continue
    for (const mark of marks) {
      const day = (mark.anchor ?? NaN) - anchor.shiftDays
      if (Number.isNaN(day)) continue
      from = Math.min(from, day)
      to = Math.max(to, day)
    }
  }
  return from > to ? undefined : { from: from - ROOM_DAYS, to: to + ROOM_DAYS }
}
