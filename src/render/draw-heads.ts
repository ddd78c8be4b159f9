import type { HeadLine } from '../layout/axis-scene.ts'
import type { RowHead, RowScene } from '../layout/scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'

const ROOM = attributes<RowScene>({ y: ({ y }) => y, height: ({ height }) => height })

const STRIPE = attributes<RowHead>({
  class: ({ hue }) => `head__stripe hue-${hue}`,
  x: ({ stripe }) => stripe.x,
  y: ({ stripe }) => stripe.y,
  width: ({ stripe }) => stripe.width,
  height: ({ stripe }) => stripe.height,
})

const LINE = attributes<HeadLine>({ x: ({ x }) => x, y: ({ baselineY }) => baselineY })

/** The ground of the lane heads: hides what passes under them. */
export function drawHeadGround(layer: Layer, row: RowScene, widthPx: number): void {
  layer
    .selectAll<SVGRectElement, RowScene>('rect')
    .data([row], ({ id }) => id)
    .join((enter) => enter.append('rect').attr('class', 'head__ground').attr('x', 0))
    .call(attributes({ width: () => widthPx }))
    .call(ROOM)
}

function rowIdOf({ rowId }: RowHead): string {
  return rowId
}

/** What the row is: the compound's edge, its name, and the lines under it. */
export function drawHead(layer: Layer, head: RowHead): void {
  const groups = layer
    .selectAll<SVGGElement, RowHead>('g.head')
    .data([head], ({ rowId }) => rowId)
    .join((enter) => {
      const entered = enter.append('g').attr('class', 'head').attr('data-head', rowIdOf)
      entered.append('title')
      entered.append('rect').attr('rx', 1.5)
      entered.append('text').attr('class', 'head__title')
      return entered
    })
  groups.select<SVGTitleElement>('title').call(textContent(({ fullText }) => fullText))
  groups.select<SVGRectElement>('rect').call(STRIPE)
  groups
    .select<SVGTextElement>('.head__title')
    .datum(({ title }) => title)
    .call(LINE)
    .call(textContent(({ text }) => text))
  groups
    .selectAll<SVGTextElement, HeadLine>('text.head__line')
    .data(
      ({ lines }) => lines,
      (_, index) => index,
    )
    .join((enter) => enter.append('text').attr('class', 'head__line'))
    .call(LINE)
    .call(textContent(({ text }) => text))
}
