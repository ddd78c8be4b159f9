import type { AxisScene, EraMark, HeadLine } from '../layout/axis-scene.ts'
import type { Scene } from '../layout/scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'

type Major = AxisScene['major'][number]
type Minor = AxisScene['minor'][number]
type Undated = NonNullable<AxisScene['undated']>

/** The axis stands on its own bottom edge: everything in it is drawn upwards from y = 0. */
export function drawAxis(layer: Layer, axis: AxisScene): void {
  layer.call(attributes({ transform: () => `translate(0 ${axis.heightPx})` }))
  drawMinor(layer, axis)
  drawMajor(layer, axis)
  drawUndatedHead(layer, axis)
  drawEras(layer, axis)
  drawSince(layer, axis)
}

function drawMajor(layer: Layer, { major }: AxisScene): void {
  layer
    .selectAll<SVGPathElement, Major>('path.axis__major')
    .data(major, ({ key }) => key)
    .join((enter) => enter.append('path').attr('class', 'axis__major').attr('d', 'M0,-33V0'))
    .call(TICK)
  layer
    .selectAll<SVGTextElement, Major>('text.axis__label')
    .data(major, ({ key }) => key)
    .join((enter) => enter.append('text').attr('class', 'axis__label').attr('y', -22))
    .call(MAJOR_LABEL)
    .call(textContent(({ label }) => label))
}

function drawMinor(layer: Layer, { minor }: AxisScene): void {
  layer
    .selectAll<SVGPathElement, Minor>('path.axis__minor')
    .data(minor, ({ key }) => key)
    .join((enter) => enter.append('path').attr('class', 'axis__minor').attr('d', 'M0,-5V0'))
    .call(TICK)
  layer
    .selectAll<SVGTextElement, Minor>('text.axis__minor-label')
    .data(minor.filter(hasLabel), ({ key }) => key)
    .join((enter) =>
      enter.append('text').attr('class', 'axis__minor-label').attr('y', -7).attr('dx', 4),
    )
    .call(MINOR_LABEL)
    .call(textContent(({ label }) => label ?? ''))
}

/** The strip between the track of the day and the ticks. */
function drawEras(layer: Layer, { eras }: AxisScene): void {
  const marks = layer
    .selectAll<SVGGElement, EraMark>('g.axis__era')
    .data(eras, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g').attr('class', 'axis__era')
      entered.append('title')
      entered.append('path').attr('d', 'M0,-50V-38')
      entered.append('text').attr('y', -41).attr('dx', 5)
      return entered
    })
    .call(TICK)
  marks.select<SVGTitleElement>('title').call(textContent(({ name }) => name))
  marks.select<SVGTextElement>('text').call(textContent(({ label }) => label))
}

function drawUndatedHead(layer: Layer, { undated }: AxisScene): void {
  layer
    .selectAll<SVGTextElement, Undated>('text.axis__undated')
    .data(present(undated), ({ label }) => label)
    .join((enter) =>
      enter.append('text').attr('class', 'axis__undated').attr('y', -22).attr('dx', 8),
    )
    .call(UNDATED_LABEL)
    .call(textContent(({ label }) => label))
}

/** What month 0 is, where lanes are aligned. */
function drawSince(layer: Layer, { since }: AxisScene): void {
  layer
    .selectAll<SVGTextElement, HeadLine>('text.axis__since')
    .data(since?.lines ?? [], (_, index) => index)
    .join((enter) => enter.append('text').attr('class', 'axis__since'))
    .call(SINCE)
    .call(textContent(({ text }) => text))
}

const SINCE = attributes<HeadLine>({ x: ({ x }) => x, y: ({ baselineY }) => baselineY })

/** What runs through all rows: the lines of the ticks, and the ground of the undated. */
export function drawGrid(layer: Layer, { axis, rowsHeightPx }: Scene): void {
  layer
    .selectAll<SVGRectElement, Undated>('rect.grid__undated')
    .data(present(axis.undated), ({ label }) => label)
    .join((enter) => enter.append('rect').attr('class', 'grid__undated'))
    .call(UNDATED_GROUND)
    .call(attributes({ height: () => rowsHeightPx }))
  layer
    .selectAll<SVGLineElement, Major>('line')
    .data(axis.major, ({ key }) => key)
    .join((enter) => enter.append('line').attr('class', 'grid__major').attr('y1', 0))
    .call(TICK)
    .call(attributes({ y2: () => rowsHeightPx }))
  layer
    .selectAll<SVGPathElement, number>('path.grid__zero')
    .data(present(axis.since?.zeroX), () => 'zero')
    .join((enter) => enter.append('path').attr('class', 'grid__zero'))
    .call(attributes<number>({ d: (x) => `M${x},0V${rowsHeightPx}` }))
}

const TICK = attributes<{ readonly x: number }>({ transform: ({ x }) => `translate(${x} 0)` })
const MAJOR_LABEL = attributes<Major>({ x: ({ labelX }) => labelX })
const MINOR_LABEL = attributes<Minor>({ x: ({ x }) => x })
const UNDATED_LABEL = attributes<Undated>({ x: ({ x }) => x })
const UNDATED_GROUND = attributes<Undated>({ x: ({ x }) => x, width: ({ width }) => width })

function hasLabel({ label }: Minor): boolean {
  return label !== undefined
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
