import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import type { MeasureMark } from './measure-scene.ts'
import type { RowScene, Scene } from './scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** One of the two things that are measured. */
export interface MeasureEnd {
  readonly id: string
  readonly rowId: string
  /** Where on the axis it is; undefined where nothing tells. */
  readonly axisDay: number | undefined
}

export interface MeasureInput {
  readonly ends: readonly [first: MeasureEnd, second: MeasureEnd]
  readonly text: string
  /** False where lanes are shifted against each other, or time between is squeezed: no length is the distance. */
  readonly isToScale: boolean
  readonly viewport: Viewport
  readonly measurer: TextMeasurer
}

const STYLE: TextStyle = { sizePx: 11, weight: 600 }
const PAD_X_PX = 7
const PILL_PX = 20
/** What is drawn of the line at each end where its length would say something false. */
const STUB_PX = 26

/**
 * Draws the distance between two marks over the Scene. A mark that is folded away is its fold; one out of
 * view is the edge of its lane. Nothing is drawn where a lane is not there at all.
 */
export function withMeasure(scene: Scene, input: MeasureInput): Scene {
  const [first, second] = input.ends.map((end) => placeOf(scene, end, input.viewport))
  if (first === undefined || second === undefined) return scene
  const { isToScale } = input
  const text = isToScale ? input.text : `${input.text} · not to scale`
  const { x, width } = pillAt((first.x + second.x) / 2, scene, { ...input, text })
  const y = (first.y + second.y) / 2
  const measure: MeasureMark = {
    ends: [
      { key: 'first', ...first },
      { key: 'second', ...second },
    ],
    path: isToScale ? lineBetween(first, second) : stubsOf(first, second),
    isBroken: !isToScale,
    text,
    sizePx: STYLE.sizePx,
    textX: x + PAD_X_PX,
    baselineY: y + 4,
    box: { x, y: y - PILL_PX / 2, width, height: PILL_PX },
  }
  return { ...scene, measure }
}

function pillAt(
  centreX: number,
  { plot }: Scene,
  { text, measurer }: MeasureInput,
): { readonly x: number; readonly width: number } {
  const width = measurer.widthOf(text, STYLE) + 2 * PAD_X_PX
  const most = plot.leftPx + plot.widthPx - width
  return { x: Math.max(plot.leftPx, Math.min(centreX - width / 2, most)), width }
}

interface Point {
  readonly x: number
  readonly y: number
}

function lineBetween(first: Point, second: Point): string {
  return `M${String(first.x)},${String(first.y)} L${String(second.x)},${String(second.y)}`
}

/** The line's beginning and end alone: it shows which two are meant, and has no length to read. */
function stubsOf(first: Point, second: Point): string {
  return `${stubFrom(first, second)} ${stubFrom(second, first)}`
}

/** At most a third of the way, so that two near marks still have a gap between them. */
function stubFrom(from: Point, towards: Point): string {
  const [dx, dy] = [towards.x - from.x, towards.y - from.y]
  const part = Math.min(1 / 3, STUB_PX / Math.max(1, Math.hypot(dx, dy)))
  return lineBetween(from, { x: from.x + dx * part, y: from.y + dy * part })
}

interface Place extends Point {
  readonly isBeyond: boolean
}

function placeOf(scene: Scene, end: MeasureEnd, viewport: Viewport): Place | undefined {
  const row = scene.rows.find(({ id }) => id === end.rowId)
  if (row === undefined) return undefined
  const target = targetOf(row, end.id)
  if (target !== undefined) return { x: target.anchorX, y: target.anchorY, isBeyond: false }
  if (end.axisDay === undefined) return undefined
  const right = viewport.leftPx + viewport.widthPx
  const x = Math.min(Math.max(xOfDay(viewport, end.axisDay), viewport.leftPx), right)
  return { x, y: row.y + row.height / 2, isBeyond: true }
}

function targetOf(row: RowScene, id: string): RowScene['glyphs'][number]['target'] | undefined {
  const marks = [...row.glyphs, ...row.doseSteps]
  const own = marks.find(({ target }) => target.id === id)
  return (own ?? row.folds.find(({ memberIds }) => memberIds.includes(id)))?.target
}
