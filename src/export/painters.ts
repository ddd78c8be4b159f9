import { drawDoses, drawSlip } from './draw-charts.ts'
import { drawTimeline } from './draw-timeline.ts'
import { readInks } from './stage.ts'

/** What draws pictures for files. */
export interface Painters {
  readonly timeline: typeof drawTimeline
  readonly doses: typeof drawDoses
  readonly slip: typeof drawSlip
  readonly inks: typeof readInks
}

/** Those of the screen, which need a document with the style sheets of the page. */
export const SCREEN_PAINTERS: Painters = {
  timeline: drawTimeline,
  doses: drawDoses,
  slip: drawSlip,
  inks: readInks,
}
