import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { DrawnLine, DrawnShape } from './drawing.ts'
import type { Inks, Lane, PictureParts } from './picture-parts.ts'
import { NO_STRIP } from './picture-parts.ts'
import { setBlock } from './set-text.ts'

/** A table as a view of the page shows it, in words. */
export interface ExportTable {
  readonly title: string
  readonly columns: readonly {
    readonly title: string
    /** How much of the width it takes, beside the others. */
    readonly share: number
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** How tables are set, in pixels. */
export const TABLE_STYLE = { padPx: 5, gutterPx: 12, sizePx: 10.5 } as const

const PAD_PX = TABLE_STYLE.padPx
const GUTTER_PX = TABLE_STYLE.gutterPx
const LINE_PX = 14
const SIZE_PX = TABLE_STYLE.sizePx

/** A table as parts of a picture: its titles are the axis, its rows the lanes, so that it is paged as such. */
export function setTable(
  { title, columns, rows }: ExportTable,
  widthPx: number,
  { inks, measurer }: { readonly inks: Inks; readonly measurer: TextMeasurer },
): PictureParts {
  const places = placesOf(columns, widthPx)
  const setCells = (cells: readonly string[], weight: 400 | 600): Cells =>
    setRow(
      cells.map((text, column) => ({ text, ...places[column], weight, colour: inks.ink })),
      measurer,
    )
  const heads = setCells(
    columns.map((column) => column.title),
    600,
  )
  const lanes: Lane[] = []
  let y = 0
  for (const [index, row] of rows.entries()) {
    const name = row[0] ?? ''
    const { shapes, heightPx } = setCells(row, 400)
    const rule = ruleAt(heightPx, widthPx, inks.line)
    const moved = [...shapes, rule].map((shape) => lower(shape, y))
    const group = { id: `row-${index + 1}`, name, shapes: moved }
    lanes.push({ groups: [group], name, y, height: heightPx })
    y += heightPx
  }
  const head = [...heads.shapes, ruleAt(heads.heightPx, widthPx, inks.ink3)]
  return {
    widthPx,
    inks,
    head: { groups: [{ id: 'titles', name: title, shapes: head }], heightPx: heads.heightPx },
    behind: [],
    lanes,
    over: [],
    foot: NO_STRIP,
    legend: [],
  }
}

interface Place {
  readonly x: number
  readonly widthPx: number
}

/** Where the columns of a table stand. */
export function placesOf(columns: ExportTable['columns'], widthPx: number): readonly Place[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const room = widthPx - GUTTER_PX * (columns.length - 1)
  let x = 0
  return columns.map(({ share }) => {
    const place = { x, widthPx: (room * share) / total }
    x += place.widthPx + GUTTER_PX
    return place
  })
}

interface Cells {
  readonly shapes: readonly DrawnShape[]
  readonly heightPx: number
}

interface Cell extends Partial<Place> {
  readonly text: string
  readonly weight: 400 | 600
  readonly colour: string
}

/** As high as its longest cell; what a cell holds on several lines stays on several lines. */
function setRow(cells: readonly Cell[], measurer: TextMeasurer): Cells {
  const columns = cells.map(({ text, x = 0, widthPx = 0, weight, colour }, column) => {
    const shapes: DrawnShape[] = []
    let y = PAD_PX
    for (const [index, line] of text.split('\n').entries()) {
      const block = { key: `${column + 1} ${index + 1}`, text: line, x, y, widthPx }
      const style = { sizePx: SIZE_PX, linePx: LINE_PX, weight, colour }
      const set = setBlock({ ...block, ...style }, measurer)
      shapes.push(...set.texts)
      y += set.heightPx
    }
    return { shapes, heightPx: y + PAD_PX }
  })
  return {
    shapes: columns.flatMap(({ shapes }) => shapes),
    heightPx: Math.max(LINE_PX + 2 * PAD_PX, ...columns.map(({ heightPx }) => heightPx)),
  }
}

function ruleAt(y: number, widthPx: number, colour: string): DrawnLine {
  const stroke = { colour, opacity: 1, widthPx: 1, dash: [] }
  const ends = { x1: 0, y1: y, x2: widthPx, y2: y }
  return { type: 'line', key: 'rule', alt: undefined, opacity: 1, ...ends, stroke }
}

function lower(shape: DrawnShape, dy: number): DrawnShape {
  if (shape.type === 'text') return { ...shape, baselineY: shape.baselineY + dy }
  if (shape.type === 'line') return { ...shape, y1: shape.y1 + dy, y2: shape.y2 + dy }
  return shape
}
