import type {
  SlipEventMark,
  SlipFade,
  SlipGridMark,
  SlipJoinMark,
  SlipPromiseMark,
  SlipScene,
} from '../layout/slip-scene.ts'
import type { Box, FadeStop } from '../layout/scene.ts'
import { appendLayer, attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'
import { drawLegend, drawTexts } from './draw-texts.ts'
import { drawOutsideSigns } from './draw-outside-signs.ts'
import { fadeId } from './fades.ts'
import { joinTargets } from './targets.ts'

export type SlipPainter = (scene: SlipScene) => void

/**
 * Draws the slip chart into an empty svg, from the back to the front. `prefix` makes the ids of its
 * gradients unique on the page.
 */
export function createSlipPainter(host: SVGSVGElement, prefix: string): SlipPainter {
  const fades = appendLayer(host, 'layer layer--fades')
  const ground = appendLayer(host, 'layer layer--ground')
  const joins = appendLayer(host, 'layer layer--joins')
  const events = appendLayer(host, 'layer layer--events')
  const promises = appendLayer(host, 'layer layer--promises')
  const signs = appendLayer(host, 'layer layer--signs')
  const texts = appendLayer(host, 'layer layer--texts')
  const labels = appendLayer(host, 'layer layer--labels').attr('aria-hidden', 'true')
  const legend = appendLayer(host, 'layer layer--legend')
  return (scene) => {
    host.setAttribute('width', String(scene.widthPx))
    host.setAttribute('height', String(scene.heightPx))
    drawGradients(fades, fadesOf(scene, prefix))
    drawGround(ground, scene)
    drawJoins(joins, scene.joins)
    drawEvents(events, scene.events, prefix)
    drawPromises(promises, scene.promises, prefix)
    drawOutsideSigns(signs, scene.outsideSigns)
    drawTexts(texts, scene.texts)
    drawTexts(labels, scene.labels)
    drawLegend(legend, scene.legend)
  }
}

/** A line or an area of the ground, by its name. */
interface GroundMark {
  readonly name: string
  readonly path: string
}

const GROUND = attributes<GroundMark>({
  class: ({ name }) => `slip-${name}`,
  d: ({ path }) => path,
})

function drawGround(
  layer: Layer,
  { past, diagonal, asOf, saidDays, undatedStrip, grid }: SlipScene,
): void {
  const marks: readonly GroundMark[] = [
    { name: 'past', path: past },
    ...present(undatedStrip).map((strip) => ({ name: 'strip', path: pathOfBox(strip) })),
    { name: 'grid', path: grid.map(pathOf).join('') },
    { name: 'diagonal', path: diagonal },
    { name: 'said', path: saidDays },
    ...present(asOf).map((path) => ({ name: 'as-of', path })),
  ]
  layer
    .selectAll<SVGPathElement, GroundMark>('path')
    .data(marks, ({ name }) => name)
    .join('path')
    .call(GROUND)
}

function pathOf({ path }: SlipGridMark): string {
  return path
}

function pathOfBox({ x, y, width, height }: Box): string {
  return `M${x},${y}h${width}v${height}h-${width}Z`
}

const JOIN = attributes<SlipJoinMark>({
  class: ({ kind, hue, tone }) => `slip-join slip-join--${kind} hue-${hue} tone--${tone}`,
  d: ({ path }) => path,
})

function drawJoins(layer: Layer, joins: readonly SlipJoinMark[]): void {
  layer
    .selectAll<SVGPathElement, SlipJoinMark>('path')
    .data(joins, ({ key }) => key)
    .join('path')
    .call(JOIN)
}

const DISPUTES: Readonly<Record<'true' | 'false', string>> = {
  true: 'slip-event--disputed',
  false: '',
}

const EVENT = attributes<SlipEventMark>({
  class: ({ hue, kind, isDisputed, tone }) =>
    `target slip-event slip-event--${kind} ${DISPUTES[`${isDisputed}`]} hue-${hue} tone--${tone}`,
})

const EVENT_BOX = attributes<SlipEventMark>({
  x: ({ box }) => box.x,
  y: ({ box }) => box.y,
  width: ({ box }) => box.width,
  height: ({ box }) => box.height,
})

const SHAPE = attributes<{ readonly path: string; readonly x: number; readonly y: number }>({
  d: ({ path }) => path,
  transform: ({ x, y }) => `translate(${x} ${y})`,
})

function drawEvents(layer: Layer, events: readonly SlipEventMark[], prefix: string): void {
  const groups = joinTargets(layer, events, (entered) => {
    entered.append('rect').attr('class', 'slip-event__box').attr('rx', 2)
    entered.append('path').attr('class', 'slip-event__shape')
  })
  groups.call(EVENT)
  groups.select<SVGRectElement>('.slip-event__box').call(EVENT_BOX).call(paintOf(prefix))
  groups.select<SVGPathElement>('.slip-event__shape').call(SHAPE)
}

const PROMISE = attributes<SlipPromiseMark>({
  class: ({ verdict, hue, tone }) =>
    `target slip-promise verdict--${verdict} hue-${hue} tone--${tone}`,
})

/** A promise without a date has no bar. */
const BAR = attributes<SlipPromiseMark>({
  x: ({ bar }) => bar?.x ?? null,
  y: ({ bar }) => bar?.y ?? null,
  width: ({ bar }) => bar?.width ?? null,
  height: ({ bar }) => bar?.height ?? null,
})

const TAIL = attributes<SlipPromiseMark>({ d: ({ tail }) => tail ?? null })

function drawPromises(layer: Layer, promises: readonly SlipPromiseMark[], prefix: string): void {
  const groups = joinTargets(layer, promises, (entered) => {
    entered.append('path').attr('class', 'slip-promise__tail')
    entered.append('rect').attr('class', 'slip-promise__bar').attr('rx', 2)
    entered.append('path').attr('class', 'slip-promise__shape')
  })
  groups.call(PROMISE)
  groups.select<SVGPathElement>('.slip-promise__tail').call(TAIL)
  groups.select<SVGRectElement>('.slip-promise__bar').call(BAR).call(paintOf(prefix))
  groups.select<SVGPathElement>('.slip-promise__shape').call(SHAPE)
}

interface FadingMark {
  readonly key: string
  readonly fade: SlipFade | undefined
}

interface Gradient extends SlipFade {
  readonly id: string
  readonly className: string
}

/** Marks that fade are filled by their gradient, the others by their class. */
function paintOf(prefix: string): ReturnType<typeof attributes<FadingMark>> {
  return attributes<FadingMark>({
    fill: (mark) => present(mark.fade).map(() => `url(#${gradientId(prefix, mark)})`)[0] ?? null,
  })
}

function fadesOf({ promises, events }: SlipScene, prefix: string): readonly Gradient[] {
  return [
    ...promises.flatMap((mark) => gradientOf(mark, prefix, `verdict--${mark.verdict}`)),
    ...events.flatMap((mark) => gradientOf(mark, prefix, `slip-event hue-${mark.hue}`)),
  ]
}

function gradientOf(mark: FadingMark, prefix: string, className: string): readonly Gradient[] {
  return present(mark.fade).map((fade) => ({ ...fade, id: gradientId(prefix, mark), className }))
}

function gradientId(prefix: string, { key }: FadingMark): string {
  return fadeId(prefix, 'slip', key)
}

/** From where to where stops run, as parts of the box. */
const ANGLES: Readonly<Record<SlipFade['angle'], readonly [number, number, number, number]>> = {
  down: [0, 0, 0, 1],
  rising: [0, 1, 1, 0],
}

const GRADIENT = attributes<Gradient>({
  id: ({ id }) => id,
  class: ({ className }) => `slip-fade ${className}`,
  x1: ({ angle }) => ANGLES[angle][0],
  y1: ({ angle }) => ANGLES[angle][1],
  x2: ({ angle }) => ANGLES[angle][2],
  y2: ({ angle }) => ANGLES[angle][3],
})

const STOP = attributes<FadeStop>({
  offset: ({ at }) => at,
  'stop-opacity': ({ opacity }) => opacity,
})

function drawGradients(layer: Layer, gradients: readonly Gradient[]): void {
  layer
    .selectAll<SVGLinearGradientElement, Gradient>('linearGradient')
    .data(gradients, ({ id }) => id)
    .join('linearGradient')
    .call(GRADIENT)
    .selectAll<SVGStopElement, FadeStop>('stop')
    .data(
      ({ stops }) => stops,
      ({ at }) => at,
    )
    .join('stop')
    .call(STOP)
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
