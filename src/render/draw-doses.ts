import type {
  DoseColumnMark,
  DoseGridMark,
  DoseGroupMark,
  DosePartMark,
  DoseRuleMark,
  DosesScene,
  ScheduleMark,
} from '../layout/doses-scene.ts'
import { appendLayer, attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'
import { drawLegend, drawTexts, joinTexts } from './draw-texts.ts'
import { joinTargets } from './targets.ts'
import type { TargetGroups } from './targets.ts'

export type DosesPainter = (scene: DosesScene) => void

/** From the back to the front; texts say nothing to a machine that their targets do not say. */
export function createDosesPainter(host: SVGSVGElement): DosesPainter {
  const grids = appendLayer(host, 'layer layer--grids')
  const rules = appendLayer(host, 'layer layer--rules')
  const groups = appendLayer(host, 'layer layer--groups').attr('aria-hidden', 'true')
  const columns = appendLayer(host, 'layer layer--columns')
  const texts = appendLayer(host, 'layer layer--texts')
  const labels = appendLayer(host, 'layer layer--labels').attr('aria-hidden', 'true')
  const legend = appendLayer(host, 'layer layer--legend')
  return (scene) => {
    host.setAttribute('width', String(scene.widthPx))
    host.setAttribute('height', String(scene.heightPx))
    drawGrids(grids, scene.grids)
    drawRules(rules, scene.rules)
    drawGroups(groups, scene.groups)
    drawColumns(columns, scene.columns)
    drawTexts(texts, scene.texts)
    drawTexts(labels, scene.labels)
    drawLegend(legend, scene.legend)
  }
}

const GRID = attributes<DoseGridMark>({
  d: ({ x, x2, ys }) => ys.map((y) => `M${x},${y}H${x2}`).join(''),
})
const BASE = attributes<DoseGridMark>({ d: ({ x, x2, baseY }) => `M${x},${baseY}H${x2}` })

function drawGrids(layer: Layer, grids: readonly DoseGridMark[]): void {
  const groups = layer
    .selectAll<SVGGElement, DoseGridMark>(':scope > g')
    .data(grids, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g')
      entered.append('path').attr('class', 'dose-grid')
      entered.append('path').attr('class', 'dose-base')
      return entered
    })
  groups.select<SVGPathElement>('.dose-grid').call(GRID)
  groups.select<SVGPathElement>('.dose-base').call(BASE)
}

const RULE = attributes<DoseRuleMark>({ d: ({ x, x2, y }) => `M${x},${y}H${x2}` })

function drawRules(layer: Layer, rules: readonly DoseRuleMark[]): void {
  layer
    .selectAll<SVGPathElement, DoseRuleMark>('path')
    .data(rules, ({ key }) => key)
    .join((enter) => enter.append('path').attr('class', 'dose-rule'))
    .call(RULE)
}

const GROUP = attributes<DoseGroupMark>({ class: ({ hue }) => `dose-group hue-${hue}` })
const STRIPE = attributes<DoseGroupMark>({
  x: ({ stripe }) => stripe.x,
  y: ({ stripe }) => stripe.y,
  width: ({ stripe }) => stripe.width,
  height: ({ stripe }) => stripe.height,
})

function drawGroups(layer: Layer, marks: readonly DoseGroupMark[]): void {
  const groups = layer
    .selectAll<SVGGElement, DoseGroupMark>(':scope > g')
    .data(marks, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g')
      entered.append('rect').attr('class', 'dose-group__stripe')
      return entered
    })
  groups.call(GROUP)
  groups.select<SVGRectElement>('.dose-group__stripe').call(STRIPE)
  joinTexts(groups, ({ texts }) => texts)
}

const OUTLINES: Readonly<Record<'true' | 'false', string>> = {
  true: 'dose-column--open',
  false: '',
}

const COLUMN = attributes<DoseColumnMark>({
  class: ({ hue, kind, status, isOpen, tone }) =>
    `target dose-column dose-column--${kind} dose-column--${status} ${OUTLINES[`${isOpen}`]} ` +
    `hue-${hue} tone--${tone}`,
})

const BAR = attributes<DoseColumnMark>({
  x: ({ bar }) => bar.x,
  y: ({ bar }) => bar.y,
  width: ({ bar }) => bar.width,
  height: ({ bar }) => bar.height,
})

const TOP = attributes<DoseColumnMark>({
  d: ({ bar }) => `M${bar.x},${bar.y}h${bar.width}`,
})

function drawColumns(layer: Layer, columns: readonly DoseColumnMark[]): void {
  const groups = joinTargets(layer, columns, (entered) => {
    entered.append('g').attr('class', 'dose-column__parts')
    entered.append('rect').attr('class', 'dose-column__bar')
    entered.append('path').attr('class', 'dose-column__top')
  })
  groups.call(COLUMN)
  groups.select<SVGRectElement>('.dose-column__bar').call(BAR)
  groups.select<SVGPathElement>('.dose-column__top').call(TOP)
  groups
    .select<SVGGElement>('.dose-column__parts')
    .selectAll<SVGRectElement, DosePartMark>('rect')
    .data(
      ({ parts }) => parts,
      ({ key }) => key,
    )
    .join('rect')
    .call(PART)
  drawSchedules(groups)
  joinTexts(groups, ({ texts }) => texts)
}

const OPTIONAL: Readonly<Record<'true' | 'false', string>> = { true: 'part--optional', false: '' }

const PART = attributes<DosePartMark>({
  class: ({ isOptional }) => `part ${OPTIONAL[`${isOptional}`]}`,
  x: ({ x }) => x,
  y: ({ y }) => y,
  width: ({ width }) => width,
  height: ({ height }) => height,
})

const LINES: Readonly<Record<'true' | 'false', string>> = {
  true: 'schedule',
  false: 'schedule schedule--unknown',
}

const SCHEDULE = attributes<ScheduleMark>({ class: ({ isStated }) => LINES[`${isStated}`] })
const LINE = attributes<ScheduleMark>({ d: ({ x, x2, y }) => `M${x},${y}H${x2}` })
const BREAK = attributes<ScheduleMark>({ d: ({ breakPath }) => breakPath ?? '' })
const ROUND = attributes<DosePartMark>({ rx: ({ height }) => height })

function drawSchedules(columns: TargetGroups<DoseColumnMark>): void {
  const groups = columns
    .selectAll<SVGGElement, ScheduleMark>(':scope > g.schedule')
    .data(schedulesOf, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g').attr('class', 'schedule')
      entered.append('path').attr('class', 'schedule__line')
      entered.append('path').attr('class', 'schedule__break')
      return entered
    })
  groups.call(SCHEDULE)
  groups.select<SVGPathElement>('.schedule__line').call(LINE)
  groups.select<SVGPathElement>('.schedule__break').call(BREAK)
  groups
    .selectAll<SVGRectElement, DosePartMark>('rect')
    .data(
      ({ days }) => days,
      ({ key }) => key,
    )
    .join('rect')
    .call(PART)
    .call(ROUND)
}

function schedulesOf({ schedule }: DoseColumnMark): readonly ScheduleMark[] {
  return schedule === undefined ? [] : [schedule]
}
