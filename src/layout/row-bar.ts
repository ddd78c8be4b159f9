import type { ProgramState } from '../history/state.ts'
import { PHASE_LABELS } from '../model/vocabulary.ts'
import { formatDay } from '../time/format-when.ts'
import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { BAR_PX, MIN_HIT_PX } from './metrics.ts'
import { layoutBars } from './phase-bar.ts'
import type { LabelRequest } from './place-labels.ts'
import type { LabelOwner } from './row-marks.ts'
import type { LastMention } from './row-plan.ts'
import type { RowShape } from './row-shape.ts'
import type { BarMark, Box, PhaseBarMark } from './scene.ts'

/** A row's phase bar and the labels that want a place on or beside it. */
export interface RowBar {
  readonly bar: PhaseBarMark | undefined
  readonly onBar: readonly LabelRequest<LabelOwner>[]
  /** The solid part that texts may stand on. */
  readonly solid: Box | undefined
  /** What the end of the bar means; where it finds no place beside the bar, `endOnBar` stands on it. */
  readonly beside: readonly LabelRequest<LabelOwner>[]
  readonly endOnBar: readonly LabelRequest<LabelOwner>[]
  readonly obstacles: readonly Box[]
}

const NO_BAR: RowBar = {
  bar: undefined,
  onBar: [],
  solid: undefined,
  beside: [],
  endOnBar: [],
  obstacles: [],
}
const ON_BAR_STYLE = { sizePx: 10, weight: 500 } as const
const BESIDE_STYLE = { sizePx: 10.5, weight: 400 } as const
const GAP_PX = 6
/** A text on the bar makes way by so much for the sign at its beginning. */
const SIGN_ROOM_PX = 8

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
  const solid = bars
    .filter(({ certainty }) => certainty === 'confirmed')
    .toSorted((a, b) => b.width - a.width)[0]
  const endX = endOfKnown(program, bars, viewport)
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
      ...quietSign(shape, viewport),
      tone: 'plain',
    },
    solid,
    onBar: solid === undefined ? [] : doseNote(shape, solid, centreY),
    beside: endX === undefined ? [] : [besideRequest(shape, program, { endX, centreY })],
    endOnBar:
      solid === undefined || endX === undefined
        ? []
        : [endOnBarRequest(shape, program, { solid, centreY })],
    obstacles: bars.filter(({ certainty }) => certainty !== 'assumed'),
  }
}

/** Where the confirmed (else the planned) part ends, if that is in view or left of it. */
function endOfKnown(
  { lastConfirmed }: ProgramState,
  bars: readonly BarMark[],
  viewport: Viewport,
): number | undefined {
  const right = viewport.leftPx + viewport.widthPx
  const told = bars.filter(({ certainty }) => certainty !== 'assumed')
  const drawnEnd = Math.max(viewport.leftPx, ...told.map(({ x, width }) => x + width))
  const end = lastConfirmed === null ? drawnEnd : xOfDay(viewport, lastConfirmed + 1)
  return end > right ? undefined : Math.max(end, viewport.leftPx)
}

/** Where the last mention stands, if that is in view. */
function quietSign({ plan, barY }: RowShape, viewport: Viewport): Pick<PhaseBarMark, 'quiet'> {
  if (plan.quiet === undefined) return {}
  const x = xOfDay(viewport, plan.quiet.day + 1)
  if (x < viewport.leftPx || x > viewport.leftPx + viewport.widthPx) return {}
  return { quiet: { x, y: barY + 1, height: BAR_PX + 4 } }
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
  const quiet = plan.quiet === undefined ? [] : [`not named since ${plan.quiet.text}`]
  return ['Activity', phase, [plan.title, ...plan.lines].join(' '), confirmed, ...quiet].join(', ')
}

/** The regimen, at the start of the solid part. */
function doseNote(
  shape: RowShape,
  solid: Box,
  centreY: number,
): readonly LabelRequest<LabelOwner>[] {
  const { doseNote: note, hue, id } = shape.plan
  if (note === undefined) return []
  return [
    {
      payload: { ownerId: id, role: 'on-bar', hue },
      importance: 2,
      forms: [note],
      firstForm: 0,
      style: ON_BAR_STYLE,
      spots: [
        { x: solid.x + GAP_PX, centreY, align: 'start', fromForm: 0 },
        { x: solid.x + GAP_PX + SIGN_ROOM_PX, centreY, align: 'start', fromForm: 0 },
      ],
    },
  ]
}

function besideRequest(
  { plan }: RowShape,
  program: ProgramState,
  { endX, centreY }: { readonly endX: number; readonly centreY: number },
): LabelRequest<LabelOwner> {
  return {
    payload: { ownerId: plan.id, role: 'bar', hue: plan.hue },
    importance: 3,
    forms: endForms(program, plan.quiet),
    firstForm: 0,
    style: BESIDE_STYLE,
    spots: [{ x: endX + GAP_PX, centreY, align: 'start', fromForm: 0 }],
  }
}

function endOnBarRequest(
  { plan }: RowShape,
  program: ProgramState,
  { solid, centreY }: { readonly solid: Box; readonly centreY: number },
): LabelRequest<LabelOwner> {
  return {
    payload: { ownerId: plan.id, role: 'on-bar', hue: plan.hue },
    importance: 3,
    forms: endForms(program, plan.quiet),
    firstForm: 0,
    style: ON_BAR_STYLE,
    spots: [{ x: solid.x + solid.width - GAP_PX, centreY, align: 'end', fromForm: 0 }],
  }
}

/** What the end of the bar means: nobody has said more since. */
function endForms(
  { lastConfirmed, stretches }: ProgramState,
  quiet: LastMention | undefined,
): readonly string[] {
  if (quiet !== undefined) return [`not named since ${quiet.text}`]
  if (lastConfirmed === null) return ['planned, not confirmed as started', 'planned']
  const isNamedOnly = stretches.every(
    ({ status }) => status === 'preclinical' || status === 'planned',
  )
  const day = formatDay(lastConfirmed)
  return isNamedOnly ? [`last named ${day}`] : [`last confirmed ${day}`]
}
