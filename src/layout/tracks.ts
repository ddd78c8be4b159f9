import { group } from 'd3-array'
import type { MarkPlan } from './mark-plan.ts'
import { FOLD_GAP_PX, GLYPH_PX } from './metrics.ts'

/** A mark and the line of its lane that it stands on, counted from the top. */
export interface TrackedMark {
  readonly mark: MarkPlan
  readonly anchor: number
  readonly track: number
}

export interface TrackOptions {
  /** Scale of the default view. Tracks are given out once for it, so that zooming never moves a mark. */
  readonly pxPerDay: number
  readonly maxTracks: number
  readonly widthOf: (text: string) => number
}

interface Unit {
  readonly marks: readonly (MarkPlan & { readonly anchor: number })[]
  readonly from: number
  readonly glyphTo: number
  readonly labelTo: number
}

/**
 * Gives marks of a lane to as few tracks as their glyphs and labels need.
 *
 * First-fit along time at the default scale. Where no track has room for a label, room for the glyph is
 * enough; where there is none either, the mark shares a track and will fold. Marks on the very same spot
 * cannot be told apart by zooming: of more than there are tracks, those of one kind are one unit.
 */
export function assignTracks(
  marks: readonly MarkPlan[],
  options: TrackOptions,
): { readonly marks: readonly TrackedMark[]; readonly trackCount: number } {
  const units = unitsOf(marks, options)
  const labelEnds: number[] = []
  const glyphEnds: number[] = []
  const placed = units.flatMap((unit) => {
    const track = chooseTrack(unit, labelEnds, { glyphEnds, maxTracks: options.maxTracks })
    labelEnds[track] = Math.max(labelEnds[track] ?? -Infinity, unit.labelTo)
    glyphEnds[track] = Math.max(glyphEnds[track] ?? -Infinity, unit.glyphTo)
    return unit.marks.map((mark) => ({ mark, anchor: mark.anchor, track }))
  })
  return {
    marks: placed.toSorted(compareMarks),
    trackCount: labelEnds.length,
  }
}

function chooseTrack(
  unit: Unit,
  labelEnds: readonly number[],
  { glyphEnds, maxTracks }: { readonly glyphEnds: readonly number[]; readonly maxTracks: number },
): number {
  const roomy = labelEnds.findIndex((end) => end <= unit.from)
  if (roomy !== -1) return roomy
  if (labelEnds.length < maxTracks) return labelEnds.length
  const leastTaken = [...glyphEnds.keys()].filter((track) => (glyphEnds[track] ?? 0) <= unit.from)
  const byLabelEnd = leastTaken.toSorted((a, b) => (labelEnds[a] ?? 0) - (labelEnds[b] ?? 0))
  return byLabelEnd[0] ?? 0
}

function unitsOf(marks: readonly MarkPlan[], options: TrackOptions): readonly Unit[] {
  const units = new Map<string, (MarkPlan & { anchor: number })[]>()
  const spots = group(marks, (mark) => mark.anchor)
  for (const mark of marks) {
    if (mark.anchor === undefined) continue
    const isCrowded = (spots.get(mark.anchor)?.length ?? 0) > options.maxTracks
    const key = isCrowded ? `${String(mark.anchor)} ${mark.kind}` : mark.id
    units.set(key, [...(units.get(key) ?? []), { ...mark, anchor: mark.anchor }])
  }
  return [...units.values()].map((members) => unitOf(members, options)).toSorted(compareUnits)
}

function unitOf(
  marks: readonly (MarkPlan & { readonly anchor: number })[],
  { pxPerDay, widthOf }: TrackOptions,
): Unit {
  const days = marks.flatMap(({ anchor, ghosts }) => [
    anchor,
    ...ghosts.flatMap(({ from, to }) => [from ?? to ?? anchor, to ?? from ?? anchor]),
  ])
  const from = Math.min(...days) * pxPerDay - GLYPH_PX / 2
  const glyphTo = Math.max(...days) * pxPerDay - GLYPH_PX / 2 + FOLD_GAP_PX
  const label =
    marks.length === 1 ? (marks[0]?.title ?? '') : `${String(marks.length)} × marks of a kind`
  return { marks, from, glyphTo, labelTo: glyphTo + widthOf(label) + GLYPH_PX }
}

function compareUnits(a: Unit, b: Unit): number {
  const [first, second] = [a.marks[0], b.marks[0]]
  if (first === undefined || second === undefined) return 0
  if (a.from !== b.from) return a.from - b.from
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
