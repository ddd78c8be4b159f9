import type { OutsideParts } from '../query/outside-part.ts'
import type { Viewport } from '../time/viewport.ts'
import { isOverlapping, padded } from './boxes.ts'
import type { TrackedMark } from './fold-marks.ts'
import type { Frame } from './metrics.ts'
import { TRACK_PX } from './metrics.ts'
import { signRooms } from './outside-signs.ts'
import type { LabelRequest } from './place-labels.ts'
import { firstBoxAt, withGap } from './place-labels.ts'
import { layoutMarks } from './row-marks.ts'
import type { RowPlan } from './row-plan.ts'
import type { LaneTracks, RowShape } from './row-shape.ts'
import type { Box } from './scene.ts'
import type { TextMeasurer } from './text-measurer.ts'

export interface NamePlace {
  /** The time of the lane, at the scale at which it will be drawn. */
  readonly viewport: Viewport
  readonly frame: Frame
  readonly measurer: TextMeasurer
  /** What carries the sign that it rests on others than the company. */
  readonly outsiders: OutsideParts
}

/** What a mark takes of its own line (0), or its name of the next (1). */
interface Piece {
  readonly line: 0 | 1
  readonly from: number
  readonly to: number
}

/**
 * As many tracks as it takes for each mark that one window shows to have its whole name beside it; none folds.
 *
 * For what is taken away and cannot be zoomed. First-fit along time as in `assignTracks`, but with the very
 * room that marks, windows, promises, signs and names will take, so that no label has to look for another.
 */
export function assignNameTracks(plan: RowPlan, place: NamePlace): LaneTracks {
  const bare = { ...plan, marks: [], undated: [] }
  const lines: Piece[][] = []
  const take = (pieces: readonly Piece[]): number => {
    const isFree = (track: number): boolean =>
      pieces.every((piece) => !isMeeting(piece, lines[track + piece.line] ?? []))
    let track = 0
    while (!isFree(track)) track += 1
    for (const piece of pieces) (lines[track + piece.line] ??= []).push(piece)
    return track
  }
  const marks = plan.marks
    .flatMap((mark) => (mark.anchor === undefined ? [] : [{ mark, anchor: mark.anchor, track: 0 }]))
    .toSorted(compareMarks)
    .map((tracked) => ({
      ...tracked,
      track: take(piecesOf(onTwoLines(bare, [tracked]), place)),
    }))
  const undatedTracks = plan.undated.map((mark) =>
    take(piecesOf(onTwoLines({ ...bare, undated: [mark] }, []), place)),
  )
  return { marks, trackCount: lines.length, undatedTracks }
}

/** Along time; of those on one spot the more important first. */
function compareMarks(a: TrackedMark, b: TrackedMark): number {
  return a.anchor === b.anchor ? a.mark.importance - b.mark.importance : a.anchor - b.anchor
}

function isMeeting(piece: Piece, others: readonly Piece[]): boolean {
  return others.some(({ from, to }) => piece.from < to && from < piece.to)
}

/** A lane with nothing but these marks on its first line. */
function onTwoLines(plan: RowPlan, tracked: readonly TrackedMark[]): RowShape {
  const tops = { y: 0, ladderY: 0, barY: 0, tracksY: 0 }
  const lines = { trackCount: 2, trackPx: TRACK_PX, undatedTracks: [0], height: 2 * TRACK_PX }
  return { plan, tracked, ...tops, ...lines }
}

function piecesOf(shape: RowShape, place: NamePlace): readonly Piece[] {
  const { glyphs, obstacles, requests } = layoutMarks(shape, place.viewport, place.frame)
  const signed = { glyphs, doseSteps: [], phaseBar: undefined }
  const signs = signRooms(signed, place.outsiders).points
  const taken = [...obstacles, ...signs].map((box) => padded(box, 1))
  const names = requests.flatMap((request) => nameBox(request, taken, place) ?? [])
  return [
    ...taken.map((box) => pieceOn(0, box)),
    ...names.map((box) => pieceOn(box.y < TRACK_PX ? 0 : 1, withGap(box))),
  ]
}

function pieceOn(line: 0 | 1, { x, width }: Box): Piece {
  return { line, from: x, to: x + width }
}

/** Where the name of a mark stands if nothing else is near: undefined where it is wider than the page. */
function nameBox<Payload>(
  request: LabelRequest<Payload>,
  taken: readonly Box[],
  { viewport, frame, measurer }: NamePlace,
): Box | undefined {
  const right = viewport.leftPx + viewport.widthPx + frame.undatedGutterPx
  return request.spots
    .map((spot) => firstBoxAt(request, spot, measurer))
    .find(
      (box) =>
        box.x >= viewport.leftPx &&
        box.x + box.width <= right &&
        !taken.some((other) => isOverlapping(box, other)),
    )
}
