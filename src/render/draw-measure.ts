import type { MeasureMark } from '../layout/measure-scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'

type End = MeasureMark['ends'][number]

const LINE = attributes<MeasureMark>({
  class: ({ isBroken }) => `measure__line measure__line--${LINE_WORDS[`${isBroken}`]}`,
  d: ({ path }) => path,
})

const LINE_WORDS: Readonly<Record<'true' | 'false', string>> = { true: 'broken', false: 'whole' }

const PILL = attributes<MeasureMark>({
  x: ({ box }) => box.x,
  y: ({ box }) => box.y,
  width: ({ box }) => box.width,
  height: ({ box }) => box.height,
})

const TEXT = attributes<MeasureMark>({
  x: ({ textX }) => textX,
  y: ({ baselineY }) => baselineY,
  'font-size': ({ sizePx }) => sizePx,
})

const END = attributes<End>({
  class: ({ isBeyond }) => `measure__end measure__end--${END_WORDS[`${isBeyond}`]}`,
  cx: ({ x }) => x,
  cy: ({ y }) => y,
})

const END_WORDS: Readonly<Record<'true' | 'false', string>> = { true: 'beyond', false: 'seen' }
const END_RADIUS_PX = 10

/** The distance between two marks, over everything else. For the eye: the page says it in words too. */
export function drawMeasure(layer: Layer, measure: MeasureMark | undefined): void {
  const groups = layer
    .selectAll<SVGGElement, MeasureMark>('g.measure')
    .data(measure === undefined ? [] : [measure], () => 'measure')
    .join((enter) => {
      const entered = enter.append('g').attr('class', 'measure').attr('aria-hidden', 'true')
      entered.append('path').attr('class', 'measure__line')
      entered.append('rect').attr('class', 'measure__pill').attr('rx', 10)
      entered.append('text').attr('class', 'measure__text')
      return entered
    })
  groups.select<SVGPathElement>('.measure__line').call(LINE)
  groups
    .selectAll<SVGCircleElement, End>('circle')
    .data(
      ({ ends }) => ends,
      ({ key }) => key,
    )
    .join((enter) => enter.append('circle').attr('r', END_RADIUS_PX))
    .call(END)
  groups.select<SVGRectElement>('.measure__pill').call(PILL)
  groups
    .select<SVGTextElement>('.measure__text')
    .call(TEXT)
    .call(textContent(({ text }) => text))
}
