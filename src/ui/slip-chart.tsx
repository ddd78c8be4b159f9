import type { ReactElement } from 'react'
import type { SlipScene } from '../layout/slip-scene.ts'
import { createSlipPainter } from '../render/draw-slip-chart.ts'
import { createSlipSelector } from '../store/slip-selector.ts'
import '../styles/slip-chart.css'
import { PictureChart } from './picture-chart.tsx'
import type { PictureKind } from './picture-chart.tsx'

const SLIP_CHART: PictureKind<SlipScene> = {
  createPainter: createSlipPainter,
  createScene: createSlipSelector,
}

/** Promises by the day they were said and the window they were for; the diagonal is reality. */
export function SlipChart(): ReactElement {
  return <PictureChart kind={SLIP_CHART} label="Slip chart" className="slip-chart" />
}
