/** How a stage is laid out, and how much larger it is shown. */
export interface StageSize {
  /** Size in the stage's own pixels. */
  readonly widthPx: number
  readonly heightPx: number
  /** Pixels of the screen for one of the stage. */
  readonly scale: number
}

/**
 * The smallest text of any view is 10 pixels. On a stage of this height it takes 20 of a screen that is
 * 1080 high, and as large a part of any other.
 */
const HEIGHT_PX = 540

/** Below this width the lane heads would stand above their lanes. */
const LEAST_WIDTH_PX = 640

/** A stage that fills a screen; on one as small as a phone it is not made any smaller than it is laid out. */
export function stageSizeFor(room: {
  readonly widthPx: number
  readonly heightPx: number
}): StageSize {
  const scale = Math.max(1, Math.min(room.heightPx / HEIGHT_PX, room.widthPx / LEAST_WIDTH_PX))
  return { widthPx: room.widthPx / scale, heightPx: room.heightPx / scale, scale }
}
