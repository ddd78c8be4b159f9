import type { Selection } from 'd3-selection'
import type { Box, OverviewScene } from '../layout/scene.ts'
import { formatDay } from '../time/format-when.ts'
import { dayAt } from '../time/day.ts'
import type { TimeWindow, WindowLimits } from '../time/viewport.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'
import { drawBreaks } from './draw-breaks.ts'

type Year = OverviewScene['years'][number]
type RugTick = OverviewScene['rug'][number]

export interface OverviewPicture {
  readonly overview: OverviewScene
  readonly window: TimeWindow
  readonly limits: WindowLimits
  /** The fill of what no document covers. */
  readonly hatch: string
}

/** One end of the brush, as a slider. */
interface Handle {
  readonly end: 'from' | 'to'
  readonly name: string
  readonly x: number
  readonly day: number
  readonly min: number
  readonly max: number
}

/** Says once what the strip is, beside it. */
export function drawOverviewHead(layer: Layer): void {
  const head = layer.append('g').attr('class', 'overview__head').attr('aria-hidden', 'true')
  head.append('text').attr('class', 'overview__title').attr('x', 12).attr('y', 22).text('Overview')
  head.append('text').attr('x', 12).attr('y', 50).text('documents')
}

/** The strip below the rows: density, what no document covers, the window as a brush, and the rug. */
export function drawOverview(layer: Layer, picture: OverviewPicture): void {
  const { overview } = picture
  drawBoxes(layer, 'overview__ground', [overview])
  drawBoxes(layer, 'overview__uncovered', overview.uncovered).call(
    attributes({ fill: () => picture.hatch }),
  )
  drawBoxes(layer, 'overview__bar', overview.bars)
  drawBreaks(layer, overview.breaks ?? [], '.overview__year, .overview__brush')
  drawYears(layer, overview)
  drawBrush(layer, picture)
  drawRug(layer, overview)
}

type BoxSelection = Selection<SVGRectElement, Box, SVGGElement, unknown>

const BOX = attributes<Box>({
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

function drawBoxes(layer: Layer, name: string, boxes: readonly Box[]): BoxSelection {
  return layer
    .selectAll<SVGRectElement, Box>(`rect.${name}`)
    .data(boxes, (_, index) => index)
    .join((enter) => enter.append('rect').attr('class', name))
    .call(BOX)
}

function drawYears(layer: Layer, { years, y, height }: OverviewScene): void {
  layer
    .selectAll<SVGTextElement, Year>('text.overview__year')
    .data(years, ({ label }) => label)
    .join((enter) =>
      enter.append('text').attr('class', 'overview__year').attr('dx', 3).attr('dy', -6),
    )
    .call(YEAR)
    .call(attributes({ y: () => y + height }))
    .call(textContent(({ label }) => label))
}

const YEAR = attributes<Year>({ x: ({ x }) => x })

function drawBrush(layer: Layer, { overview, window, limits }: OverviewPicture): void {
  const { brush, y, height } = overview
  const box = { x: brush.x, y, width: brush.width, height }
  drawBoxes(layer, 'overview__brush', [box])
  const edges = { from: brush.x, to: brush.x + brush.width }
  const handles: readonly Handle[] = [
    {
      end: 'from',
      name: 'Start of the visible time',
      x: edges.from,
      day: window.from,
      min: limits.min,
      max: window.to - limits.minSpanDays,
    },
    {
      end: 'to',
      name: 'End of the visible time',
      x: edges.to,
      day: window.to,
      min: window.from + limits.minSpanDays,
      max: limits.max,
    },
  ]
  drawHandles(layer, handles, overview)
}

/** Among the documents a handle takes only so much to either side, so that they can be pointed at as well. */
const NARROW_HIT_PX = 4

function drawHandles(
  layer: Layer,
  handles: readonly Handle[],
  { y, height, rug }: OverviewScene,
): void {
  const groups = layer
    .selectAll<SVGGElement, Handle>('g.overview__handle')
    .data(handles, ({ end }) => end)
    .join((enter) => {
      const entered = enter
        .append('g')
        .attr('class', 'overview__handle')
        .attr('role', 'slider')
        .attr('tabindex', 0)
        .attr('aria-orientation', 'horizontal')
      entered.append('rect').attr('class', 'overview__handle-hit').attr('x', -12).attr('width', 24)
      entered
        .append('rect')
        .attr('class', 'overview__handle-hit overview__handle-hit--narrow')
        .attr('x', -NARROW_HIT_PX)
        .attr('width', 2 * NARROW_HIT_PX)
      entered.append('rect').attr('class', 'overview__handle-bar').attr('x', -1).attr('width', 2)
      entered
        .append('rect')
        .attr('class', 'overview__handle-grip')
        .attr('x', -3.5)
        .attr('width', 7)
        .attr('height', 18)
        .attr('rx', 3.5)
      return entered
    })
    .call(HANDLE)
  const stretch = attributes({ y: () => y, height: () => height })
  const aboveRug = (rug[0]?.hit.y ?? y + height) - y
  groups
    .select<SVGRectElement>('.overview__handle-hit')
    .call(attributes({ y: () => y, height: () => aboveRug }))
  groups.select<SVGRectElement>('.overview__handle-hit--narrow').call(stretch)
  groups.select<SVGRectElement>('.overview__handle-bar').call(stretch)
  groups
    .select<SVGRectElement>('.overview__handle-grip')
    .call(attributes({ y: () => y + GRIP_TOP_PX }))
}

const GRIP_TOP_PX = 12

const HANDLE = attributes<Handle>({
  'data-end': ({ end }) => end,
  'aria-label': ({ name }) => name,
  'aria-valuemin': ({ min }) => Math.round(min),
  'aria-valuemax': ({ max }) => Math.round(max),
  'aria-valuenow': ({ day }) => Math.round(day),
  'aria-valuetext': ({ day }) => formatDay(dayAt(day)),
  transform: ({ x }) => `translate(${x} 0)`,
})

function drawRug(layer: Layer, { rug }: OverviewScene): void {
  const ticks = layer
    .selectAll<SVGGElement, RugTick>('g.rug')
    .data(rug, ({ sourceId }) => sourceId)
    .join((enter) => {
      // Below the handles, or no handle could be taken where many documents came out.
      const entered = enter
        .insert('g', '.overview__handle')
        .attr('class', 'rug')
        .attr('role', 'button')
        .attr('tabindex', -1)
      entered.append('title')
      entered.append('rect').attr('class', 'target__hit').attr('rx', 4)
      entered.append('path').attr('class', 'rug__tick').attr('d', 'M0,-3.5 L3.6,3.5 H-3.6 Z')
      return entered
    })
    .call(RUG)
  ticks.select<SVGTitleElement>('title').call(textContent(({ name }) => name))
  ticks.select<SVGRectElement>('.target__hit').call(RUG_HIT)
  ticks.select<SVGPathElement>('.rug__tick').call(RUG_TICK)
}

const RUG = attributes<RugTick>({
  'data-source-id': ({ sourceId }) => sourceId,
  'aria-label': ({ name }) => name,
})

const RUG_HIT = attributes<RugTick>({
  x: ({ hit }) => hit.x,
  y: ({ hit }) => hit.y,
  width: ({ hit }) => hit.width,
  height: ({ hit }) => hit.height,
})

const RUG_TICK = attributes<RugTick>({ transform: ({ x, y }) => `translate(${x} ${y})` })
