import type { DoseScaleMark } from '../layout/axis-scene.ts'
import type { DoseStepMark } from '../layout/scene.ts'
import { attributes, textContent } from './attributes.ts'
import type { Layer } from './attributes.ts'
import type { Fades } from './fades.ts'
import { joinTargets } from './targets.ts'

type ScaleTick = DoseScaleMark['ticks'][number]

const OUTLINES: Readonly<Record<'true' | 'false', string>> = { true: 'dose--open', false: '' }

const GROUP = attributes<DoseStepMark>({
  class: ({ hue, status, isOpen, tone }) =>
    `target dose dose--${status} ${OUTLINES[`${isOpen}`]} hue-${hue} tone--${tone}`,
})

const AREA = attributes<DoseStepMark>({
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

const TOP = attributes<DoseStepMark>({
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
})

/** The line between two fractions: it fades with its step, so as not to run through the one before. */
interface FractionLine extends DoseStepMark {
  readonly lineY: number
}

const FRACTION = attributes<FractionLine>({
  x: ({ x }) => x,
  y: ({ lineY }) => lineY,
  width: ({ width }) => width,
})

/** Cohorts of a dose ladder: the height is the total dose, dashed lines part its fractions. */
export function drawDoseSteps(layer: Layer, steps: readonly DoseStepMark[], fades: Fades): void {
  const paint = attributes<DoseStepMark>({ fill: fades.fill, 'fill-opacity': fades.opacity })
  const groups = joinTargets(layer, steps, (entered) => {
    entered.append('rect').attr('class', 'dose__area')
    entered.append('rect').attr('class', 'dose__top').attr('height', 2)
  })
  groups.call(GROUP)
  groups.select<SVGRectElement>('.dose__area').call(AREA).call(paint)
  groups.select<SVGRectElement>('.dose__top').call(TOP).call(paint)
  groups
    .selectAll<SVGRectElement, FractionLine>('.dose__fraction')
    .data(fractionLines, ({ lineY }) => lineY)
    .join((enter) => enter.append('rect').attr('class', 'dose__fraction').attr('height', 1.2))
    .call(FRACTION)
    .call(attributes<FractionLine>({ fill: fades.fill, 'fill-opacity': fades.opacity }))
}

function fractionLines(step: DoseStepMark): readonly FractionLine[] {
  return step.fractionYs.map((lineY) => ({ ...step, lineY }))
}

/** The lines of the dose scale, behind the steps. */
export function drawDoseGrid(layer: Layer, scales: readonly DoseScaleMark[]): void {
  layer
    .selectAll<SVGPathElement, DoseScaleMark>('path')
    .data(scales, ({ key }) => key)
    .join((enter) => enter.append('path').attr('class', 'dose-scale__lines'))
    .call(SCALE_LINES)
}

const SCALE_LINES = attributes<DoseScaleMark>({
  d: ({ ticks, x, x2 }) => ticks.map(({ y }) => `M${x},${y}H${x2}`).join(''),
})

/** The figures of the dose scale, beside the plot and over whatever passes under the lane heads. */
export function drawDoseScale(layer: Layer, scales: readonly DoseScaleMark[]): void {
  const groups = layer
    .selectAll<SVGGElement, DoseScaleMark>('g.dose-scale')
    .data(scales, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g').attr('class', 'dose-scale')
      entered.append('text').attr('class', 'dose-scale__unit').attr('dx', -6).attr('dy', -9)
      return entered
    })
  groups.select<SVGTextElement>('.dose-scale__unit').call(UNIT).call(textContent(unitOf))
  groups
    .selectAll<SVGTextElement, TickLabel>('text.dose-scale__tick')
    .data(tickLabels, ({ label }) => label)
    .join((enter) =>
      enter.append('text').attr('class', 'dose-scale__tick').attr('dx', -6).attr('dy', '0.34em'),
    )
    .call(TICK)
    .call(textContent(({ label }) => label))
}

interface TickLabel extends ScaleTick {
  readonly x: number
}

function tickLabels({ ticks, x }: DoseScaleMark): readonly TickLabel[] {
  return ticks.map((tick) => ({ ...tick, x }))
}

function unitOf({ unit }: DoseScaleMark): string {
  return unit
}

const UNIT = attributes<DoseScaleMark>({
  x: ({ x }) => x,
  y: ({ ticks, baseY }) => ticks.at(-1)?.y ?? baseY,
})

const TICK = attributes<TickLabel>({ x: ({ x }) => x, y: ({ y }) => y })
