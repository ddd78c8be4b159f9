import type { ProgramState } from '../history/state.ts'
import { PHASE_LABELS } from '../model/vocabulary.ts'
import { formatDay } from '../time/format-when.ts'
import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { BAR_PX, MIN_HIT_PX } from './metrics.ts'
import { layoutBars } from './phase-bar.ts'
import type { LabelRequest, LabelSpot } from './place-labels.ts'
import type { LabelOwner } from './row-marks.ts'
import type { RowShape } from './row-shape.ts'
import type { BarMark, Box, PhaseBarMark } from './scene.ts'

/** A row's phase bar and the labels that want a place on or beside it. */
export interface RowBar {
  readonly bar: PhaseBarMark | undefined
  readonly onBar: readonly LabelRequest<LabelOwner>[]
  /** The solid part that texts may stand on. */
  readonly solid: Box | undefined
  readonly beside: readonly LabelRequest<LabelOwner>[]
  readonly obstacles: readonly Box[]
}

const NO_BAR: RowBar = { bar: undefined, onBar: [], solid: undefined, beside: [], obstacles: [] }
const ON_BAR_STYLE = { sizePx: 10, weight: 500 } as const
const BESIDE_STYLE = { sizePx: 10.5, weight: 400 } as const
const GAP_PX = 6

/** Lays out the activity of one row's program. */
export function layoutRowBar(shape: RowShape, viewport: Viewport): RowBar {
  const { program } = shape.plan
  if (program === undefined) return NO_BAR
  const y = shape.barY + 3
  const bars = layoutBars(program, viewport, { y, hue: shape.plan.hue })
  const [first] = bars
  const last = bars.at(-1)
  if (first === undefined || last === undefined) return NO_BAR
  const centreY = y + BAR_PX / 2
  const solid = bars.find(({ certainty }) => certainty === 'confirmed')
  const end = program.lastConfirmed
  const hasEnd = end !== null && xOfDay(viewport, end + 1) <= viewport.leftPx + viewport.widthPx
  return {
    bar: {
      key: program.program.id,
      target: {
        id: program.program.id,
        name: barName(program, shape),
        rowId: shape.plan.id,
        anchorX: first.x,
        anchorY: centreY,
        hit: hitBox(first, last, centreY),
      },
      bars,
      tone: 'plain',
    },
    solid,
    onBar: solid === undefined ? [] : onBarRequests(shape, solid, centreY),
    beside: besideRequests(shape, { bars, viewport, centreY, hasEnd }),
    obstacles: bars.filter(({ certainty }) => certainty !== 'assumed'),
  }
}

function hitBox(first: BarMark, last: BarMark, centreY: number): Box {
  const width = last.x + last.width - first.x
  const hitWidth = Math.max(width, MIN_HIT_PX)
  return {
    x: first.x - (hitWidth - width) / 2,
    y: centreY - BAR_PX / 2 - 2,
    width: hitWidth,
    height: BAR_PX + 4,
  }
}

function barName({ program, lastConfirmed }: ProgramState, { plan }: RowShape): string {
  const phase = PHASE_LABELS[program.phase]
  const confirmed =
    lastConfirmed === null
      ? 'not confirmed by any source'
      : `last confirmed ${formatDay(lastConfirmed)}`
  return ['Activity', phase, [plan.title, ...plan.lines].join(' '), confirmed].join(', ')
}

function onBarRequests(
  shape: RowShape,
  solid: Box,
  centreY: number,
): readonly LabelRequest<LabelOwner>[] {
  const { doseNote, hue, id } = shape.plan
  if (doseNote === undefined) return []
  return [
    {
      payload: { ownerId: id, role: 'on-bar', hue },
      importance: 2,
      forms: [doseNote],
      firstForm: 0,
      style: ON_BAR_STYLE,
      spots: [{ x: solid.x + GAP_PX, centreY, align: 'start', fromForm: 0 }],
    },
  ]
}

function besideRequests(
  shape: RowShape,
  {
    bars,
    viewport,
    centreY,
    hasEnd,
  }: {
    readonly bars: readonly BarMark[]
    readonly viewport: Viewport
    readonly centreY: number
    readonly hasEnd: boolean
  },
): readonly LabelRequest<LabelOwner>[] {
  const { program, hue, id } = shape.plan
  const [first] = bars
  if (program === undefined || first === undefined) return []
  const forms = besideForms(program)
  const drawnEnd = Math.max(
    ...bars.filter(({ certainty }) => certainty !== 'assumed').map((bar) => bar.x + bar.width),
    first.x,
  )
  const at =
    hasEnd && program.lastConfirmed !== null
      ? xOfDay(viewport, program.lastConfirmed + 1)
      : drawnEnd
  const spots: readonly LabelSpot[] = [
    { x: Math.max(at, viewport.leftPx) + GAP_PX, centreY, align: 'start', fromForm: 0 },
    { x: first.x - GAP_PX, centreY, align: 'end', fromForm: 0 },
  ]
  return [
    {
      payload: { ownerId: id, role: 'bar', hue },
      importance: 3,
      forms,
      firstForm: 0,
      style: BESIDE_STYLE,
      spots,
    },
  ]
}

/** What the end of the bar means: nobody has said more since. */
function besideForms({ lastConfirmed, stretches }: ProgramState): readonly string[] {
  if (lastConfirmed === null) return ['planned, not confirmed as started', 'planned']
  const isNamedOnly = stretches.every(
    ({ status }) => status === 'preclinical' || status === 'planned',
  )
  const day = formatDay(lastConfirmed)
  return isNamedOnly ? [`last named ${day}`] : [`last confirmed ${day}`]
}
