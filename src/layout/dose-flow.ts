import type { DoseColumnPlan } from './dose-column-plan.ts'
import type { DoseGroupPlan, DosePanelPlan } from './doses-plan.ts'

/** The columns of one panel that stand side by side on one line. */
export interface DoseSegment {
  readonly panel: DosePanelPlan
  /** The first line of its panel carries the title. */
  readonly isFirst: boolean
  readonly x: number
  /** Where the columns begin, right of the figures of the scale. */
  readonly plotX: number
  readonly columnPx: number
  readonly groups: readonly DoseGroupPlan[]
}

/** Segments that share their heights. */
export interface DoseBand {
  readonly key: string
  readonly segments: readonly DoseSegment[]
}

/** Below this, texts under a column cannot be read. */
export const COLUMN_MIN_PX = 92
const COLUMN_MAX_PX = 168
const GUTTER_PX = 50
const PANEL_GAP_PX = 28

/** Where columns flow, and how narrow one may be: the wider, the fewer lines has its text. */
export interface DoseRoom {
  readonly x: number
  readonly widthPx: number
  readonly columnMinPx: number
}

/**
 * Lets columns flow like words: panels stand side by side where all their columns have room, else below
 * each other, and a panel too wide for the page goes on in the next line, on the same scale.
 */
export function flowColumns(
  panels: readonly DosePanelPlan[],
  { x, widthPx, columnMinPx }: DoseRoom,
): readonly DoseBand[] {
  const count = panels.reduce((sum, { groups }) => sum + columnsOf(groups).length, 0)
  const fixedPx = panels.length * GUTTER_PX + Math.max(0, panels.length - 1) * PANEL_GAP_PX
  const sharedPx = (widthPx - fixedPx) / Math.max(1, count)
  const columnMaxPx = Math.max(COLUMN_MAX_PX, columnMinPx)
  if (sharedPx >= columnMinPx) {
    return [{ key: 'all', segments: sideBySide(panels, x, Math.min(columnMaxPx, sharedPx)) }]
  }
  return panels.flatMap((panel) => inLines(panel, { x, widthPx, columnMinPx }))
}

function sideBySide(
  panels: readonly DosePanelPlan[],
  x: number,
  columnPx: number,
): readonly DoseSegment[] {
  let left = x
  return panels.map((panel) => {
    const plotX = left + GUTTER_PX
    const segment = { panel, isFirst: true, x: left, plotX, columnPx, groups: panel.groups }
    left = plotX + columnPx * columnsOf(panel.groups).length + PANEL_GAP_PX
    return segment
  })
}

function inLines(panel: DosePanelPlan, { x, widthPx, columnMinPx }: DoseRoom): readonly DoseBand[] {
  const plotPx = widthPx - GUTTER_PX
  const count = columnsOf(panel.groups).length
  const most = Math.max(1, Math.floor(plotPx / columnMinPx))
  const lineCount = Math.ceil(count / most)
  const perLine = Math.ceil(count / lineCount)
  const columnPx = Math.min(Math.max(COLUMN_MAX_PX, columnMinPx), plotPx / perLine)
  return Array.from({ length: lineCount }, (_, line) => ({
    key: `${panel.id}-${String(line)}`,
    segments: [
      {
        panel,
        isFirst: line === 0,
        x,
        plotX: x + GUTTER_PX,
        columnPx,
        groups: cutGroups(panel.groups, line * perLine, (line + 1) * perLine),
      },
    ],
  }))
}

/** The groups with only those of their columns that stand from one place to before another. */
function cutGroups(
  groups: readonly DoseGroupPlan[],
  from: number,
  to: number,
): readonly DoseGroupPlan[] {
  let place = 0
  const cut = groups.map((group) => {
    const columns = group.columns.slice(Math.max(0, from - place), Math.max(0, to - place))
    place += group.columns.length
    return { ...group, columns }
  })
  return cut.filter(({ columns }) => columns.length > 0)
}

function columnsOf(groups: readonly DoseGroupPlan[]): readonly DoseColumnPlan[] {
  return groups.flatMap(({ columns }) => columns)
}
