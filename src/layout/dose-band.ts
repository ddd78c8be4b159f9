import { padded } from './boxes.ts'
import type { DosePlace, DoseLabelOwner } from './dose-bars.ts'
import { barBox, barLabels, partMarks, scheduleMark } from './dose-bars.ts'
import type { DoseColumnPlan } from './dose-column-plan.ts'
import type { DoseBand, DoseSegment } from './dose-flow.ts'
import {
  COLUMN_GAP_PX,
  gridOf,
  layoutGroups,
  partNeeded,
  rightOf,
  scaleTexts,
  titleTexts,
  yOfAmount,
} from './dose-frame.ts'
import type { DosePlot } from './dose-frame.ts'
import { DOSE_ROWS, SMALL_PX } from './dose-rows.ts'
import type { DoseRow } from './dose-rows.ts'
import type { DoseGroupPlan } from './doses-plan.ts'
import type { DoseColumnMark, DoseGridMark, DoseGroupMark, DoseRuleMark } from './doses-scene.ts'
import type { TextMark } from './picture.ts'
import { placeLabels } from './place-labels.ts'
import { layoutBlock } from './text-block.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

/** One line of columns with all that stands above and below them. */
export interface LaidBand {
  readonly heightPx: number
  readonly grids: readonly DoseGridMark[]
  readonly groups: readonly DoseGroupMark[]
  readonly rules: readonly DoseRuleMark[]
  readonly columns: readonly DoseColumnMark[]
  readonly labels: readonly TextMark[]
  readonly texts: readonly TextMark[]
}

const TITLE_GAP_PX = 6
const LABEL_ROOM_PX = 26
const ROW_PAD_PX = 8
const HEAD_STYLE: TextStyle = { sizePx: SMALL_PX, weight: 500 }

/** A column with its place, before anything below the bars is laid out. */
interface Placed {
  readonly plan: DoseColumnPlan
  readonly group: DoseGroupPlan
  readonly segment: DoseSegment
  readonly place: DosePlace
}

/** How high its whole scale is, and how many rows of texts stand below them. */
interface BandMeasures {
  readonly measurer: TextMeasurer
  readonly plotPx: number
  readonly rowCount: number
}

/** Lays out one line of columns; all its segments share their heights. */
export function layoutBand(
  band: DoseBand,
  y: number,
  { measurer, plotPx, rowCount }: BandMeasures,
): LaidBand {
  const titles = band.segments.flatMap((segment) => titleTexts(segment, y, measurer))
  const titleEnd = Math.max(y, ...titles.map(({ box }) => box.y + box.height + TITLE_GAP_PX))
  const groups = band.segments.flatMap((segment) => layoutGroups(segment, titleEnd, measurer))
  const headPx = Math.max(0, ...groups.map(({ heightPx }) => heightPx))
  const plotTop = titleEnd + headPx + LABEL_ROOM_PX
  const baseY = plotTop + plotPx * partNeeded(band.segments)
  const plot = { top: plotTop, baseY, scalePx: plotPx }
  const placed = band.segments.flatMap((segment) => placeColumns(segment, plot))
  const under = { y: baseY + ROW_PAD_PX, rowCount, measurer }
  const rows = layoutRows(band, placed, under)
  const bottom = rows.bottom
  return {
    heightPx: bottom - y,
    grids: band.segments.map((segment) => gridOf(band, segment, plot)),
    groups: groups.map(({ mark }) => mark),
    rules: rows.rules,
    columns: placed.map((column) =>
      columnMark(column, { top: plotTop - LABEL_ROOM_PX, bottom, rows, band }),
    ),
    labels: band.segments.flatMap((segment) =>
      labelsOf(
        placed.filter((column) => column.segment === segment),
        { segment, plot, measurer },
      ),
    ),
    texts: [
      ...titles,
      ...band.segments.flatMap((segment) => scaleTexts(band, segment, { plot, measurer })),
      ...rows.heads,
    ],
  }
}

function placeColumns(segment: DoseSegment, plot: DosePlot): readonly Placed[] {
  const { panel, plotX, columnPx, groups } = segment
  const hasLater = panel.groups.some(({ columns }) =>
    columns.some(({ schedule }) => schedule.some(({ to }) => to > panel.lastDay)),
  )
  const all = groups.flatMap((group) => group.columns.map((plan) => ({ group, plan })))
  return all.map(({ group, plan }, index) => ({
    plan,
    group,
    segment,
    place: {
      x: plotX + columnPx * index,
      widthPx: columnPx,
      yOf: (amount) => yOfAmount(plot, segment, amount),
      lastDay: panel.lastDay,
      hasLater,
    },
  }))
}

/** The rows of text below the bars, and where each begins. */
interface LaidRows {
  readonly bottom: number
  readonly rules: readonly DoseRuleMark[]
  readonly heads: readonly TextMark[]
  /** Texts by column key. */
  readonly texts: ReadonlyMap<string, readonly TextMark[]>
  readonly scheduleY: number
}

function layoutRows(
  band: DoseBand,
  placed: readonly Placed[],
  { y, rowCount, measurer }: Pick<BandMeasures, 'rowCount' | 'measurer'> & { readonly y: number },
): LaidRows {
  const rules: DoseRuleMark[] = []
  const heads: TextMark[] = []
  const texts = new Map<string, TextMark[]>()
  let top = y
  let scheduleY = y
  for (const row of DOSE_ROWS.slice(0, rowCount)) {
    if (!placed.some(({ plan }) => row.textsOf(plan).length > 0)) continue
    if (row.head !== undefined) {
      rules.push(...rulesOf(band, row, top))
      top += ROW_PAD_PX
      heads.push(...headTexts(band, row, { y: top, measurer }))
    }
    if (row.stripPx > 0) scheduleY = top + row.stripPx / 2 - 2
    const blocks = placed.map(({ plan, place }) => {
      const key = `${plan.key}-${row.key}`
      const widthPx = place.widthPx - COLUMN_GAP_PX
      const at = { key, itemId: plan.itemId, x: place.x, y: top + row.stripPx, widthPx }
      const block = layoutBlock(row.textsOf(plan), at, measurer)
      texts.set(plan.key, [...(texts.get(plan.key) ?? []), ...block.marks])
      return block.heightPx
    })
    top += row.stripPx + Math.max(...blocks) + ROW_PAD_PX
  }
  return { bottom: top, rules, heads, texts, scheduleY }
}

/** A row is ruled off where it has anything to say. */
function rulesOf({ key, segments }: DoseBand, row: DoseRow, y: number): readonly DoseRuleMark[] {
  const spoken = segments.filter(({ groups }) =>
    groups.some(({ columns }) => columns.some((column) => row.textsOf(column).length > 0)),
  )
  return spoken.map((segment) => ({
    key: `${key}-${segment.panel.id}-${row.key}`,
    x: segment.x,
    x2: rightOf(segment),
    y,
  }))
}

/** The head of a row stands in the first gutter of a line only. */
function headTexts(
  { key, segments }: DoseBand,
  row: DoseRow,
  { y, measurer }: { readonly y: number; readonly measurer: TextMeasurer },
): readonly TextMark[] {
  const [first] = segments
  if (first === undefined || row.head === undefined) return []
  const text = { role: 'row-head', text: row.head, style: HEAD_STYLE, linePx: 13.5, gapPx: 0 }
  const place = { key: `${key}-head-${row.key}`, itemId: undefined, x: first.x, y }
  return layoutBlock([text], { ...place, widthPx: first.plotX - first.x }, measurer).marks
}

function columnMark(
  { plan, group, segment, place }: Placed,
  {
    top,
    bottom,
    rows,
    band,
  }: {
    readonly top: number
    readonly bottom: number
    readonly rows: LaidRows
    readonly band: DoseBand
  },
): DoseColumnMark {
  const bar = barBox(plan, place)
  return {
    key: plan.key,
    target: {
      id: plan.key,
      itemId: plan.itemId,
      name: plan.name,
      rowId: `${band.key}-${segment.panel.id}`,
      anchorX: bar.x + bar.width / 2,
      anchorY: bar.y,
      hit: {
        x: place.x - 5,
        y: top,
        width: place.widthPx - COLUMN_GAP_PX / 2,
        height: bottom - top,
      },
    },
    hue: group.hue,
    tone: 'plain',
    kind: plan.kind,
    status: plan.status,
    isOpen: plan.isOpen,
    bar,
    parts: partMarks(plan, place),
    schedule: scheduleMark(plan, place, rows.scheduleY),
    texts: rows.texts.get(plan.key) ?? [],
  }
}

function labelsOf(
  placed: readonly Placed[],
  {
    segment,
    plot,
    measurer,
  }: { readonly segment: DoseSegment; readonly plot: DosePlot; readonly measurer: TextMeasurer },
): readonly TextMark[] {
  const requests = placed.flatMap(({ plan, place }) => barLabels(plan, place))
  const bounds = {
    x: segment.plotX,
    y: plot.top - LABEL_ROOM_PX,
    width: segment.columnPx * placed.length,
    height: plot.baseY - plot.top + LABEL_ROOM_PX,
  }
  return placeLabels<DoseLabelOwner>(requests, [], padded(bounds, 0), measurer).map(
    ({ payload, text, style, box, baselineY, leader }) => ({
      ...payload,
      ...style,
      text,
      x: box.x,
      baselineY,
      box,
      tone: 'plain',
      leader,
    }),
  )
}
