import { layoutBand } from './dose-band.ts'
import { COLUMN_MIN_PX, flowColumns } from './dose-flow.ts'
import { PLOT_PX } from './dose-frame.ts'
import { layoutDoseLegend } from './dose-legend.ts'
import { DOSE_ROWS } from './dose-rows.ts'
import type { DosesPlan } from './doses-plan.ts'
import type { DosesScene } from './doses-scene.ts'
import type { ItemEmphasis } from './picture.ts'
import { isCalm, toneOfItem } from './picture.ts'
import { layoutBlock } from './text-block.ts'
import type { BlockText } from './text-block.ts'
import type { TextMeasurer } from './text-measurer.ts'

export interface DosesSceneInput {
  readonly plan: DosesPlan
  readonly widthPx: number
  readonly measurer: TextMeasurer
  /** How it is made to fit on paper; on a screen it scrolls. */
  readonly fit?: DosesFit
}

/** What gives where a picture of doses is to be no higher than a page. */
export interface DosesFit {
  /** How narrow a column may be: the wider, the fewer lines have its texts. */
  readonly columnMinPx: number
  /** Height of the whole scale. */
  readonly plotPx: number
  /** How many of the rows of texts below the bars there are, from the top. */
  readonly rowCount: number
}

const ON_SCREEN: DosesFit = {
  columnMinPx: COLUMN_MIN_PX,
  plotPx: PLOT_PX,
  rowCount: DOSE_ROWS.length,
}

const PAD_PX = 12
const NOTE_MAX_PX = 760
const BAND_GAP_PX = 26
const NOTE_STYLE = { sizePx: 12, weight: 400 } as const

/** Lays out the Doses view for a width; its height is what it needs, and the page scrolls. */
export function buildDosesScene({
  plan,
  widthPx,
  measurer,
  fit = ON_SCREEN,
}: DosesSceneInput): DosesScene {
  const { columnMinPx, plotPx, rowCount } = fit
  const room = { x: PAD_PX, widthPx: widthPx - 2 * PAD_PX }
  const textPx = Math.min(NOTE_MAX_PX, room.widthPx)
  const place = { itemId: undefined, x: PAD_PX, widthPx: textPx }
  const note = layoutBlock(noteTexts(plan), { ...place, key: 'note', y: PAD_PX }, measurer)
  let y = PAD_PX + note.heightPx + (note.heightPx > 0 ? 14 : 0)
  const bands = flowColumns(plan.panels, { ...room, columnMinPx }).map((band) => {
    const laid = layoutBand(band, y, { measurer, plotPx, rowCount })
    const top = y
    y += laid.heightPx + BAND_GAP_PX
    return { ...laid, top }
  })
  const breaks = bands.slice(1).map(({ top }) => top - BAND_GAP_PX / 2)
  const undrawn = layoutBlock(undrawnTexts(plan), { ...place, key: 'undrawn', y }, measurer)
  y += undrawn.heightPx + (undrawn.heightPx > 0 ? 12 : 0)
  const legend = layoutDoseLegend(plan, { ...room, y }, measurer)
  const columns = bands.flatMap((band) => band.columns)
  return {
    widthPx,
    heightPx: y + legend.heightPx + PAD_PX,
    breaks,
    grids: bands.flatMap(({ grids }) => grids),
    groups: bands.flatMap(({ groups }) => groups),
    rules: bands.flatMap(({ rules }) => rules),
    columns,
    labels: bands.flatMap(({ labels }) => labels),
    texts: [...note.marks, ...bands.flatMap(({ texts }) => texts), ...undrawn.marks],
    legend: legend.marks,
    targets: columns.map(({ target }) => target),
  }
}

function noteTexts({ note, panels, undrawn }: DosesPlan): readonly BlockText[] {
  const isEmpty = panels.length === 0 && undrawn.length === 0
  const text = isEmpty ? 'No dose is known of what the filters leave.' : note
  return text === undefined ? [] : [{ role: 'note', text, style: NOTE_STYLE, linePx: 17, gapPx: 0 }]
}

function undrawnTexts({ undrawn }: DosesPlan): readonly BlockText[] {
  return undrawn.map((name, index) => ({
    role: 'quiet',
    text: index === 0 ? `Not drawn: ${name}` : name,
    style: NOTE_STYLE,
    linePx: 17,
    gapPx: 2,
  }))
}

/** The last stage: what is selected and what the pointer is on. */
export function toneDoses(scene: DosesScene, emphasis: ItemEmphasis): DosesScene {
  if (isCalm(emphasis)) return scene
  return {
    ...scene,
    columns: scene.columns.map((column) => ({
      ...column,
      tone: toneOfItem(column.target.itemId, emphasis),
    })),
    labels: scene.labels.map((label) => ({ ...label, tone: toneOfItem(label.itemId, emphasis) })),
  }
}
