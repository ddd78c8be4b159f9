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
  const groups: TargetGroups<M> = layer
    .selectAll<SVGGElement, M>(':scope > g')
    .data(marks, ({ key }) => key)
    .join((enter) => {
      const entered = enter.append('g').attr('role', 'button').attr('tabindex', -1)
      entered.append('rect').attr('class', 'target__hit').attr('rx', 4)
      entered.call(build)
      return entered
    })
  groups.call(GROUP)
  groups.select<SVGRectElement>('.target__hit').call(HIT)
  return groups
}
