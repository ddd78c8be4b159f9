import type { Source } from '../model/types.ts'
import { formatWhen } from '../time/format-when.ts'
import { ticksFor } from '../time/ticks.ts'
import type { TimeWindow, Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { ticksSince } from './axis-since.ts'
import { boxAround } from './boxes.ts'
import { MIN_HIT_PX, OVERVIEW_PX } from './metrics.ts'
import type { Box, OverviewScene } from './scene.ts'

const BIN_PX = 6
const BARS_TOP_PX = 6
const BARS_PX = 30
const RUG_Y_PX = 46

export interface OverviewInput {
  /** Anchors of all marks that pass the filters, in days. */
  readonly anchors: readonly number[]
  readonly sources: readonly Source[]
  /** The whole stretch of the data, laid over the plot's width. */
  readonly whole: Viewport
  readonly window: TimeWindow
  /** Where lanes are aligned, the day of month 0: documents then have no one place on the axis. */
  readonly zero: number | undefined
}

/** The strip below the lanes: where marks are dense, which part is seen, and when documents came out. */
export function layoutOverview(input: OverviewInput): OverviewScene {
  const { anchors, whole, window, zero } = input
  const sources = zero === undefined ? input.sources : []
  const from = xOfDay(whole, window.from)
  return {
    x: whole.leftPx,
    y: 0,
    width: whole.widthPx,
    height: OVERVIEW_PX,
    bars: densityBars(anchors, whole),
    brush: { x: from, width: xOfDay(whole, window.to) - from },
    years: zero === undefined ? yearTicks(whole) : ticksSince(whole, zero),
    rug: sources.flatMap((source) => {
      const day = source.published.latest
      if (day === null) return []
      const x = xOfDay(whole, day + 0.5)
      return [
        {
          sourceId: source.id,
          x,
          y: RUG_Y_PX,
          name: `Document, ${source.title}, ${formatWhen(source.published)}`,
          hit: boxAround(x, RUG_Y_PX, MIN_HIT_PX, MIN_HIT_PX),
        },
      ]
    }),
    uncovered: uncoveredStretches(sources, whole),
  }
}

function yearTicks(whole: Viewport): OverviewScene['years'] {
  return ticksFor(whole, { minMajorPx: 56 }).major.map(({ xPx, label }) => ({ x: xPx, label }))
}

function densityBars(anchors: readonly number[], whole: Viewport): readonly Box[] {
  const counts = new Map<number, number>()
  for (const anchor of anchors) {
    const bin = Math.floor((xOfDay(whole, anchor) - whole.leftPx) / BIN_PX)
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  const most = Math.max(1, ...counts.values())
  return [...counts].map(([bin, count]) => {
    const height = Math.max(3, (count / most) * BARS_PX)
    return {
      x: whole.leftPx + bin * BIN_PX,
      y: BARS_TOP_PX + BARS_PX - height,
      width: BIN_PX - 1,
      height,
    }
  })
}

/** Longer than this between two documents, the time between them is drawn as not covered. */
const COVERED_DAYS = 366

/** Years in which no document came out: nothing can be known of them, which is not silence. */
function uncoveredStretches(sources: readonly Source[], whole: Viewport): readonly Box[] {
  const days = sources.flatMap(({ published }) => published.latest ?? []).toSorted((a, b) => a - b)
  return days.slice(1).flatMap((day, index) => {
    const before = days[index] ?? day
    if (day - before <= COVERED_DAYS) return []
    const x = xOfDay(whole, before + 1)
    return [{ x, y: BARS_TOP_PX, width: xOfDay(whole, day) - x, height: BARS_PX }]
  })
}
