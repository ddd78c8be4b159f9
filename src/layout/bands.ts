import type { SpanState } from '../history/state.ts'
import type { Day } from '../time/day.ts'
import { compareBounds } from '../time/span.ts'
import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import type { When } from '../time/when.ts'
import { clipped } from './boxes.ts'
import { fadedBeyond } from './fade-stops.ts'
import { FADE_DAYS, OPEN_WHISKER_PX } from './metrics.ts'
import type { Box, FadeStop } from './scene.ts'

/** A span's stretch in one lane, inside the plot. */
export interface BandPlace extends Box {
  readonly stops: readonly FadeStop[]
  readonly edgeX: number | undefined
}

interface BandDays {
  readonly from: number
  readonly certainTo: number
  readonly to: number
  readonly isOpenLeft: boolean
}

/**
 * Where a span falls in the lane of one program. It starts at its first milestone, is certain as long as
 * claims say that it goes on, and ends at that program's own end; where nothing ends it, it fades. Where
 * nothing says how early it started, it fades in, and is whole from the day by which it had.
 */
export function layoutBand(
  state: SpanState,
  program: string | undefined,
  place: {
    readonly viewport: Viewport
    readonly y: number
    readonly height: number
    /** Where the day ends up to which everything counts. */
    readonly beyondX: number | undefined
  },
): BandPlace | undefined {
  const days = bandDays(state, program)
  if (days === undefined) return undefined
  const { viewport } = place
  const startX = xOfDay(viewport, days.from)
  const left = startX - (days.isOpenLeft ? OPEN_WHISKER_PX : 0)
  const right = xOfDay(viewport, days.to)
  const range = { min: viewport.leftPx, max: viewport.leftPx + viewport.widthPx }
  const seen = clipped(left, right, range)
  if (seen === undefined) return undefined
  const partOf = (x: number): number =>
    Math.min(1, Math.max(0, (x - seen.from) / (seen.to - seen.from)))
  const certain = partOf(xOfDay(viewport, days.certainTo))
  return {
    x: seen.from,
    y: place.y,
    width: seen.to - seen.from,
    height: place.height,
    edgeX: days.isOpenLeft || left < range.min ? undefined : left,
    stops: fadedBeyond(
      [
        ...openingStops((seen.from - left) / OPEN_WHISKER_PX, partOf(startX), days.isOpenLeft),
        { at: certain, opacity: 1 },
        { at: 1, opacity: days.to > days.certainTo ? 0 : 1 },
      ],
      seen,
      place.beyondX,
    ),
  }
}

/** The opacity where the piece begins, and where it is whole; one that begins in its middle is whole. */
function openingStops(begun: number, wholeAt: number, isOpenLeft: boolean): readonly FadeStop[] {
  if (!isOpenLeft || wholeAt === 0) return [{ at: 0, opacity: 1 }]
  return [
    { at: 0, opacity: begun },
    { at: wholeAt, opacity: 1 },
  ]
}

function bandDays(state: SpanState, program: string | undefined): BandDays | undefined {
  const start = boundOf(state.from, 'earliest')
  if (start === undefined) return undefined
  const isOpenLeft = state.from?.earliest === null
  const certain = Math.max(start, state.lastConfirmed ?? start) + 1
  const end = endFor(state, program)
  const last = boundOf(end, 'latest')
  if (last === undefined) {
    return { from: start, certainTo: certain, to: certain + FADE_DAYS / 2, isOpenLeft }
  }
  const firstEnd = boundOf(end, 'earliest') ?? last
  const certainTo = Math.min(Math.max(certain, firstEnd + 1), last + 1)
  return { from: start, certainTo, to: last + 1, isOpenLeft }
}

/** The bound of a window on one side; where that side is open, the other one. */
function boundOf(when: When | null | undefined, side: 'earliest' | 'latest'): Day | undefined {
  if (when === null || when === undefined) return undefined
  const other = side === 'earliest' ? when.latest : when.earliest
  return when[side] ?? other ?? undefined
}

/** Across programs, a span has ended only when it has for each of them. */
function endFor({ ends, span }: SpanState, program: string | undefined): When | undefined {
  if (program !== undefined) return ends.find((end) => end.program === program)?.when ?? undefined
  if (ends.length < span.programs.length) return undefined
  const known = ends.flatMap(({ when }) => (when === null ? [] : [when]))
  return known.toSorted(compareBounds).at(-1)
}
