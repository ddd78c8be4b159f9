import type { DrawnGroup } from './drawing.ts'
import { cutGroup, placeGroup } from './move-shapes.ts'
import type { Lane, PictureParts } from './picture-parts.ts'

/** What stands on one page: groups from (0, 0), as high as they need. */
export interface PageBody {
  readonly groups: readonly DrawnGroup[]
  readonly widthPx: number
  readonly heightPx: number
  /** Which lanes of how many, in words; undefined where all of them are there. */
  readonly part: string | undefined
}

/**
 * Lays the lanes of a picture on as many pages as they need. No lane is torn apart, and the axis stands on
 * top of each page; a lane that is higher than a page makes that page smaller.
 */
export function fillPages(parts: PictureParts, roomPx: number): readonly PageBody[] {
  const { head, lanes } = parts
  const runs = fillEvenly(lanes, roomPx - head.heightPx)
  return runs.map((run) => fitted(bodyOf(parts, run), roomPx))
}

/** On as many pages as are needed, and on each about as much: no last page with a single lane. */
export function fillEvenly<L extends Pick<Lane, 'height'>>(
  lanes: readonly L[],
  roomPx: number,
): readonly (readonly L[])[] {
  const runs = fillRuns(lanes, roomPx)
  let enoughPx = roomPx
  let tooLittlePx = 0
  while (enoughPx - tooLittlePx > 1) {
    const triedPx = (enoughPx + tooLittlePx) / 2
    if (fillRuns(lanes, triedPx).length > runs.length) tooLittlePx = triedPx
    else enoughPx = triedPx
  }
  return fillRuns(lanes, enoughPx)
}

/** As many lanes as fit, then the next ones, in their order. */
export function fillRuns<L extends Pick<Lane, 'height'>>(
  lanes: readonly L[],
  roomPx: number,
): readonly (readonly L[])[] {
  const runs: L[][] = []
  let leftPx = 0
  for (const lane of lanes) {
    const run = runs.at(-1)
    if (run === undefined || lane.height > leftPx) {
      runs.push([lane])
      leftPx = roomPx - lane.height
    } else {
      run.push(lane)
      leftPx -= lane.height
    }
  }
  return runs
}

/** A picture in one piece: its axis, all lanes, and what lies over them. */
export function wholeBody(parts: PictureParts): PageBody {
  return bodyOf(parts, parts.lanes)
}

/** Between two columns of a table there is more than between those of its cells. */
const COLUMN_GAP_PX = 40

/** A table in one piece: a long one in columns side by side, each with the titles, so that it is no strip. */
export function columnsBody(parts: PictureParts): PageBody {
  const heights = parts.lanes.map(({ height }) => height)
  const highPx = heights.reduce((sum, height) => sum + height, 0)
  const count = Math.max(1, Math.floor(Math.sqrt(highPx / parts.widthPx)))
  const bodies = fillEvenly(parts.lanes, highPx / count + Math.max(0, ...heights)).map((run) =>
    bodyOf(parts, run),
  )
  const stepPx = parts.widthPx + COLUMN_GAP_PX
  return {
    groups: bodies.flatMap(({ groups }, index) =>
      groups.map((group) => placeGroup(group, { dx: index * stepPx, dy: 0 })),
    ),
    widthPx: bodies.length * stepPx - COLUMN_GAP_PX,
    heightPx: Math.max(...bodies.map(({ heightPx }) => heightPx)),
    part: undefined,
  }
}

function bodyOf(
  { head, behind, lanes, over, widthPx }: PictureParts,
  run: readonly Lane[],
): PageBody {
  const top = run[0]?.y ?? 0
  const last = run.at(-1)
  const bottom = last === undefined ? 0 : last.y + last.height
  const isAll = run.length === lanes.length
  const down = { dx: 0, dy: head.heightPx - top }
  const between = behind.map((group) => placeGroup(cutGroup(group, top, bottom), down))
  const above = isAll ? over : []
  return {
    groups: [
      ...between,
      ...run.flatMap(({ groups }) => groups.map((group) => placeGroup(group, down))),
      ...above.map((group) => placeGroup(group, down)),
      ...head.groups,
    ],
    widthPx,
    heightPx: head.heightPx + bottom - top,
    part: isAll ? undefined : partOf(lanes, run),
  }
}

/** Which lanes of all of them, in words. */
export function partOf(lanes: readonly Lane[], run: readonly Lane[]): string {
  const numbers = run.map((lane) => lanes.indexOf(lane) + 1)
  const [first = 0] = numbers
  const last = numbers.at(-1) ?? 0
  const isRun = last - first === numbers.length - 1
  const range = isRun && last > first ? `${first}–${last}` : numbers.join(', ')
  return `${range} of ${lanes.length}`
}

function fitted(body: PageBody, roomPx: number): PageBody {
  if (body.heightPx <= roomPx) return body
  const scale = roomPx / body.heightPx
  const dx = (body.widthPx * (1 - scale)) / 2
  return {
    ...body,
    groups: body.groups.map((group) => placeGroup(group, { dx, dy: 0, scale })),
    heightPx: roomPx,
  }
}
