import type { FoldMark, Scene } from '../layout/scene.ts'
import type { ViewState } from '../store/view-state.ts'

/** Where the list of a fold stands within the picture; what is undefined the style sheet leaves open. */
export interface FoldListPlace {
  readonly left: number
  readonly width: number
  readonly top: number | undefined
  readonly bottom: number | undefined
  readonly maxHeight: number
}

const WIDTH_PX = 340
const GAP_PX = 18
const EDGE_PX = 8

/** Below its fold, or above where there is more room, and never over an edge: the fold stays in sight. */
export function placeFoldList(
  { target }: FoldMark,
  scene: Scene,
  { chartSize, scrollTopPx }: ViewState,
): FoldListPlace {
  const width = Math.min(WIDTH_PX, scene.widthPx - 2 * EDGE_PX)
  const left = clamp(target.anchorX - width / 2, EDGE_PX, scene.widthPx - width - EDGE_PX)
  const y = clamp(target.anchorY - scrollTopPx, 0, chartSize.heightPx)
  const isBelow = y < chartSize.heightPx / 2
  const overviewPx = scene.overview.height
  return {
    left,
    width,
    top: isBelow ? scene.axis.heightPx + y + GAP_PX : undefined,
    bottom: isBelow ? undefined : overviewPx + chartSize.heightPx - y + GAP_PX,
    maxHeight: (isBelow ? chartSize.heightPx - y : y) - GAP_PX,
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
