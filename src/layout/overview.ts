import { uncoveredStretches } from '../history/silence.ts'
import type { Source } from '../model/types.ts'
import { dayAt } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { formatWhen } from '../time/format-when.ts'
import { ticksFor } from '../time/ticks.ts'
import type { TimeWindow, Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { ticksSince } from './axis-since.ts'
import { boxAround } from './boxes.ts'
import { breakPieces } from './break-marks.ts'
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
  /** The day up to which everything counts: what no document covers ends there. */
  readonly asOf: Day | undefined
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
    uncovered: uncoveredBoxes(sources, whole, input.asOf),
    ...(whole.breaks === undefined ? {} : { breaks: breakPieces(whole, BREAK_STRIP) }),
  }
}

/** Bars and rug; the years below them stand clear of the edges. */
const BREAK_STRIP = { y: 0, height: 56 }

/** Room of a label. */
const YEAR_PX = 56

function yearTicks(whole: Viewport): OverviewScene['years'] {
  const years = ticksFor(whole, { minMajorPx: YEAR_PX }).major
  return (
    years
      // Only across a break are two closer than asked; then the later one says where time goes on.
      .filter(({ xPx }, index) => (years[index + 1]?.xPx ?? Infinity) - xPx > YEAR_PX - 1)
      .map(({ xPx, label }) => ({ x: xPx, label }))
  )
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

/** Years in which no document came out: nothing can be known of them, which is not silence. */
function uncoveredBoxes(
  sources: readonly Source[],
  whole: Viewport,
  asOf: Day | undefined,
): readonly Box[] {
  const [first, last] = [dayAt(Math.floor(whole.from)), dayAt(Math.ceil(whole.to) - 1)]
  return uncoveredStretches(sources, first, last, asOf).map(({ from, to }) => {
    const x = xOfDay(whole, from)
    return { x, y: BARS_TOP_PX, width: xOfDay(whole, to + 1) - x, height: BARS_PX }
  })
}
