import { describe, expect, it } from 'vitest'
import { guidanceLedger } from '../history/guidance.ts'
import { knownOn } from '../history/known-on.ts'
import type { Verdict } from '../history/state.ts'
import { readRealIndex } from '../history/testing/read-real-index.ts'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { countsFor } from '../query/filter.ts'
import { itemsOf } from '../query/items.ts'
import { formatIsoDay, makeDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { xOfDay } from '../time/viewport.ts'
import type { Viewport } from '../time/viewport.ts'
import type { GhostPlan, MarkPlan } from './mark-plan.ts'
import { layoutPromises } from './row-promises.ts'
import { planRows } from './row-plan.ts'
import type { RowScene, Scene } from './scene.ts'
import { makeMark } from './testing/make-mark.ts'
import { realScenes, WHOLE_WINDOWS } from './testing/real-scene.ts'

/** The windows that were promised, in the lane beside what came of them, against the ledger of promises. */

const MEASURER = { widthOf: (text: string): number => text.length * 6 }
const index = readRealIndex()
const TODAY = makeDay({ year: 2026, month: 11, dayOfMonth: 20 })
const DOCUMENT_DAYS = index.dataset.sources.flatMap(({ sha256, published }) =>
  sha256 === undefined || published.latest === null ? [] : [published.latest],
)
const DAYS = [...new Set([...DOCUMENT_DAYS, TODAY])]
const CASES = REAL_SCOPES.flatMap((scope) =>
  DAYS.map((day) => ({ scope, day, text: formatIsoDay(day) })),
)

type Scope = (typeof REAL_SCOPES)[number]

function knownBy(scope: Scope, day: Day): ReturnType<typeof knownOn> {
  return knownOn(index, { asOf: day, counts: countsFor(scope) })
}

/** Each promised window of the ledger once, by the newest word on it. */
function promisedBy(scope: Scope, day: Day): ReadonlyMap<string, Verdict> {
  const rows = guidanceLedger(knownBy(scope, day)).toSorted((a, b) => a.toldOn - b.toldOn)
  return new Map(
    rows.flatMap(({ milestone, window, verdict }) =>
      window === null ? [] : [[`${milestone}-promise-${window.text}`, verdict] as const],
    ),
  )
}

function marksOf(scope: Scope, day: Day): readonly MarkPlan[] {
  const known = knownBy(scope, day)
  const items = itemsOf(index, known)
  const rows = planRows({ dataset: index.dataset, known, items, unit: 'mci' })
  return rows.flatMap(({ marks, undated }) => [...marks, ...undated])
}

function sceneOf(scope: Scope, day: Day, widthPx: number): Scene {
  const known = knownBy(scope, day)
  const data = { index, known, items: itemsOf(index, known) }
  const whole = WHOLE_WINDOWS[scope]
  return realScenes(data, data.items, { measurer: MEASURER, widthPx, whole })(whole)
}

function foldedIn({ rows }: Scene): ReadonlySet<string> {
  return new Set(rows.flatMap(({ folds }) => folds.flatMap(({ memberIds }) => memberIds)))
}

describe.each(CASES)('on $text with evidence=$scope', ({ scope, day }) => {
  it('plans every promised window of the ledger, with its own verdict', () => {
    const planned = marksOf(scope, day).flatMap(({ id, ghosts }) =>
      ghosts.map((ghost) => [`${id}-promise-${ghost.id}`, ghost.verdict] as const),
    )
    expect(planned.length).toBeGreaterThan(0)
    expect(new Map(planned)).toEqual(promisedBy(scope, day))
    expect(planned.length).toBe(new Map(planned).size)
  })

  it('draws each of them where the whole time is shown, unless its mark is folded away', () => {
    const scene = sceneOf(scope, day, 1190)
    const folded = foldedIn(scene)
    const drawn = scene.rows.flatMap(({ ghosts }) => ghosts)
    const owed = marksOf(scope, day).filter(({ id }) => !folded.has(id))
    const keys = owed.flatMap(({ id, ghosts }) => ghosts.map((each) => `${id}-promise-${each.id}`))
    expect(drawn.map(({ key }) => key).sort()).toEqual([...keys].sort())
  })

  it('folds away none of them for good: on a wide enough plot each is drawn', () => {
    const scene = sceneOf(scope, day, 120_000)
    const drawn = new Map(
      scene.rows.flatMap(({ ghosts }) => ghosts.map(({ key, verdict }) => [key, verdict] as const)),
    )
    const folded = foldedIn(scene)
    const owed = [...promisedBy(scope, day)].filter(
      ([key]) => !folded.has(key.split('-promise-')[0] ?? ''),
    )
    expect([...drawn].sort()).toEqual(owed.sort())
  })

  it('leads a line from each to what came of it, or to the promise that took its place', () => {
    const scene = sceneOf(scope, day, 1190)
    for (const row of scene.rows) {
      const astray = row.connectors.filter(({ key }) => !isWellLed(key, row))
      expect(astray).toEqual([])
      const unled = row.ghosts.filter(
        (ghost) =>
          row.connectors.every(({ key }) => key !== `${ghost.key}-connector`) &&
          !isTouching(ghost, goalsIn(row, ghost.ownerId, ghost.key)),
      )
      expect(unled).toEqual([])
    }
  })
})

interface Reach {
  readonly x: number
  readonly width: number
}

/** Its mark, and its other promises. */
function goalsIn({ glyphs, ghosts }: RowScene, ownerId: string, key: string): readonly Reach[] {
  return [
    ...glyphs
      .filter(({ target }) => target.id === ownerId)
      .map(({ x, sizePx }) => ({ x: x - sizePx / 2, width: sizePx })),
    ...ghosts.filter((ghost) => ghost.ownerId === ownerId && ghost.key !== key),
  ]
}

const NEAR_PX = 6.5

function isTouching({ x, width }: Reach, goals: readonly Reach[]): boolean {
  return goals.some((goal) => x <= goal.x + goal.width + NEAR_PX && goal.x <= x + width + NEAR_PX)
}

/** It starts at an edge of its own box and ends just before one of its goals. */
function isWellLed(connectorKey: string, row: RowScene): boolean {
  const key = connectorKey.replace(/-connector$/, '')
  const connector = row.connectors.find((each) => each.key === connectorKey)
  const ghost = row.ghosts.find((each) => each.key === key)
  const [from = NaN, to = NaN] = (connector?.path.match(/[ML]([\d.-]+)/g) ?? []).map((part) =>
    Number(part.slice(1)),
  )
  if (ghost === undefined || connector?.verdict !== ghost.verdict) return false
  const isFromEdge = from === ghost.x || Math.abs(from - ghost.x - ghost.width) < 1e-6
  return isFromEdge && isTouching({ x: to, width: 0 }, goalsIn(row, ghost.ownerId, key))
}

const VIEWPORT: Viewport = { from: 0, to: 1000, leftPx: 0, widthPx: 1000 }

function ghost(id: string, from: number | undefined, to: number | undefined): GhostPlan {
  return { id, from, to, verdict: 'late', isSuperseded: id !== 'newest' }
}

function promisesOf(
  status: MarkPlan['status'],
  ghosts: readonly GhostPlan[],
  day: number,
): ReturnType<typeof layoutPromises> {
  const mark = makeMark({ id: 'm', status, anchor: day, ghosts })
  return layoutPromises(mark, { x: xOfDay(VIEWPORT, day), y: 50, viewport: VIEWPORT })
}

const pathsOf = ({ connectors }: ReturnType<typeof layoutPromises>): readonly string[] =>
  connectors.map(({ path }) => path)

describe('the windows of one mark', () => {
  const MOVED = [ghost('older', 100, 200), ghost('newest', 400, 500)]

  it('lead to the mark once it came, each by itself', () => {
    expect(pathsOf(promisesOf('happened', MOVED, 700))).toEqual([
      'M200,50 L691.5,50',
      'M500,50 L691.5,50',
    ])
    expect(pathsOf(promisesOf('happened', MOVED, 50))).toEqual([
      'M100,50 L58.5,50',
      'M400,50 L58.5,50',
    ])
  })

  it('lead to the promise that took its place as long as nothing came', () => {
    expect(pathsOf(promisesOf('expected', MOVED, 450))).toEqual(['M200,50 L398,50'])
  })

  it('need no line where the box holds what came', () => {
    expect(pathsOf(promisesOf('happened', [ghost('newest', 400, 500)], 450))).toEqual([])
  })

  it('stand back behind the newest', () => {
    const heights = promisesOf('expected', MOVED, 450).ghosts.map(({ height, isSuperseded }) => [
      height,
      isSuperseded,
    ])
    expect(heights).toEqual([
      [8, true],
      [14, false],
    ])
  })

  it('are boxes as well where a side is open', () => {
    const { ghosts } = promisesOf('expected', [ghost('newest', undefined, 500)], 499.5)
    expect(ghosts.map(({ x, width }) => x + width)).toEqual([500])
  })

  it('are seen where the mark is not, with the line to the edge behind which it lies', () => {
    const { ghosts, connectors } = promisesOf('happened', [ghost('newest', 100, 200)], 3000)
    expect([ghosts.length, connectors.map(({ path }) => path)]).toEqual([1, ['M200,50 L1000,50']])
    expect(promisesOf('happened', [ghost('newest', 1100, 1200)], 500).ghosts).toEqual([])
  })
})
