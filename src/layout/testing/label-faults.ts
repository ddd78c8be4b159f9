import { boxAround, isOverlapping } from '../boxes.ts'
import type { Box, RowScene, Scene } from '../scene.ts'
import type { TextMeasurer, TextStyle } from '../text-measurer.ts'

export function glyphBoxes(row: RowScene): readonly Box[] {
  return [...row.glyphs, ...row.folds].map(({ x, y, sizePx }) => boxAround(x, y, sizePx, sizePx))
}

/** The small rings of what rests on others than the company. */
function signBoxes({ outsideSigns = [] }: RowScene): readonly Box[] {
  return outsideSigns.map(({ x, y }) => boxAround(x, y, SIGN_PX, SIGN_PX))
}

const SIGN_PX = 5

/** What is wrong with the labels of a Scene, in words; nothing when all is well. */
export function labelFaults(scene: Scene, measurer: TextMeasurer): readonly string[] {
  return scene.rows.flatMap((row) => {
    const glyphs = glyphBoxes(row)
    const signs = signBoxes(row)
    return row.labels.flatMap((label, index) => {
      const { text, box } = label
      const others = row.labels.slice(index + 1).filter((other) => isOverlapping(box, other.box))
      const width = measurer.widthOf(text, label)
      return [
        ...others.map((other) => `"${text}" overlaps "${other.text}"`),
        ...glyphs
          .filter((glyph) => isOverlapping(box, glyph))
          .map(() => `"${text}" covers a glyph`),
        ...signs.filter((sign) => isOverlapping(box, sign)).map(() => `"${text}" covers a ring`),
        ...(width > box.width ? [`"${text}" is wider than its box`] : []),
        ...(isCut(box, row, scene) ? [`"${text}" is cut`] : []),
      ]
    })
  })
}

function isCut(box: Box, row: RowScene, { plot, widthPx }: Scene): boolean {
  const isOutAcross = box.x < plot.leftPx || box.x + box.width > widthPx
  const isOutUpright = box.y < row.y || box.y + box.height > row.y + row.height
  return isOutAcross || isOutUpright
}

/** The same, and what is wrong with the texts of the axis: they keep clear of each other and of breaks. */
export function squeezeFaults(scene: Scene, measurer: TextMeasurer): readonly string[] {
  const { axis, plot, overview } = scene
  const textBox = boxesBy(measurer)
  const majors = axis.major
    .filter(({ label }) => label !== '')
    .map(({ label, labelX }) => textBox(label, { x: labelX, y: 24 }, MAJOR))
  const minors = axis.minor.flatMap(({ label, x }) =>
    label === undefined ? [] : [textBox(label, { x: x + 4, y: 40 }, MINOR)],
  )
  const names = (axis.breaks ?? []).flatMap(({ label }) =>
    label === undefined
      ? []
      : [textBox(label.text, { x: label.x, y: label.baselineY - 11 }, { ...MINOR, weight: 500 })],
  )
  const years = overview.years.map(({ label, x }) => textBox(label, { x: x + 3, y: 60 }, MINOR))
  const texts = [...majors, ...minors, ...names]
  const right = plot.leftPx + plot.widthPx
  const cut = texts.filter(({ x, width }) => x < plot.leftPx - 0.5 || x + width > right + 0.5)
  const dates = scene.rows.flatMap((row) => glyphBoxes(row).filter((box) => box.x < right - 20))
  const torn = (axis.breaks ?? []).flatMap(({ x, edges }) =>
    [...majors, ...minors, ...dates.map((box) => ({ ...box, text: 'a glyph' }))]
      .filter((box) => edges !== '' && box.x < x && box.x + box.width > x + 3)
      .map(({ text }) => `"${text}" runs into a break`),
  )
  return [...labelFaults(scene, measurer), ...pairsOf(texts), ...pairsOf(years), ...torn].concat(
    cut.map(({ text }) => `"${text}" is cut at the axis`),
  )
}

const MAJOR = { sizePx: 12, weight: 600 } as const
const MINOR = { sizePx: 10.5, weight: 400 } as const

interface TextBox extends Box {
  readonly text: string
}

type TextBoxOf = (
  text: string,
  at: { readonly x: number; readonly y: number },
  style: TextStyle,
) => TextBox

function boxesBy(measurer: TextMeasurer): TextBoxOf {
  return (text, at, style) => ({ text, ...at, width: measurer.widthOf(text, style), height: 12 })
}

function pairsOf(texts: readonly TextBox[]): readonly string[] {
  return texts.flatMap((text, index) =>
    texts
      .slice(index + 1)
      .filter((other) => isOverlapping(text, other))
      .map((other) => `"${text.text}" is on "${other.text}"`),
  )
}
