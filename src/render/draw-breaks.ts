import type { BreakMark, BreakPiece } from '../layout/axis-scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'

type BreakLabel = NonNullable<BreakMark['label']> & Pick<BreakMark, 'key'>

const PLACE = attributes<BreakPiece>({ transform: ({ x }) => `translate(${x} 0)` })
const GROUND = attributes<BreakPiece>({ d: ({ ground }) => ground })
const EDGES = attributes<BreakPiece>({ d: ({ edges }) => edges })

/** What is squeezed, in one part of the picture: behind the first of the marks that `behind` selects. */
export function drawBreaks(layer: Layer, pieces: readonly BreakPiece[], behind = ''): void {
  const groups = layer
    .selectAll<SVGGElement, BreakPiece>('g.break')
    .data(pieces, ({ key }) => key)
    .join((enter) => {
      const entered =
        behind === '' ? enter.append('g') : enter.insert('g', `:scope > :is(${behind})`)
      entered.attr('class', 'break')
      entered.append('path').attr('class', 'break__ground')
      entered.append('path').attr('class', 'break__edges')
      return entered
    })
    .call(PLACE)
  groups.select<SVGPathElement>('.break__ground').call(GROUND)
  groups.select<SVGPathElement>('.break__edges').call(EDGES)
}

const NAMED = attributes<BreakMark>({ 'aria-label': ({ name }) => name })

const LABEL = attributes<BreakLabel>({ x: ({ x }) => x, y: ({ baselineY }) => baselineY })

/** The same on the axis, where each break says what it leaves out. */
export function drawAxisBreaks(layer: Layer, breaks: readonly BreakMark[]): void {
  drawBreaks(layer, breaks, '.as-of__document, .as-of__handle')
  layer
    .selectAll<SVGGElement, BreakMark>('g.break')
    .data(breaks, ({ key }) => key)
    .attr('role', 'img')
    .call(NAMED)
  layer
    .selectAll<SVGTextElement, BreakLabel>('text.break__label')
    .data(breaks.flatMap(labelOf), ({ key }) => key)
    .join((enter) => enter.append('text').attr('class', 'break__label').attr('aria-hidden', 'true'))
    .call(LABEL)
    .call(textContent(({ text }) => text))
}

function labelOf({ key, label }: BreakMark): readonly BreakLabel[] {
  return label === undefined ? [] : [{ ...label, key }]
}
