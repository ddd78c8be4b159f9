import type { ReactElement } from 'react'
import type { DosesScene } from '../layout/doses-scene.ts'
import { createDosesPainter } from '../render/draw-doses.ts'
import { createDosesSelector } from '../store/doses-selector.ts'
import '../styles/doses.css'
import { PictureChart } from './picture-chart.tsx'
import type { PictureKind } from './picture-chart.tsx'

const DOSES: PictureKind<DosesScene> = {
  createPainter: createDosesPainter,
  createScene: createDosesSelector,
}

/** Every dose across programs, drawn to scale. */
export function DosesChart(): ReactElement {
  return <PictureChart kind={DOSES} label="Doses" className="doses" />
}
