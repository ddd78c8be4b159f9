import { cutTo } from './cut-text.ts'
import type { Frame } from './metrics.ts'
import { HEAD_LINE_PX, HEAD_LINE_STEP_PX, HEAD_TITLE_PX, ROW_PAD_PX } from './metrics.ts'
import type { RowShape } from './row-shape.ts'
import type { HeadLine } from './axis-scene.ts'
import type { Box, RowHead } from './scene.ts'
import type { TextMeasurer, TextStyle } from './text-measurer.ts'

const TITLE_STYLE: TextStyle = { sizePx: HEAD_TITLE_PX, weight: 600 }
const LINE_STYLE: TextStyle = { sizePx: HEAD_LINE_PX, weight: 400 }
const STRIPE_PX = 3
const INSET_PX = 12

/** The head of a lane: beside the plot, or as one line above the lane on a narrow page. */
export function layoutHead(shape: RowShape, frame: Frame, measurer: TextMeasurer): RowHead {
  const { plan, y, height } = shape
  const top = y + ROW_PAD_PX
  const title: HeadLine = {
    text: cutTo(plan.title, frame.headWidthPx, TITLE_STYLE, measurer),
    x: INSET_PX,
    baselineY: top + 12,
  }
  return {
    rowId: plan.id,
    hue: plan.hue,
    stripe: { x: 0, y: y + 3, width: STRIPE_PX, height: height - 6 },
    title,
    lines: frame.isNarrow
      ? lineBeside(title, plan.lines, frame, measurer)
      : linesBelow(title, plan.lines, frame, measurer),
    fullText: [plan.title, ...plan.lines].join(', '),
  }
}

/** Where the words of a head stand. */
export function headWords({ title, lines }: RowHead, measurer: TextMeasurer): readonly Box[] {
  return [
    boxOf(title, TITLE_STYLE, measurer),
    ...lines.map((line) => boxOf(line, LINE_STYLE, measurer)),
  ]
}

function boxOf({ text, x, baselineY }: HeadLine, style: TextStyle, measurer: TextMeasurer): Box {
  const { sizePx } = style
  return { x, y: baselineY - sizePx, width: measurer.widthOf(text, style), height: sizePx * 1.25 }
}

function linesBelow(
  title: HeadLine,
  lines: readonly string[],
  frame: Frame,
  measurer: TextMeasurer,
): readonly HeadLine[] {
  return lines.map((line, index) => ({
    text: cutTo(line, frame.headWidthPx, LINE_STYLE, measurer),
    x: INSET_PX,
    baselineY: title.baselineY + (index + 1) * HEAD_LINE_STEP_PX,
  }))
}

function lineBeside(
  title: HeadLine,
  lines: readonly string[],
  frame: Frame,
  measurer: TextMeasurer,
): readonly HeadLine[] {
  const x = title.x + measurer.widthOf(title.text, TITLE_STYLE) + 8
  const text = cutTo(lines.join(' · '), frame.headWidthPx - x, LINE_STYLE, measurer)
  return text === '' ? [] : [{ text, x, baselineY: title.baselineY }]
}
