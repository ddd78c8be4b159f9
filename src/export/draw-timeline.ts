import { glyphPath } from '../layout/glyphs.ts'
import type { RowScene, Scene } from '../layout/scene.ts'
import { KIND_LABELS, KIND_ORDER } from '../model/vocabulary.ts'
import { createPainter } from '../render/timeline-view.ts'
import type { TimeWindow, WindowLimits } from '../time/viewport.ts'
import type { DrawnGroup, DrawnShape } from './drawing.ts'
import type { LegendSample, PictureParts } from './picture-parts.ts'
import { readGroup } from './read-drawing.ts'
import { openStage } from './stage.ts'

/** Ids of gradients have to differ from those of the picture on the page. */
const PREFIX = 'paper'

/** The timeline as parts: the painters of the screen draw it out of sight, and what they drew is read. */
export function drawTimeline(
  scene: Scene,
  window: { readonly window: TimeWindow; readonly limits: WindowLimits },
  theme: 'light' | 'dark',
): PictureParts {
  const stage = openStage(scene.widthPx, theme)
  try {
    const axis = stage.addPicture('timeline__axis')
    const rows = stage.addPicture('timeline__rows')
    const overview = stage.addPicture('timeline__overview')
    const paint = createPainter(
      { id: PREFIX, axis, rows, overview },
      { window: () => window.window, limits: () => window.limits },
    )
    paint(scene)
    const group = (selector: string, id: string, name: string): DrawnGroup =>
      groupAt(stage.root, selector, { id, name })
    const axisPx = scene.axis.heightPx
    const axisGroup = readGroup(axis, { id: 'axis', name: 'Axis' })
    return {
      widthPx: scene.widthPx,
      inks: stage.inks(),
      head: {
        groups: [{ ...axisGroup, shapes: endAt(axisGroup.shapes, axisPx) }],
        heightPx: axisPx,
      },
      behind: [group('.grid', 'grid', 'Lines of the axis')],
      lanes: scene.rows.map((row) => ({
        ...laneOf(stage.root, row),
        isUndated: isUndated(row, scene.axis.undated?.x),
      })),
      over: [group('.measure-layer', 'measure', 'Distance')].filter(hasShapes),
      foot: {
        groups: [readGroup(overview, { id: 'overview', name: 'Overview' })],
        heightPx: scene.overview.y + scene.overview.height,
      },
      legend: legendOf(scene),
    }
  } finally {
    stage.close()
  }
}

function groupAt(
  root: HTMLElement,
  selector: string,
  name: Pick<DrawnGroup, 'id' | 'name'>,
): DrawnGroup {
  const element = root.querySelector<SVGGElement>(selector)
  return element === null ? { ...name, shapes: [] } : readGroup(element, name)
}

function hasShapes({ shapes }: DrawnGroup): boolean {
  return shapes.length > 0
}

function laneOf(root: HTMLElement, row: RowScene): PictureParts['lanes'][number] {
  const { id, head, y, height } = row
  const name = head.fullText
  const group = groupAt(root, `.row[data-row="${CSS.escape(id)}"]`, { id, name })
  return { groups: [group], name, y, height, isEmpty: isEmpty(row) }
}

function isEmpty({
  phaseBar,
  glyphs,
  folds,
  ghosts,
  whiskers,
  doseSteps,
  bands,
}: RowScene): boolean {
  const marks = [glyphs, folds, ghosts, whiskers, doseSteps, bands]
  return phaseBar === undefined && marks.every(({ length }) => length === 0)
}

/** What has no date stands in a gutter of its own, beside the time. */
function isUndated(row: RowScene, gutterX = Infinity): boolean {
  const isBeside = ({ x }: { readonly x: number }): boolean => x >= gutterX
  const glyphs = row.glyphs.filter((glyph) => !isBeside(glyph))
  const folds = row.folds.filter((fold) => !isBeside(fold))
  return !isEmpty(row) && isEmpty({ ...row, glyphs, folds })
}

/** On screen the lower edge of the axis cuts the stem of the handle; here it ends there. */
function endAt(shapes: readonly DrawnShape[], heightPx: number): readonly DrawnShape[] {
  return withoutCovered(shapes).map((shape) =>
    shape.type === 'line'
      ? { ...shape, y1: Math.min(shape.y1, heightPx), y2: Math.min(shape.y2, heightPx) }
      : shape,
  )
}

/** Words that the handle of the day half covers go; on screen the handle can be moved off them. */
function withoutCovered(shapes: readonly DrawnShape[]): readonly DrawnShape[] {
  const pills = shapes.filter((shape) => shape.type === 'rect' && shape.key.includes('as-of__pill'))
  return shapes.filter((shape, index) => {
    if (shape.type !== 'text') return true
    const isCovered = pills.some(
      (pill) =>
        pill.type === 'rect' &&
        shapes.indexOf(pill) > index &&
        shape.x < pill.x + pill.width + 2 &&
        shape.x + shape.widthPx > pill.x - 2 &&
        shape.baselineY > pill.y &&
        shape.baselineY < pill.y + pill.height,
    )
    return !isCovered
  })
}

/** The kinds that the picture holds, in their usual order, and how what is expected looks. */
function legendOf({ rows }: Scene): readonly LegendSample[] {
  const glyphs = rows.flatMap((row) => row.glyphs)
  const kinds = new Set(glyphs.map(({ kind }) => kind))
  const samples = KIND_ORDER.flatMap((kind): readonly LegendSample[] => {
    const used = [...kinds].find((each) => each === kind)
    if (used === undefined) return []
    return [{ key: used, text: KIND_LABELS[used], d: glyphPath(used), isHollow: false }]
  })
  const isAwaited = glyphs.some(({ status }) => status === 'expected')
  const hollow: LegendSample = {
    key: 'expected',
    text: 'Hollow: expected',
    d: glyphPath('readout'),
    isHollow: true,
  }
  return isAwaited ? [...samples, hollow] : samples
}
