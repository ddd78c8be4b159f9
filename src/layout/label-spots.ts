import type { LabelRequest, LabelSpot } from './place-labels.ts'
import type { RowShape } from './row-shape.ts'
import type { Box } from './scene.ts'

const LABEL_GAP_PX = 5

/** So many lines away a label stands only before it is given up. */
const FAR_LINES = 3

/** From the middle of a mark to a label that stands on another line. */
const SIDE_PX = 9

/** The same for a label that would be given up otherwise. */
const FAR_SIDES_PX = [24, 40, 60, 84, 108]

/** Of two lines as far away the lower one is the nearer by this. */
const LOWER_FIRST_PX = 0.5

/** A short form is no longer than that, or else it is cut within a word. */
const MOST_LETTERS = 15

/** A short form does not end with one of them. */
const LINKING_WORDS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'as', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to'],
])

const GENERAL_WORDS: ReadonlySet<string> = new Set([
  ...LINKING_WORDS,
  ...['data', 'further', 'results', 'update'],
])

type Importance = LabelRequest<unknown>['importance']

interface MarkedPoint {
  readonly x: number
  readonly y: number
  /** Half of the size of the mark. */
  readonly half: number
}

interface SpotPlace {
  readonly shape: RowShape
  readonly importance: Importance
  /** On a narrow page long leaders would cross more than they tell. */
  readonly isNarrow: boolean
}

/**
 * Own line first, right then left of the mark; beyond its window; then short texts a line up or down. What
 * matters most may go as far as the lane is high, and to the side, before it is given up.
 */
export function spotsFor(
  { x, y, half }: MarkedPoint,
  extents: readonly Box[],
  { shape, importance, isNarrow }: SpotPlace,
): readonly LabelSpot[] {
  const right = Math.max(...extents.map((box) => box.x + box.width)) + LABEL_GAP_PX
  const left = Math.min(...extents.map((box) => box.x)) - LABEL_GAP_PX
  const beside = half + LABEL_GAP_PX + 1
  const own: readonly LabelSpot[] = [
    { x: x + beside, centreY: y, align: 'start', fromForm: 0 },
    { x: x - beside, centreY: y, align: 'end', fromForm: 0 },
    { x: right, centreY: y, align: 'start', fromForm: 0 },
    { x: left, centreY: y, align: 'end', fromForm: 0 },
  ]
  const lines = otherLines(y, shape)
  const near = lines.filter((centreY) => Math.abs(centreY - y) < FAR_LINES * shape.trackPx)
  const moved = near.flatMap((centreY) => movedSpots({ x, y }, centreY, SIDE_PX))
  if (importance > 1) return [...own, ...moved]
  const far = lines.filter((centreY) => !near.includes(centreY))
  return [
    ...own,
    ...moved,
    ...[
      ...far.flatMap((centreY) => movedSpots({ x, y }, centreY, SIDE_PX)),
      ...(isNarrow ? [] : FAR_SIDES_PX).flatMap((sidePx) =>
        lines.flatMap((centreY) => movedSpots({ x, y }, centreY, sidePx)),
      ),
    ].map((spot) => ({ ...spot, isFar: true })),
  ]
}

/** The middles of the other lines of a lane, the nearest first, and of two as near the lower one. */
function otherLines(y: number, { tracksY, trackCount, trackPx }: RowShape): readonly number[] {
  const distance = (centreY: number): number => Math.abs(centreY - y - LOWER_FIRST_PX)
  return Array.from({ length: trackCount }, (_, track) => tracksY + (track + 0.5) * trackPx)
    .filter((centreY) => centreY !== y)
    .toSorted((a, b) => distance(a) - distance(b))
}

function movedSpots(
  { x, y }: { readonly x: number; readonly y: number },
  centreY: number,
  sidePx: number,
): readonly LabelSpot[] {
  return ([1, -1] as const).map((direction) => ({
    x: x + direction * sidePx,
    centreY,
    align: direction === 1 ? 'start' : 'end',
    fromForm: 1,
    leader: `M${String(x)},${String(y)} L${String(x + direction * (sidePx - 3))},${String(centreY)}`,
  }))
}

/** What matters most is rather named by a part of its title than not at all. */
export function lastForm(
  importance: Importance,
  text: string | undefined,
): Pick<LabelRequest<unknown>, 'lastForm'> {
  return importance > 1 || text === undefined ? {} : { lastForm: text }
}

/**
 * "C1 median…", "Orphan: lymphop…", "…Phase 2 trial": what tells the thing from its neighbours. Cohorts are
 * called as over their doses, and general words at the beginning go; then two words stay, and those after them
 * up to one that tells something.
 */
export function tellingPart(title: string): string {
  const words = withShortCohorts(title).split(' ')
  const from = generalCount(words)
  const last = words.findIndex(
    (word, index) => index > from && !/^\d/.test(word) && !LINKING_WORDS.has(word),
  )
  const to = last === -1 ? words.length : last + 1
  const part = words.slice(from, to).join(' ')
  const before = from === 0 ? '' : '…'
  if (part.length > MOST_LETTERS) return `${before}${part.slice(0, MOST_LETTERS).trimEnd()}…`
  return to < words.length ? `${before}${part.replace(/:$/, '')}…` : `${before}${part}`
}

function withShortCohorts(title: string): string {
  return title
    .replace(/\bcohorts (\d+) (and|to) (\d+)/, 'C$1 $2 C$3')
    .replace(/^Cohort (?=\d)/, 'C')
}

/** How many words at the beginning say only of what kind the rest is: "Results of the". */
function generalCount(words: readonly string[]): number {
  const end = words.findIndex((word) => !GENERAL_WORDS.has(word.toLowerCase()))
  return end > 1 && LINKING_WORDS.has(words[end - 1] ?? '') ? end : 0
}
