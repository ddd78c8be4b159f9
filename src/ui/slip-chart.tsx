import type { ReactElement } from 'react'
import type { SlipScene } from '../layout/slip-scene.ts'
import { createSlipPainter } from '../render/draw-slip-chart.ts'
import { createSlipSelector } from '../store/slip-selector.ts'
import '../styles/slip-chart.css'
import '../styles/verdict.css'
import { PictureChart } from './picture-chart.tsx'
import type { PictureKind } from './picture-chart.tsx'

const SLIP_CHART: PictureKind<SlipScene> = {
  createPainter: createSlipPainter,
  createScene: (store) => createSlipSelector(store),
}

/** What a stage leaves below the headline, in its own pixels: both axes are in sight. */
export const STAGE_ROOM_PX = 410

const STAGE_CHART: PictureKind<SlipScene> = {
  createPainter: createSlipPainter,
  createScene: (store) => createSlipSelector(store, STAGE_ROOM_PX),
}

/** Promises by the day they were said and the window they were for; the diagonal is reality. */
export function SlipChart({ isOnStage = false }: { readonly isOnStage?: boolean }): ReactElement {
  const kind = isOnStage ? STAGE_CHART : SLIP_CHART
  return <PictureChart kind={kind} label="Slip chart" className="slip-chart" />
}
