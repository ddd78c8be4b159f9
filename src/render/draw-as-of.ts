import type { AsOfHandle, AsOfScene } from '../layout/scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'

type Document = AsOfScene['documents'][number]
type Uncovered = AsOfScene['uncovered'][number] & Pick<AsOfScene, 'y' | 'height'>

/** What is in front: whatever comes later, as the reader moves in time, is put behind it. */
const HANDLE_SIGN = '.as-of__handle'
const BEFORE_LABELS = `.as-of__label, .as-of__document, ${HANDLE_SIGN}`
const BEFORE_DOCUMENTS = `.as-of__document, ${HANDLE_SIGN}`

/** The track above the axis: what no document covers, the documents, and the handle of the day. */
export function drawAsOf(layer: Layer, asOf: AsOfScene | undefined, hatch: string): void {
  const scenes = asOf === undefined ? [] : [asOf]
  drawTrack(layer, scenes)
  drawUncovered(layer, scenes, hatch)
  drawDocuments(layer, scenes)
  drawHandle(layer, scenes)
}

const TRACK = attributes<AsOfScene>({
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

function drawTrack(layer: Layer, scenes: readonly AsOfScene[]): void {
  layer
    .selectAll<SVGRectElement, AsOfScene>('rect.as-of__track')
    .data(scenes, () => 'track')
    .join((enter) => enter.insert('rect', ':first-child').attr('class', 'as-of__track'))
    .call(TRACK)
}

const LABEL = attributes<Uncovered>({
  x: ({ x, width }) => x + width / 2,
  y: ({ y, height }) => y + height / 2,
})

function drawUncovered(layer: Layer, scenes: readonly AsOfScene[], hatch: string): void {
  const stretches: readonly Uncovered[] = scenes.flatMap(({ y, height, uncovered }) =>
    uncovered.map((stretch) => ({ ...stretch, y, height })),
  )
  layer
    .selectAll<SVGRectElement, Uncovered>('rect.as-of__uncovered')
    .data(stretches, ({ key }) => key)
    .join((enter) => {
      const entered = enter
        .insert('rect', BEFORE_LABELS)
        .attr('class', 'as-of__uncovered')
        .attr('fill', hatch)
      entered.append('title')
      return entered
    })
    .call(
      attributes<Uncovered>({
        x: ({ x }) => x,
        y: ({ y }) => y,
        width: ({ width }) => width,
        height: ({ height }) => height,
      }),
    )
    .select<SVGTitleElement>('title')
    .call(textContent<Uncovered>(({ name }) => name))
  layer
    .selectAll<SVGTextElement, Uncovered>('text.as-of__label')
    .data(
      stretches.filter(({ label }) => label !== ''),
      ({ key }) => key,
    )
    .join((enter) =>
      enter.insert('text', BEFORE_DOCUMENTS).attr('class', 'as-of__label').attr('dy', '0.36em'),
    )
    .call(LABEL)
    .call(textContent(({ label }) => label))
}

function drawDocuments(layer: Layer, scenes: readonly AsOfScene[]): void {
  const middleY = scenes[0] === undefined ? 0 : scenes[0].y + scenes[0].height / 2
  layer
    .selectAll<SVGPathElement, Document>('path.as-of__document')
    .data(
      scenes.flatMap(({ documents }) => documents),
      ({ key }) => key,
    )
    .join((enter) => {
      const entered = enter.insert('path', HANDLE_SIGN).attr('d', 'M0,-4 L4,0 L0,4 L-4,0 Z')
      entered.append('title')
      return entered
    })
    .call(
      attributes<Document>({
        class: ({ isKnown }) => `as-of__document as-of__document--${isKnown ? 'known' : 'later'}`,
        transform: ({ x }) => `translate(${x} ${middleY})`,
      }),
    )
    .select<SVGTitleElement>('title')
    .call(textContent<Document>(({ name }) => name))
}

const HANDLE = attributes<AsOfHandle>({
  class: ({ side }) => `as-of__handle as-of__handle--${side}`,
  'aria-valuemin': ({ min }) => min,
  'aria-valuemax': ({ max, day }) => Math.max(max, day),
  'aria-valuenow': ({ day }) => day,
  'aria-valuetext': ({ valueText }) => valueText,
})

const PILL = attributes<AsOfHandle>({
  x: ({ pill }) => pill.x,
  y: ({ pill }) => pill.y,
  width: ({ pill }) => pill.width,
  height: ({ pill }) => pill.height,
})

/** A finger needs more to take hold of than the eye needs to see. */
const GRIP_PX = 6

const GRIP = attributes<AsOfHandle>({
  x: ({ pill }) => pill.x - GRIP_PX,
  y: () => 0,
  width: ({ pill }) => pill.width + 2 * GRIP_PX,
  height: ({ pill }) => pill.height + GRIP_PX,
})

const STEM = attributes<AsOfHandle>({
  d: ({ x, pill, side }) => (side === 'inside' ? `M${x},${pill.y + pill.height}V100` : ''),
})

const TEXT = attributes<AsOfHandle>({
  x: ({ textX }) => textX,
  y: ({ pill }) => pill.y + pill.height / 2,
})

function drawHandle(layer: Layer, scenes: readonly AsOfScene[]): void {
  const groups = layer
    .selectAll<SVGGElement, AsOfHandle>('g.as-of__handle')
    .data(
      scenes.map(({ handle }) => handle),
      () => 'handle',
    )
    .join((enter) => {
      const entered = enter
        .append('g')
        .attr('role', 'slider')
        .attr('tabindex', 0)
        .attr('aria-label', 'As known on')
        .attr('aria-orientation', 'horizontal')
      entered.append('rect').attr('class', 'as-of__grip')
      entered.append('path').attr('class', 'as-of__stem')
      entered.append('rect').attr('class', 'as-of__pill').attr('rx', 9)
      entered.append('text').attr('class', 'as-of__text').attr('dy', '0.36em')
      return entered
    })
    .call(HANDLE)
  groups.select<SVGRectElement>('.as-of__grip').call(GRIP)
  groups.select<SVGPathElement>('.as-of__stem').call(STEM)
  groups.select<SVGRectElement>('.as-of__pill').call(PILL)
  groups
    .select<SVGTextElement>('.as-of__text')
    .call(TEXT)
    .call(textContent(({ text }) => text))
}
