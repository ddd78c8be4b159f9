import { HEAD_LINE_PX, HEAD_TITLE_PX } from '../../layout/metrics.ts'
import type { TextMark } from '../../layout/picture.ts'
import type { RowScene } from '../../layout/scene.ts'
import type { TextMeasurer, TextStyle } from '../../layout/text-measurer.ts'
import type { DrawnGroup, DrawnText } from '../drawing.ts'
import type { Painters } from '../painters.ts'
import { NO_STRIP } from '../picture-parts.ts'
import { splitAt } from '../split-lanes.ts'
import { INKS } from './make-picture.ts'

type PlacedText = TextStyle & Pick<TextMark, 'text' | 'x' | 'baselineY'>

/** Painters that need no document: they set the texts of a Scene where it has them, and leave the marks out. */
export function createWordPainters(measurer: TextMeasurer): Painters {
  const group = (id: string, texts: readonly PlacedText[]): DrawnGroup => ({
    id,
    name: id,
    shapes: texts.map((text, index) => drawn(text, `${id} ${String(index)}`, measurer)),
  })
  const chart = (
    { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
    breaks: readonly number[],
    texts: readonly PlacedText[],
  ): ReturnType<Painters['doses']> => ({
    widthPx,
    inks: INKS,
    head: NO_STRIP,
    behind: [],
    lanes: splitAt([0, ...breaks, heightPx], [group('words', texts)], 'chart'),
    over: [],
    foot: NO_STRIP,
    legend: [],
  })
  return {
    inks: () => INKS,
    timeline: (scene) => ({
      widthPx: scene.widthPx,
      inks: INKS,
      head: { groups: [], heightPx: scene.axis.heightPx },
      behind: [],
      lanes: scene.rows.map((row) => {
        const { id, y, height, head } = row
        return { groups: [group(id, rowTexts(row))], name: head.fullText, y, height }
      }),
      over: [],
      foot: NO_STRIP,
      legend: [{ key: 'readout', text: 'Readout', d: 'M-4,-4L4,-4L0,4Z', isHollow: false }],
    }),
    doses: (scene) =>
      chart(scene, scene.breaks, [
        ...scene.texts,
        ...scene.labels,
        ...[...scene.groups, ...scene.columns].flatMap(({ texts }) => texts),
        ...scene.legend.map(({ text }) => text),
      ]),
    slip: (scene) =>
      chart(scene, [], [...scene.texts, ...scene.labels, ...scene.legend.map(({ text }) => text)]),
  }
}

function rowTexts({ head, labels }: RowScene): readonly PlacedText[] {
  return [
    { ...head.title, sizePx: HEAD_TITLE_PX, weight: 600 },
    ...head.lines.map((line) => ({ ...line, sizePx: HEAD_LINE_PX, weight: 400 }) as const),
    ...labels,
  ]
}

function drawn(
  { text, x, baselineY, sizePx, weight }: PlacedText,
  key: string,
  measurer: TextMeasurer,
): DrawnText {
  return {
    type: 'text',
    key,
    alt: undefined,
    opacity: 1,
    text,
    x,
    baselineY,
    widthPx: measurer.widthOf(text, { sizePx, weight }),
    sizePx,
    weight,
    isItalic: false,
    colour: '#000000',
  }
}
