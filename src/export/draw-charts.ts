import type { DosesScene } from '../layout/doses-scene.ts'
import type { SlipScene } from '../layout/slip-scene.ts'
import { createDosesPainter } from '../render/draw-doses.ts'
import { createSlipPainter } from '../render/draw-slip-chart.ts'
import { drawChart } from './draw-chart.ts'
import type { PictureParts } from './picture-parts.ts'

/** The chart of doses as parts. */
export function drawDoses(scene: DosesScene, theme: 'light' | 'dark'): PictureParts {
  return drawChart(
    { createPainter: createDosesPainter, className: 'doses', name: 'Doses' },
    scene,
    theme,
  )
}

/** The slip chart as parts. */
export function drawSlip(scene: SlipScene, theme: 'light' | 'dark'): PictureParts {
  return drawChart(
    { createPainter: createSlipPainter, className: 'slip-chart', name: 'Slip chart' },
    scene,
    theme,
  )
}
