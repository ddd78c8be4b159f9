import type { OutsideParts } from '../query/outside-part.ts'
import type { Day } from '../time/day.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import { breakBoxes, breakPieces } from './break-marks.ts'
import { anchorWhisker, noteRequest } from './row-anchor.ts'
import { futureBox } from './as-of.ts'
import { layoutBand } from './bands.ts'
import { beyondRequests } from './row-beyond.ts'
import type { Frame } from './metrics.ts'
import { BAR_STRIP_PX, LADDER_LABEL_PX, LADDER_PX } from './metrics.ts'
import { signRooms } from './outside-signs.ts'
import type { PlacedLabel } from './place-labels.ts'
import { placeLabels } from './place-labels.ts'
import type { RowBar } from './row-bar.ts'
import { layoutRowBar } from './row-bar.ts'
import { layoutHead } from './row-head.ts'
import { layoutLadder } from './row-ladder.ts'
import type { LabelOwner, RowMarks } from './row-marks.ts'
import { layoutMarks } from './row-marks.ts'
import { ACROSS_ROW } from './row-plan.ts'
import type { RowShape } from './row-shape.ts'
import type { BandMark, Box, LabelMark, RowScene } from './scene.ts'
import type { TextMeasurer } from './text-measurer.ts'

export interface RowSceneInput {
  readonly shape: RowShape
  readonly viewport: Viewport
  readonly frame: Frame
  readonly measurer: TextMeasurer
  /** What lies after this day is the future; undefined draws none. */
  readonly asOf?: Day | undefined
  /** What rests on others than the company: no label covers the sign of it. */
  readonly outsiders: OutsideParts
}

interface Signs {
  /** The room of the signs of one strip. */
  readonly signs: readonly Box[]
}

/** Everything of one row at one window of time. The four strips of a row never share a label's room. */
export function layoutRow(input: RowSceneInput): RowScene {
  const { shape, viewport, frame, measurer, asOf, outsiders } = input
  const beyondX = asOf === undefined ? undefined : xOfDay(viewport, asOf + 1)
  const marks = layoutMarks(shape, viewport, frame, beyondX)
  const ladder =
    shape.plan.ladder === undefined
      ? undefined
      : layoutLadder(shape.plan.ladder, shape, { viewport, beyondX })
  const { bar, ...barLabels } = layoutRowBar(shape, viewport)
  const doseSteps = ladder?.steps ?? []
  const signs = signRooms({ glyphs: marks.glyphs, doseSteps, phaseBar: bar }, outsiders)
  const future = asOf === undefined ? undefined : futureBox(viewport, asOf, shape)
  const plot = { x: viewport.leftPx, width: viewport.widthPx }
  const ladderBounds = {
    ...plot,
    y: shape.ladderY - LADDER_LABEL_PX,
    height: LADDER_PX + LADDER_LABEL_PX,
  }
  return {
    id: shape.plan.id,
    x: 0,
    y: shape.y,
    width: frame.widthPx,
    height: shape.height,
    head: layoutHead(shape, frame, measurer),
    doseScale: ladder?.scale,
    ...(future === undefined ? {} : { future }),
    ...tornIn(viewport, shape),
    bands: layoutBands(shape, viewport, beyondX),
    phaseBar: bar,
    doseSteps,
    whiskers: [...anchorWhisker(shape, viewport), ...marks.whiskers],
    ghosts: marks.ghosts,
    connectors: marks.connectors,
    glyphs: marks.glyphs,
    folds: marks.folds,
    labels: [
      ...placeLabels(ladder?.requests ?? [], signs.steps, ladderBounds, measurer),
      ...placeBarLabels(barLabels, shape, { viewport, measurer, signs: signs.bar }),
      ...placeTrackLabels(marks, shape, { viewport, frame, measurer, signs: signs.points }),
    ].map(labelMark),
  }
}

function tornIn(viewport: Viewport, shape: RowShape): Pick<RowScene, 'breaks'> {
  return viewport.breaks === undefined ? {} : { breaks: breakPieces(viewport, shape) }
}

/** Beside the bar where there is room, else on its solid part, where that is not interrupted. */
function placeBarLabels(
  { solid, onBar, beside, endOnBar, obstacles }: Omit<RowBar, 'bar'>,
  shape: RowShape,
  { viewport, measurer, signs }: Pick<RowSceneInput, 'viewport' | 'measurer'> & Signs,
): readonly PlacedLabel<LabelOwner>[] {
  const strip = { y: shape.barY, height: BAR_STRIP_PX }
  const plot = { x: viewport.leftPx, width: viewport.widthPx }
  const outside = placeLabels(beside, [...obstacles, ...signs], { ...plot, ...strip }, measurer)
  if (solid === undefined) return outside
  const requests = outside.length > 0 ? onBar : [...onBar, ...endOnBar]
  const inside = { x: solid.x, width: solid.width, ...strip }
  const kept = [...breakBoxes(viewport, strip), ...signs]
  return [...outside, ...placeLabels(requests, kept, inside, measurer)]
}

function placeTrackLabels(
  marks: RowMarks,
  shape: RowShape,
  { viewport, frame, measurer, signs }: Omit<RowSceneInput, 'shape' | 'outsiders'> & Signs,
): readonly PlacedLabel<LabelOwner>[] {
  const bounds: Box = {
    x: viewport.leftPx,
    y: shape.tracksY - 1,
    width: viewport.widthPx + frame.undatedGutterPx,
    height: shape.y + shape.height - shape.tracksY,
  }
  const requests = [
    ...marks.requests,
    ...beyondRequests(shape, viewport),
    ...noteRequest(shape, viewport),
  ]
  return placeLabels(requests, [...marks.obstacles, ...signs], bounds, measurer)
}

function labelMark(placed: PlacedLabel<LabelOwner>): LabelMark {
  const { payload, style, box } = placed
  return {
    key: `${payload.ownerId}-${payload.role}-${placed.text}`,
    ownerId: payload.ownerId,
    role: payload.role,
    text: placed.text,
    x: box.x,
    baselineY: placed.baselineY,
    sizePx: style.sizePx,
    weight: style.weight,
    hue: payload.hue,
    tone: 'plain',
    importance: placed.importance,
    box,
    leader: placed.leader,
  }
}

/** A span can be pointed at in the row it belongs to; in the others it is the same band going on. */
function layoutBands(
  shape: RowShape,
  viewport: Viewport,
  beyondX: number | undefined,
): readonly BandMark[] {
  const { id } = shape.plan
  return shape.plan.bands.flatMap((state) => {
    const program = id === ACROSS_ROW ? undefined : id
    const { y, height } = shape
    const place = layoutBand(state, program, { viewport, y, height, beyondX })
    if (place === undefined) return []
    const isHome = id === ACROSS_ROW || state.span.programs.length === 1
    return [
      {
        ...place,
        key: `${state.span.id}-${id}`,
        target: isHome
          ? {
              id: state.span.id,
              name: `Span, ${state.span.title}, ${shape.plan.title}`,
              rowId: id,
              anchorX: place.x,
              anchorY: shape.y + 4,
              hit: {
                x: place.x,
                y: shape.y,
                width: Math.max(place.width, 24),
                height: shape.height,
              },
            }
          : undefined,
        tone: 'plain' as const,
      },
    ]
  })
}
