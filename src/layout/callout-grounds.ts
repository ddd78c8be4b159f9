import { boxAround, clipped } from './boxes.ts'
import type { DosesScene } from './doses-scene.ts'
import type { ItemTarget, LegendMark, TextMark } from './picture.ts'
import type { CalloutGround, CalloutPoint } from './place-callouts.ts'
import { headWords } from './row-head.ts'
import type { Box, RowScene, Scene, Target } from './scene.ts'
import type { SlipScene } from './slip-scene.ts'
import type { TextMeasurer } from './text-measurer.ts'

/** A mark of the timeline is where it is drawn: by itself, or in the fold that holds it; a dose is its step. */
export function groundOfTimeline(
  { rows, targets, plot, measure }: Scene,
  measurer: TextMeasurer,
): CalloutGround {
  const folds = rows.flatMap((row) => row.folds)
  const steps = rows.flatMap(({ doseSteps }) => doseSteps)
  const words = rows.flatMap(({ head, labels }) => [
    ...headWords(head, measurer),
    ...labels.map(({ box }) => box),
  ])
  return {
    anchorOf: (mark) => {
      const step = steps.find(({ target }) => target.id === mark)
      if (step !== undefined) return middleOf(seenPart(step, plot))
      const fold = folds.find(({ memberIds }) => memberIds.includes(mark))
      return pointOf(fold?.target ?? targets.find(({ id }) => id === mark))
    },
    words: measure === undefined ? words : [...words, measure.box],
    signs: rows.flatMap(signsOf),
    shapes: rows.flatMap(shapesOf),
  }
}

/** A step may reach beyond the window. */
function seenPart(step: Box, { leftPx, widthPx }: Scene['plot']): Box {
  const part = clipped(step.x, step.x + step.width, { min: leftPx, max: leftPx + widthPx })
  return part === undefined ? step : { ...step, x: part.from, width: part.to - part.from }
}

function signsOf({ glyphs, folds }: RowScene): readonly Box[] {
  return [...glyphs, ...folds].map(({ x, y, sizePx }) => boxAround(x, y, sizePx, sizePx))
}

const WHISKER_PX = 6

function shapesOf({ doseSteps, phaseBar, ghosts, whiskers }: RowScene): readonly Box[] {
  return [
    ...doseSteps,
    ...ghosts,
    ...(phaseBar?.bars ?? []),
    ...whiskers.map(({ x1, x2, y }) => ({
      x: x1,
      y: y - WHISKER_PX / 2,
      width: x2 - x1,
      height: WHISKER_PX,
    })),
  ]
}

/** A dose is its bar, about the middle of it. */
export function groundOfDoses(scene: DosesScene): CalloutGround {
  const { columns, groups } = scene
  return {
    anchorOf: (mark) => {
      const column = columns.find(({ target }) => target.itemId === mark)
      return column === undefined ? undefined : middleOf(column.bar)
    },
    words: [
      ...wordsOf(scene),
      ...boxesOf(columns.flatMap(({ texts }) => texts)),
      ...boxesOf(groups.flatMap(({ texts }) => texts)),
    ],
    signs: [],
    shapes: columns.map(({ bar }) => bar),
  }
}

/** A promised thing is what came of it, or the last promise of it. */
export function groundOfSlips(scene: SlipScene): CalloutGround {
  const { promises, events, targets } = scene
  const signs = [...promises, ...events]
  return {
    anchorOf: (mark) => pointOf(targets.findLast(({ itemId }: ItemTarget) => itemId === mark)),
    words: wordsOf(scene),
    signs: signs.map(({ x, y }) => boxAround(x, y, SIGN_PX, SIGN_PX)),
    shapes: [...promises.flatMap(({ bar }) => bar ?? []), ...events.map(({ box }) => box)],
  }
}

const SIGN_PX = 13

function wordsOf({
  labels,
  texts,
  legend,
}: {
  readonly labels: readonly TextMark[]
  readonly texts: readonly TextMark[]
  readonly legend: readonly LegendMark[]
}): readonly Box[] {
  return boxesOf([...labels, ...texts, ...legend.map(({ text }) => text)])
}

function boxesOf(texts: readonly TextMark[]): readonly Box[] {
  return texts.map(({ box }) => box)
}

function pointOf(target: Target | undefined): CalloutPoint | undefined {
  return target === undefined ? undefined : { x: target.anchorX, y: target.anchorY }
}

function middleOf(extent: Box): CalloutPoint {
  const { x, y, width, height } = extent
  return { x: x + width / 2, y: y + height / 2, extent }
}
