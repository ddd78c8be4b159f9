import { group } from 'd3-array'
import type { Viewport } from '../time/viewport.ts'
import { xOfDay } from '../time/viewport.ts'
import { boxAround } from './boxes.ts'
import type { Cluster } from './fold-marks.ts'
import { clusterMarks, foldTexts } from './fold-marks.ts'
import { glyphPath } from './glyphs.ts'
import type { MarkPlan } from './mark-plan.ts'
import type { Frame } from './metrics.ts'
import { GLYPH_PX, LABEL_PX, MIN_HIT_PX, TRACK_PX } from './metrics.ts'
import { lastForm, spotsFor, tellingPart } from './label-spots.ts'
import type { LabelRequest } from './place-labels.ts'
import type { RowShape } from './row-shape.ts'
import { layoutPromises } from './row-promises.ts'
import { whiskerBox, whiskersOf } from './row-windows.ts'
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
  /** Where the future begins. */
  readonly beyondX: number | undefined
  readonly isNarrow: boolean
}

const FOLD_PX = 17

/** Lays out the milestones of one row: glyphs, folds, windows, promises. */
export function layoutMarks(
  shape: RowShape,
  viewport: Viewport,
  frame: Frame,
  beyondX?: number,
): RowMarks {
  const place: Place = { shape, viewport, beyondX, isNarrow: frame.isNarrow }
  const clusters = [...visibleClusters(place), ...undatedClusters(place, frame)]
  const parts = clusters.map((cluster) => layoutCluster(cluster, place))
  const outside = outsideWindows(clusters, place)
  return {
    glyphs: parts.flatMap((part) => part.glyphs),
    folds: parts.flatMap((part) => part.folds),
    whiskers: [...parts, outside].flatMap((part) => part.whiskers),
    ghosts: [...parts, outside].flatMap((part) => part.ghosts),
    connectors: [...parts, outside].flatMap((part) => part.connectors),
    requests: parts.flatMap((part) => part.requests),
    obstacles: [...parts, outside].flatMap((part) => part.obstacles),
  }
}

/**
 * Marks whose day is in view. One whose day is nearer to the edge than half of it is wide stands at the edge,
 * whole; unless that would carry it out of the future or into it.
 */
function visibleClusters({ shape, viewport, beyondX }: Place): readonly Cluster[] {
  const min = viewport.leftPx + GLYPH_PX / 2
  const max = viewport.leftPx + viewport.widthPx - GLYPH_PX / 2
  const insideX = (anchor: number): number => Math.min(Math.max(xOfDay(viewport, anchor), min), max)
  const isSeen = ({ anchor }: { readonly anchor: number }): boolean => {
    if (anchor < viewport.from || anchor > viewport.to) return false
    const [x, inside] = [xOfDay(viewport, anchor), insideX(anchor)]
    return x === inside || beyondX === undefined || x > beyondX === inside > beyondX
  }
  return clusterMarks(shape.tracked.filter(isSeen), insideX).map((cluster) => ({
    ...cluster,
    x: cluster.members.length === 1 ? cluster.x : Math.min(Math.max(cluster.x, min + 2), max - 2),
  }))
}

function undatedClusters({ shape, viewport }: Place, frame: Frame): readonly Cluster[] {
  const x = viewport.leftPx + viewport.widthPx + frame.undatedGutterPx / 2
  const byTrack = group(shape.plan.undated, (_, index) => shape.undatedTracks[index] ?? 0)
  return [...byTrack].map(([track, members]) => ({ track, x, members }))
}

type Windows = Pick<RowMarks, 'whiskers' | 'ghosts' | 'connectors' | 'obstacles'>

/** A date's window, or one that was promised, reaches into view although its mark lies outside. */
function outsideWindows(clusters: readonly Cluster[], place: Place): Windows {
  const seen = new Set(clusters.flatMap(({ members }) => members.map(({ id }) => id)))
  const { viewport, beyondX } = place
  const parts = place.shape.tracked.flatMap(({ mark, anchor, track }) => {
    if (seen.has(mark.id)) return []
    const [x, y] = [xOfDay(viewport, anchor), trackY(place, track)]
    const whiskers = isBoxed(mark) ? [] : whiskersOf(mark, { x, y, viewport, beyondX })
    return [{ whiskers, promises: layoutPromises(mark, { x, y, viewport }) }]
  })
  return {
    whiskers: parts.flatMap(({ whiskers }) => whiskers),
    ghosts: parts.flatMap(({ promises }) => promises.ghosts),
    connectors: parts.flatMap(({ promises }) => promises.connectors),
    obstacles: parts.flatMap(({ whiskers, promises }) => [
      ...whiskers.map(whiskerBox),
      ...promises.obstacles,
    ]),
  }
}

/** The window of what is still expected is a box around its hollow glyph; only an open side needs its line. */
function isBoxed({ status, window, ghosts }: MarkPlan): boolean {
  const isClosed = window?.from !== undefined && window.to !== undefined
  return status === 'expected' && isClosed && ghosts.length > 0
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
  const { viewport, beyondX } = place
  const promises = layoutPromises(mark, { x, y, viewport })
  const whiskers = isBoxed(mark) ? [] : whiskersOf(mark, { x, y, viewport, beyondX })
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
  const obstacles = [
    boxAround(x, y, GLYPH_PX + 2, GLYPH_PX + 2),
    ...whiskers.map(whiskerBox),
    ...promises.obstacles,
  ]
  return {
    glyphs: [glyph],
    folds: [],
    whiskers,
    ghosts: promises.ghosts,
    connectors: promises.connectors,
    requests: [
      {
        payload: { ownerId: mark.id, role: 'mark', hue: mark.hue },
        importance: mark.importance,
        ...labelForms(mark),
        ...lastForm(mark.importance, tellingPart(mark.title)),
        style: { sizePx: LABEL_PX, weight: mark.importance === 1 ? 500 : 400 },
        spots: spotsFor({ x, y, half: GLYPH_PX / 2 }, obstacles, {
          ...place,
          importance: mark.importance,
        }),
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
    target: targetOf(id, foldName(members, forms[0]), { x, y, rowId }),
    memberIds: members.map((member) => member.id),
    hue: hues.size === 1 && hue !== undefined ? hue : 'none',
    x,
    y,
    sizePx: FOLD_PX,
    count: members.length,
    hasConflict: members.some(({ hasConflict }) => hasConflict),
    tone: 'plain',
  }
  const whiskers = foldWhiskers(id, members, y, place)
  const obstacles = [boxAround(x, y, FOLD_PX + 2, FOLD_PX + 2), ...whiskers.map(whiskerBox)]
  const leading = members.reduce((a, b) => (b.importance < a.importance ? b : a))
  const { importance } = leading
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
        forms,
        firstForm: 1,
        ...lastForm(importance, tellingPart(leading.title)),
        style: { sizePx: LABEL_PX, weight: importance === 1 ? 500 : 400 },
        spots: spotsFor({ x, y, half: FOLD_PX / 2 }, obstacles, { ...place, importance }),
      },
    ],
    obstacles,
  }
}

/** What is told of a mark in contradictions must not go unheard where the mark is folded away. */
function foldName(members: readonly MarkPlan[], text = ''): string {
  const disputed = members.filter(({ hasConflict }) => hasConflict).length
  const name = `Fold of ${String(members.length)}: ${text}`
  return disputed === 0 ? name : `${name}, sources disagree on ${String(disputed)}`
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
  const { viewport, beyondX } = place
  return whiskersOf({ ...first, id }, { x: xOfDay(viewport, first.anchor), y, viewport, beyondX })
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
  return shape.tracksY + (track + 0.5) * shape.trackPx
}
