import type { SpanState } from '../history/state.ts'
import { compareBounds } from '../time/span.ts'
import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import type { When } from '../time/when.ts'
import { clipped } from './boxes.ts'
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
 * claims say that it goes on, and ends at that program's own end; where nothing ends it, it fades.
 */
export function layoutBand(
  state: SpanState,
  program: string | undefined,
  place: { readonly viewport: Viewport; readonly y: number; readonly height: number },
): BandPlace | undefined {
  const days = bandDays(state, program)
  if (days === undefined) return undefined
  const { viewport } = place
  const left = xOfDay(viewport, days.from) - (days.isOpenLeft ? OPEN_WHISKER_PX : 0)
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
    stops: [
      { at: 0, opacity: 1 },
      { at: certain, opacity: 1 },
      { at: 1, opacity: days.to > days.certainTo ? 0 : 1 },
    ],
  }
}

function bandDays(state: SpanState, program: string | undefined): BandDays | undefined {
  const start = state.from?.earliest ?? state.from?.latest
  if (start === undefined || start === null) return undefined
  const isOpenLeft = state.from?.earliest === null
  const end = endFor(state, program)
  const certain = Math.max(start + 1, (state.lastConfirmed ?? start) + 1)
  const last = end?.latest ?? end?.earliest ?? undefined
  if (end === undefined || last === undefined) {
    return { from: start, certainTo: certain, to: certain + FADE_DAYS / 2, isOpenLeft }
  }
  const certainEnd = Math.max(certain, (end.earliest ?? last) + 1)
  return { from: start, certainTo: Math.min(certainEnd, last + 1), to: last + 1, isOpenLeft }
}

/** Across programs, a span has ended only when it has for each of them. */
function endFor({ ends, span }: SpanState, program: string | undefined): When | undefined {
  if (program !== undefined) return ends.find((end) => end.program === program)?.when ?? undefined
  if (ends.length < span.programs.length) return undefined
  const known = ends.flatMap(({ when }) => (when === null ? [] : [when]))
  return known.toSorted(compareBounds).at(-1)
}
