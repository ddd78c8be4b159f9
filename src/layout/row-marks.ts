import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { boxAround } from './boxes.ts'
import type { Cluster } from './fold-marks.ts'
import { clusterMarks, foldTexts } from './fold-marks.ts'
import { glyphPath } from './glyphs.ts'
import type { MarkPlan } from './mark-plan.ts'
import type { Frame } from './metrics.ts'
import { GLYPH_PX, LABEL_PX, MIN_HIT_PX, TRACK_PX } from './metrics.ts'
import type { LabelRequest, LabelSpot } from './place-labels.ts'
import type { RowShape } from './row-shape.ts'
import { connect, expectedWindow, ghostOf, lineBox, whiskerBox, whiskersOf } from './row-windows.ts'
import type {
  Box,
  ConnectorMark,
  FoldMark,
  GhostMark,
  GlyphMark,
  LabelRole,
  Target,
  WhiskerMark,
} from './scene.ts'

/** Whom a label belongs to, until it has a place. */
export interface LabelOwner {
  readonly ownerId: string
  readonly role: LabelRole
  readonly hue: GlyphMark['hue']
}

/** All that stands on the tracks of one row, and the labels that want a place there. */
export interface RowMarks {
  readonly glyphs: readonly GlyphMark[]
  readonly folds: readonly FoldMark[]
  readonly whiskers: readonly WhiskerMark[]
  readonly ghosts: readonly GhostMark[]
  readonly connectors: readonly ConnectorMark[]
  readonly requests: readonly LabelRequest<LabelOwner>[]
  readonly obstacles: readonly Box[]
}

interface Place {
  readonly shape: RowShape
  readonly viewport: Viewport
}

const FOLD_PX = 17
const LABEL_GAP_PX = 4

/** Lays out the milestones of one row: glyphs, folds, windows, promises. */
export function layoutMarks(shape: RowShape, viewport: Viewport, frame: Frame): RowMarks {
  const place: Place = { shape, viewport }
  const clusters = [...visibleClusters(place), ...undatedCluster(place, frame)]
  const parts = clusters.map((cluster) => layoutCluster(cluster, place))
  const outside = outsideWindows(clusters, place)
  return {
    glyphs: parts.flatMap((part) => part.glyphs),
    folds: parts.flatMap((part) => part.folds),
    whiskers: [...parts.flatMap((part) => part.whiskers), ...outside],
    ghosts: parts.flatMap((part) => part.ghosts),
    connectors: parts.flatMap((part) => part.connectors),
    requests: parts.flatMap((part) => part.requests),
    obstacles: [...parts.flatMap((part) => part.obstacles), ...outside.map(whiskerBox)],
  }
}

function visibleClusters({ shape, viewport }: Place): readonly Cluster[] {
  const min = viewport.leftPx + GLYPH_PX / 2
  const max = viewport.leftPx + viewport.widthPx - GLYPH_PX / 2
  const isSeen = (x: number): boolean => x >= min && x <= max
  const seen = shape.tracked.filter(({ anchor }) => isSeen(xOfDay(viewport, anchor)))
  return clusterMarks(seen, (anchor) => xOfDay(viewport, anchor)).map((cluster) => ({
    ...cluster,
    x: cluster.members.length === 1 ? cluster.x : Math.min(Math.max(cluster.x, min + 2), max - 2),
  }))
}

function undatedCluster({ shape, viewport }: Place, frame: Frame): readonly Cluster[] {
  const members = shape.plan.undated
  if (members.length === 0) return []
  return [
    {
      track: shape.undatedTrack,
      x: viewport.leftPx + viewport.widthPx + frame.undatedGutterPx / 2,
      members,
    },
  ]
}

/** A date's window reaches into view although its mark lies outside: its whisker still says so. */
function outsideWindows(clusters: readonly Cluster[], place: Place): readonly WhiskerMark[] {
  const seen = new Set(clusters.flatMap(({ members }) => members.map(({ id }) => id)))
  return place.shape.tracked.flatMap(({ mark, anchor, track }) =>
    seen.has(mark.id)
      ? []
      : whiskersOf(mark, xOfDay(place.viewport, anchor), trackY(place, track), place.viewport),
  )
}

function layoutCluster(cluster: Cluster, place: Place): RowMarks {
  const [only] = cluster.members
  if (only === undefined) throw new Error('Bug: a cluster without members')
  return cluster.members.length === 1
    ? layoutSingle(only, cluster, place)
    : layoutFold(cluster.members, cluster, place)
}

function layoutSingle(mark: MarkPlan, { x, track }: Cluster, place: Place): RowMarks {
  const y = trackY(place, track)
  const whiskers = mark.status === 'expected' ? [] : whiskersOf(mark, x, y, place.viewport)
  const own = mark.status === 'expected' ? expectedWindow(mark, y, place.viewport) : []
  const openExpected =
    mark.status === 'expected' && own.length === 0 ? whiskersOf(mark, x, y, place.viewport) : []
  const promised = mark.ghosts.flatMap((window, index) =>
    ghostOf(`${mark.id}-promise-${String(index)}`, mark, { window, y, viewport: place.viewport }),
  )
  const glyph: GlyphMark = {
    key: mark.id,
    target: targetOf(mark.id, mark.name, { x, y, rowId: place.shape.plan.id }),
    kind: mark.kind,
    status: mark.status,
    hue: mark.hue,
    x,
    y,
    sizePx: GLYPH_PX,
    path: glyphPath(mark.kind),
    hasConflict: mark.hasConflict,
    tone: 'plain',
  }
  const connectors = promised.map((ghost) => connect(glyph, ghost))
  const lines = [...whiskers, ...openExpected]
  const obstacles = [
    boxAround(x, y, GLYPH_PX + 2, GLYPH_PX + 2),
    ...lines.map(whiskerBox),
    ...[...promised, ...own],
    ...promised.map((ghost) => lineBox(x, ghost.x, y)),
  ]
  return {
    glyphs: [glyph],
    folds: [],
    whiskers: lines,
    ghosts: [...promised, ...own],
    connectors,
    requests: [
      {
        payload: { ownerId: mark.id, role: 'mark', hue: mark.hue },
        importance: mark.importance,
        ...labelForms(mark),
        style: { sizePx: LABEL_PX, weight: mark.importance === 1 ? 500 : 400 },
        spots: spotsFor({ x, y, half: GLYPH_PX / 2 }, obstacles, place),
      },
    ],
    obstacles,
  }
}

/** A promise whose time has passed says so before it says its date; what came says it last. */
function labelForms(mark: MarkPlan): Pick<LabelRequest<LabelOwner>, 'forms' | 'firstForm'> {
  const { title, dateText, verdictWord } = mark
  if (verdictWord === undefined) return { forms: [`${title} · ${dateText}`, title], firstForm: 1 }
  const forms = [`${title} · ${dateText} · ${verdictWord}`, `${title} · ${verdictWord}`, title]
  return { forms, firstForm: mark.status === 'happened' ? 2 : 1 }
}

function layoutFold(members: readonly MarkPlan[], { x, track }: Cluster, place: Place): RowMarks {
  const y = trackY(place, track)
  const rowId = place.shape.plan.id
  const id = `fold:${rowId}:${members[0]?.id ?? ''}`
  const forms = foldTexts(members)
  const hues = new Set(members.map(({ hue }) => hue))
  const [hue] = hues
  const fold: FoldMark = {
    key: id,
    target: targetOf(id, `Fold of ${String(members.length)}: ${forms[0] ?? ''}`, { x, y, rowId }),
    memberIds: members.map((member) => member.id),
    hue: hues.size === 1 && hue !== undefined ? hue : 'none',
    x,
    y,
    sizePx: FOLD_PX,
    count: members.length,
    tone: 'plain',
  }
  const whiskers = foldWhiskers(id, members, y, place)
  const obstacles = [boxAround(x, y, FOLD_PX + 2, FOLD_PX + 2), ...whiskers.map(whiskerBox)]
  const importance = members.reduce<1 | 2 | 3>(
    (least, member) => (member.importance < least ? member.importance : least),
    3,
  )
  return {
    glyphs: [],
    folds: [fold],
    whiskers,
    ghosts: [],
    connectors: [],
    requests: [
      {
        payload: { ownerId: id, role: 'fold', hue: fold.hue },
        importance,
        forms: forms.slice(0, -1),
        firstForm: 1,
        style: { sizePx: LABEL_PX, weight: importance === 1 ? 500 : 400 },
        spots: spotsFor({ x, y, half: FOLD_PX / 2 }, obstacles, place),
      },
    ],
    obstacles,
  }
}

/** Members that share one window show it once; of different windows, none is drawn. */
function foldWhiskers(
  id: string,
  members: readonly MarkPlan[],
  y: number,
  place: Place,
): readonly WhiskerMark[] {
  const [first] = members
  const isShared = members.every(({ dateText }) => dateText === first?.dateText)
  if (first === undefined || !isShared || first.anchor === undefined) return []
  return whiskersOf({ ...first, id }, xOfDay(place.viewport, first.anchor), y, place.viewport)
}

/** Own line first, right then left of the mark; beyond its window; then short texts a line up or down. */
function spotsFor(
  { x, y, half }: { readonly x: number; readonly y: number; readonly half: number },
  extents: readonly Box[],
  { shape }: Place,
): readonly LabelSpot[] {
  const right = Math.max(...extents.map((box) => box.x + box.width)) + LABEL_GAP_PX
  const left = Math.min(...extents.map((box) => box.x)) - LABEL_GAP_PX
  const beside = half + LABEL_GAP_PX + 1
  const own: LabelSpot[] = [
    { x: x + beside, centreY: y, align: 'start', fromForm: 0 },
    { x: x - beside, centreY: y, align: 'end', fromForm: 0 },
    { x: right, centreY: y, align: 'start', fromForm: 0 },
    { x: left, centreY: y, align: 'end', fromForm: 0 },
  ]
  const top = shape.tracksY
  const bottom = top + shape.trackCount * TRACK_PX
  const lines = [1, -1, 2, -2].map((step) => y + step * TRACK_PX)
  const moved = lines
    .filter((centreY) => centreY > top && centreY < bottom)
    .flatMap((centreY) => movedSpots(x, y, centreY))
  return [...own, ...moved]
}

function movedSpots(x: number, y: number, centreY: number): readonly LabelSpot[] {
  const side = 9
  return ([1, -1] as const).map((direction) => ({
    x: x + direction * side,
    centreY,
    align: direction === 1 ? 'start' : 'end',
    fromForm: 1,
    leader: `M${String(x)},${String(y)} L${String(x + direction * (side - 3))},${String(centreY)}`,
  }))
}

function targetOf(
  id: string,
  name: string,
  { x, y, rowId }: { readonly x: number; readonly y: number; readonly rowId: string },
): Target {
  const hit = boxAround(x, y, MIN_HIT_PX, TRACK_PX)
  return { id, name, rowId, anchorX: x, anchorY: y, hit }
}

function trackY({ shape }: Place, track: number): number {
  return shape.tracksY + track * TRACK_PX + TRACK_PX / 2
}
