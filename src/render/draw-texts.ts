import type { Selection } from 'd3-selection'
import type { LegendMark, TextMark } from '../layout/picture.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'

const TEXT = attributes<TextMark>({
  class: ({ role, tone }) => `text text--${role} tone--${tone}`,
  'font-size': ({ sizePx }) => sizePx,
  'font-weight': ({ weight }) => weight,
  x: ({ x }) => x,
  y: ({ baselineY }) => baselineY,
})

const LEADER = attributes<TextMark>({ d: ({ leader }) => leader ?? '' })

/** Lines of text where the layout set them; a thin line to the mark where one had to move away. */
export function drawTexts(layer: Layer, texts: readonly TextMark[]): void {
  layer
    .selectAll<SVGPathElement, TextMark>(':scope > path.leader')
    .data(texts.filter(hasLeader), ({ key }) => key)
    .join((enter) => enter.insert('path', ':scope > text').attr('class', 'leader'))
    .call(LEADER)
  layer
    .selectAll<SVGTextElement, TextMark>(':scope > text')
    .data(texts, ({ key }) => key)
    .join('text')
    .call(TEXT)
    .call(textContent(({ text }) => text))
}

/** Lines of text within marks of their own. */
export function joinTexts<D>(
  groups: Selection<SVGGElement, D, SVGGElement, unknown>,
  read: (mark: D) => readonly TextMark[],
): void {
  groups
    .selectAll<SVGTextElement, TextMark>(':scope > text')
    .data(read, ({ key }) => key)
    .join('text')
    .call(TEXT)
    .call(textContent(({ text }) => text))
}

function hasLeader({ leader }: TextMark): boolean {
  return leader !== undefined
}

const ENTRY = attributes<LegendMark>({ class: ({ key }) => `legend legend--${key}` })

const SWATCH = attributes<LegendMark>({
  x: ({ swatch }) => swatch.x,
  y: ({ swatch }) => swatch.y,
  width: ({ swatch }) => swatch.width,
  height: ({ swatch }) => swatch.height,
})

const SHAPE = attributes<LegendMark>({
  d: ({ path }) => path ?? '',
  transform: ({ x, y }) => `translate(${x} ${y})`,
})

/** What shapes and patterns mean; an entry without a shape is a patch of its pattern. */
export function drawLegend(layer: Layer, legend: readonly LegendMark[]): void {
  const groups = layer
    .selectAll<SVGGElement, LegendMark>(':scope > g')
    .data(legend, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g')
      entered.append('rect').attr('class', 'legend__swatch')
      entered.append('path').attr('class', 'legend__shape')
      entered.append('text')
      return entered
    })
  groups.call(ENTRY)
  groups.select<SVGRectElement>('.legend__swatch').call(SWATCH)
  groups.select<SVGPathElement>('.legend__shape').call(SHAPE)
  groups
    .select<SVGTextElement>('text')
    .datum(({ text }) => text)
    .call(TEXT)
    .call(textContent(({ text }) => text))
}
