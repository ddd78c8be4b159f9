import { group } from 'd3-array'
import { NO_BREAKS, axisDayOf } from '../time/squeeze.ts'
import type { TimeBreak } from '../time/squeeze.ts'
import type { TrackedMark } from './fold-marks.ts'
import { foldTexts } from './fold-marks.ts'
import type { MarkPlan } from './mark-plan.ts'
import { FOLD_GAP_PX, GLYPH_PX } from './metrics.ts'

export interface TrackOptions {
  /** Scale of the default view. Tracks are given out once for it, so that zooming never moves a mark. */
  readonly pxPerDay: number
  /** Last day of the default window: marks near it have their labels on the left. */
  readonly plotTo: number
  readonly breaks?: readonly TimeBreak[] | undefined
  readonly maxTracks: number
  readonly widthOf: (text: string) => number
}

export interface Tracks {
  readonly marks: readonly TrackedMark[]
  readonly trackCount: number
  /** Where what has no date stands, beside the time. */
  readonly undatedTrack: number
}

interface Unit {
  readonly marks: readonly DatedMark[]
  /** What its glyphs and promised windows take along the track, in px of the default scale. */
  readonly glyph: Interval
  /** The same with its label beside it. */
  readonly whole: Interval
}

interface Interval {
  readonly from: number
  readonly to: number
}

/** Of marks on one spot more than these are not stacked one below the other, but by kind. */
const MAX_STACKED = 3

/**
 * Gives marks of a lane to as few tracks as their glyphs and labels need.
 *
 * First-fit along time at the default scale. Where no track has room for a label, room for the glyph is
 * enough; where there is none either, the mark shares a track and will fold. Marks on the very same spot
 * cannot be told apart by zooming: of more than three, those of one kind are one unit.
 */
export function assignTracks(marks: readonly MarkPlan[], options: TrackOptions): Tracks {
  const tracks: Unit[][] = []
  const units = unitsOf(marks)
    .map((members) => unitOf(members, options))
    .toSorted(compareUnits)
  const placed = units.flatMap((unit) => {
    const track = chooseTrack(unit, tracks, options.maxTracks)
    tracks[track] = [...(tracks[track] ?? []), unit]
    return unit.marks.map((mark) => ({ mark, anchor: mark.anchor, track }))
  })
  const ends = tracks.map((units) => Math.max(...units.map(({ whole }) => whole.to)))
  return {
    marks: placed.toSorted(compareMarks),
    trackCount: tracks.length,
    // The track that ends first has the most room for its name.
    undatedTrack: Math.max(0, ends.indexOf(Math.min(...ends))),
  }
}

function chooseTrack(unit: Unit, tracks: readonly (readonly Unit[])[], maxTracks: number): number {
  const roomy = tracks.findIndex((units) =>
    units.every((other) => !isMeeting(unit.whole, other.whole)),
  )
  if (roomy !== -1) return roomy
  if (tracks.length < maxTracks) return tracks.length
  const free = tracks.findIndex((units) =>
    units.every((other) => !isMeeting(unit.glyph, other.glyph)),
  )
  return Math.max(free, 0)
}

function isMeeting(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to
}

/** A mark that has a date. */
type DatedMark = MarkPlan & { readonly anchor: number }

/** The marks that have a date, each alone or with those of its kind on a crowded spot. */
function unitsOf(marks: readonly MarkPlan[]): readonly (readonly DatedMark[])[] {
  const units = new Map<string, DatedMark[]>()
  const spots = group(marks, (mark) => mark.anchor)
  for (const mark of marks) {
    if (mark.anchor === undefined) continue
    const isCrowded = (spots.get(mark.anchor)?.length ?? 0) > MAX_STACKED
    const key = isCrowded ? `${String(mark.anchor)} ${mark.kind}` : mark.id
    units.set(key, [...(units.get(key) ?? []), { ...mark, anchor: mark.anchor }])
  }
  return [...units.values()]
}

function unitOf(
  marks: readonly DatedMark[],
  { pxPerDay, plotTo, breaks = NO_BREAKS, widthOf }: TrackOptions,
): Unit {
  const days = marks.flatMap(({ anchor, ghosts }) => [
    anchor,
    ...ghosts.flatMap(({ from, to }) => [from ?? to ?? anchor, to ?? from ?? anchor]),
  ])
  const xOf = (day: number): number => axisDayOf(breaks, day) * pxPerDay
  const from = xOf(Math.min(...days)) - FOLD_GAP_PX / 2
  const to = xOf(Math.max(...days)) + FOLD_GAP_PX / 2
  const text = marks.length === 1 ? marks[0]?.title : foldTexts(marks)[1]
  const label = widthOf(text ?? '') + GLYPH_PX
  const isAtEdge = to + label > xOf(plotTo)
  return {
    marks,
    glyph: { from, to },
    whole: isAtEdge ? { from: from - label, to } : { from, to: to + label },
  }
}

function compareUnits(a: Unit, b: Unit): number {
  const [first, second] = [a.marks[0], b.marks[0]]
  if (first === undefined || second === undefined) return 0
  if (a.glyph.from !== b.glyph.from) return a.glyph.from - b.glyph.from
  if (first.importance !== second.importance) return first.importance - second.importance
  return compareIds(first, second)
}

function compareMarks(a: TrackedMark, b: TrackedMark): number {
  return a.anchor === b.anchor ? compareIds(a.mark, b.mark) : a.anchor - b.anchor
}

function compareIds(a: MarkPlan, b: MarkPlan): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
