import type { Selection } from 'd3-selection'
import type { Target, Tone } from '../layout/scene.ts'
import { attributes } from './attributes.ts'
import type { Layer } from './attributes.ts'

/** A mark that can be pointed at. */
export interface TargetMark {
  readonly key: string
  readonly target: Target
  readonly tone: Tone
}

export type TargetGroups<M extends TargetMark> = Selection<SVGGElement, M, SVGGElement, unknown>

const IS_PRESSED: Readonly<Record<Tone, 'true' | 'false'>> = {
  plain: 'false',
  muted: 'false',
  hovered: 'false',
  selected: 'true',
}

const GROUP = attributes<TargetMark>({
  'data-id': ({ target }) => target.id,
  'aria-label': ({ target }) => target.name,
  'aria-pressed': ({ tone }) => IS_PRESSED[tone],
})

const HIT = attributes<TargetMark>({
  x: ({ target }) => target.hit.x,
  y: ({ target }) => target.hit.y,
  width: ({ target }) => target.hit.width,
  height: ({ target }) => target.hit.height,
})

/**
 * One group a target: a button by name, with an invisible area that reacts to the pointer, and in it
 * whatever `build` adds to a new one.
 *
 * The picture is one tab stop: which of its buttons can be reached by Tab is for the focus keeper alone.
 */
export function joinTargets<M extends TargetMark>(
  layer: Layer,
  marks: readonly M[],
  build: (entered: TargetGroups<M>) => void,
): TargetGroups<M> {
  const groups = joinGroups(layer, marks, build)
  groups.select<SVGRectElement>('.target__hit').call(HIT)
  return groups
}

/** A target that stands on one point. */
interface PointMark extends TargetMark {
  readonly x: number
  readonly y: number
}

const PLACE = attributes<PointMark>({ transform: ({ x, y }) => `translate(${x} ${y})` })

const HIT_ABOUT_POINT = attributes<PointMark>({
  x: ({ target, x }) => target.hit.x - x,
  y: ({ target, y }) => target.hit.y - y,
  width: ({ target }) => target.hit.width,
  height: ({ target }) => target.hit.height,
})

/**
 * Targets that stand on a point: what `build` adds is drawn about (0, 0).
 *
 * Of the thousands of elements of a pan only these groups move; what is in them keeps its attributes, and
 * the browser need not work out their style again.
 */
export function joinPointTargets<M extends PointMark>(
  layer: Layer,
  marks: readonly M[],
  build: (entered: TargetGroups<M>) => void,
): TargetGroups<M> {
  const groups = joinGroups(layer, marks, build).call(PLACE)
  groups.select<SVGRectElement>('.target__hit').call(HIT_ABOUT_POINT)
  return groups
}

function joinGroups<M extends TargetMark>(
  layer: Layer,
  marks: readonly M[],
  build: (entered: TargetGroups<M>) => void,
): TargetGroups<M> {
  const groups: TargetGroups<M> = layer
    .selectAll<SVGGElement, M>(':scope > g')
    .data(marks, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g').attr('role', 'button').attr('tabindex', -1)
      entered.append('rect').attr('class', 'target__hit').attr('rx', 4)
      entered.call(build)
      return entered
    })
  return groups.call(GROUP)
}
