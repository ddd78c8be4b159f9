import { placeCallouts } from '../layout/place-callouts.ts'
import type { CalloutGround, CalloutRequest } from '../layout/place-callouts.ts'
import type { Box } from '../layout/scene.ts'
import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { Colophon } from './colophon.ts'
import { drawCallouts } from './draw-callouts.ts'
import { partOf, wholeBody } from './fill-pages.ts'
import type { PageBody } from './fill-pages.ts'
import { partText, widthOn } from './lay-out.ts'
import type { Section } from './lay-out.ts'
import { SLIDE_PAPER, draftSection, placeBody, slideRoom, slideTop } from './lay-out-slides.ts'
import type { SlideDraft } from './lay-out-slides.ts'
import { withLanes } from './leave-out-lanes.ts'
import { placeGroup } from './move-shapes.ts'
import type { Lane, PictureParts } from './picture-parts.ts'

/** A scene of a story as it is told, and the view that it shows. */
export interface SceneSlide {
  /** Its title is the headline. */
  readonly colophon: Colophon
  /** "The story · 3 of 8". */
  readonly place: string
  readonly note: string
  readonly callouts: readonly CalloutRequest[]
  /** What the scene is about: the lanes in which it is drawn are on the slide. */
  readonly about: readonly string[]
  readonly section: Section | undefined
  readonly picture: ScenePicture | undefined
}

/** What is to be known of a picture to set callouts on it, in the space of its lanes. */
export interface ScenePicture {
  readonly ground: CalloutGround
  /** Left of it are the heads of lanes, which no callout may cover. */
  readonly leftPx: number
  /** Its lanes are shown together or not at all. */
  readonly isWhole: boolean
}

/** A scene on one slide: its headline, its picture with the callouts, and its note. */
export function draftScene(
  scene: SceneSlide,
  inks: PictureParts['inks'],
  measurer: TextMeasurer,
): SlideDraft {
  const { colophon, place, section, picture } = scene
  const nothing = { groups: [], bottomPx: 0, table: undefined, legend: [] }
  const page = { colophon, inks, part: place, ...nothing }
  if (section === undefined) return { ...page, notes: notesOf(scene, scene.callouts) }
  if (picture === undefined) {
    const first = draftSection({ ...section, title: place }, colophon, measurer)[0]
    return { ...page, ...first, notes: notesOf(scene, scene.callouts) }
  }
  const setting = { colophon, measurer, section: { ...section, title: place } }
  const roomPx = slideRoom(setting)
  const { parts } = section
  const { lanes, head } = parts
  const run = picture.isWhole
    ? lanes
    : lanesFor(scene, picture.ground, { lanes, roomPx: roomPx - head.heightPx })
  const { body: drawn, left } = withCallouts(scene, { parts, run, picture, roomPx }, measurer)
  const body = fitted(drawn, roomPx)
  const top = slideTop(setting)
  const isAll = run.length === lanes.length
  return {
    ...page,
    part: partText(place, section.laneWord, isAll ? undefined : partOf(lanes, run)),
    groups: placeBody(body, top),
    bottomPx: top + body.heightPx,
    legend: parts.legend,
    notes: notesOf(scene, left),
  }
}

function notesOf({ note }: SceneSlide, left: readonly CalloutRequest[]): readonly string[] {
  return [note, ...left.map(({ text }) => text)]
}

/** Rather a little smaller than without the lanes around, but no smaller than can be read. */
const LEAST_SCALE = 0.94

/** The lanes in which the scene's things are, and such of the others as fit; their order is kept. */
function lanesFor(
  { about }: SceneSlide,
  { anchorOf }: CalloutGround,
  { lanes, roomPx }: { readonly lanes: readonly Lane[]; readonly roomPx: number },
): readonly Lane[] {
  const indexes = about.flatMap((id) => {
    const y = anchorOf(id)?.y
    const index = y === undefined ? -1 : lanes.findIndex((lane) => isIn(lane, y))
    return index < 0 ? [] : [index]
  })
  const most = roomPx / LEAST_SCALE
  let start = 0
  // A low lane above one that fills the slide is left out, rather than the slide left empty.
  while (heightOf(lanes[start]) < roomPx / 2 && heightOf(lanes[start], lanes[start + 1]) > most)
    start += 1
  const [first, last] =
    indexes.length === 0 ? [start, start] : [Math.min(...indexes), Math.max(...indexes)]
  const kept = new Set(lanes.slice(first, last + 1))
  let leftPx = most
  for (const { height } of kept) leftPx -= height
  // Those below it first: what a scene is about stands above what it touches.
  for (const lane of [...lanes.slice(last + 1), ...lanes.slice(0, first).toReversed()]) {
    if (lane.height > leftPx) continue
    kept.add(lane)
    leftPx -= lane.height
  }
  return lanes.filter((lane) => kept.has(lane))
}

function heightOf(...lanes: readonly (Lane | undefined)[]): number {
  return lanes.reduce((sum, lane) => sum + (lane?.height ?? 0), 0)
}

function isIn(lane: Lane, y: number): boolean {
  return y >= lane.y && y < lane.y + lane.height
}

/** Where things are once some lanes have gone and the others have moved together. */
function movedGround(
  { anchorOf, words, signs, shapes }: CalloutGround,
  from: readonly Lane[],
  to: readonly Lane[],
): CalloutGround {
  const shiftAt = (y: number): number | undefined => {
    const index = from.findIndex((lane) => isIn(lane, y))
    const [before, after] = [from[index], to[index]]
    return before === undefined || after === undefined ? undefined : after.y - before.y
  }
  const movedBoxes = (boxes: readonly Box[]): readonly Box[] =>
    boxes.flatMap((box) => {
      const dy = shiftAt(box.y + box.height / 2)
      return dy === undefined ? [] : [{ ...box, y: box.y + dy }]
    })
  return {
    anchorOf: (mark) => {
      const point = anchorOf(mark)
      const dy = point === undefined ? undefined : shiftAt(point.y)
      if (point === undefined || dy === undefined) return undefined
      const { extent } = point
      const moved = extent === undefined ? {} : { extent: { ...extent, y: extent.y + dy } }
      return { ...point, ...moved, y: point.y + dy }
    },
    words: movedBoxes(words),
    signs: movedBoxes(signs),
    shapes: movedBoxes(shapes),
  }
}

/** Callouts may stand so far below a picture that leaves room there. */
const BELOW_PX = 56

function withCallouts(
  { callouts }: SceneSlide,
  {
    parts,
    run,
    picture: { ground, leftPx },
    roomPx,
  }: {
    readonly parts: PictureParts
    readonly run: readonly Lane[]
    readonly picture: ScenePicture
    readonly roomPx: number
  },
  measurer: TextMeasurer,
): { readonly body: PageBody; readonly left: readonly CalloutRequest[] } {
  const shown = withLanes(parts, run)
  const body = wholeBody(shown)
  const height = run.reduce((sum, lane) => sum + lane.height, 0)
  const belowPx = Math.min(BELOW_PX, Math.max(0, roomPx - parts.head.heightPx - height))
  const sight = { x: leftPx, y: 0, width: parts.widthPx - leftPx, height: height + belowPx }
  const moved = movedGround(ground, run, shown.lanes)
  const { placed, left } = placeCallouts(callouts, moved, sight, measurer)
  if (placed.length === 0) return { body, left }
  const dy = parts.head.heightPx
  const drawn = placeGroup(drawCallouts(placed, parts.inks, measurer), { dx: 0, dy })
  const bottoms = placed.map(({ box }) => box.y + box.height + dy)
  const heightPx = Math.max(body.heightPx, ...bottoms)
  return { body: { ...body, heightPx, groups: [...body.groups, drawn] }, left }
}

/** Smaller, where the picture is wider or higher than its place. */
function fitted(body: PageBody, roomPx: number): PageBody {
  const scale = Math.min(1, roomPx / body.heightPx, widthOn(SLIDE_PAPER) / body.widthPx)
  return {
    ...body,
    groups: body.groups.map((group) => placeGroup(group, { dx: 0, dy: 0, scale })),
    widthPx: body.widthPx * scale,
    heightPx: body.heightPx * scale,
  }
}
