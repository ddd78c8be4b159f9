import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { resolve } from 'node:path'

/** The benchmark's page, driven as its harness drives it: a small, seeded run. */

const MS_PER_YEAR = 365.25 * 864e5
const DOMAIN: readonly [number, number] = [Date.UTC(2000, 0, 1), Date.UTC(2030, 0, 1)]
const VIEW: readonly [number, number] = [Date.UTC(2010, 0, 1), Date.UTC(2020, 0, 1)]
const ITEM_COUNT = 200
const LANE_COUNT = 8

interface Item {
  readonly id: number
  readonly lane: number
  readonly start: number
  readonly end: number | null
  readonly label: string
  readonly color: number
}

interface Data {
  readonly lanes: readonly { readonly id: number; readonly label: string }[]
  readonly items: readonly Item[]
  readonly view: readonly [number, number]
  readonly domain: readonly [number, number]
  readonly geom: { readonly width: number; readonly height: number }
}

interface Bench {
  readonly mount: (root: HTMLElement, data: Data) => void
  readonly ready: () => Promise<void>
  readonly pan: (px: number) => void
  readonly zoom: (factor: number, centerPx: number) => void
  readonly setItems: (data: Data) => void
  readonly view: () => readonly [number, number]
}

declare global {
  interface Window {
    __bench: Bench
  }
}

/** Numbers from 0 to 1 that are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function makeData(): Data {
  const random = seeded(20_240_229)
  const items = Array.from({ length: ITEM_COUNT }, (_, id): Item => {
    const start = DOMAIN[0] + random() * (DOMAIN[1] - DOMAIN[0])
    const isSpan = random() < 0.3
    const end = Math.min(DOMAIN[1], start + (0.1 + random()) * MS_PER_YEAR)
    return {
      id,
      lane: Math.floor(random() * LANE_COUNT),
      start,
      end: isSpan ? end : null,
      label: `interim analysis ${String(id)}`,
      color: Math.floor(random() * 6),
    }
  })
  const lanes = Array.from({ length: LANE_COUNT }, (_, id) => ({
    id,
    label: `Programme ${String(id)}`,
  }))
  return { lanes, items, view: VIEW, domain: DOMAIN, geom: { width: 1280, height: 800 } }
}

async function openMounted(page: Page, data: Data): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.route('http://bench.test/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    await route.fulfill({ path: resolve(`bench/dist${pathname}`) })
  })
  await page.goto('http://bench.test/index.html')
  await page.evaluate(async (mounted) => {
    const root = document.getElementById('root')
    if (root === null) throw new Error('no root')
    window.__bench.mount(root, mounted)
    await window.__bench.ready()
  }, data)
}

/** Calls the page's own functions, then waits until the drawing is done. */
async function drive(page: Page, name: 'pan' | 'zoom', args: readonly number[]): Promise<void> {
  await page.evaluate(
    async ([call, a = 0, b = 0]) => {
      if (call === 'pan') window.__bench.pan(a)
      else window.__bench.zoom(a, b)
      await window.__bench.ready()
    },
    [name, ...args] as const as readonly ['pan' | 'zoom', number?, number?],
  )
}

function viewOf(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => window.__bench.view())
}

/** Centres of the drawn milestones, by id. */
function glyphXs(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.glyph')].map((glyph) => {
        const { left, width } = (
          glyph.querySelector('.glyph__shape') ?? glyph
        ).getBoundingClientRect()
        return [glyph.getAttribute('data-id') ?? '', left + width / 2]
      }),
    ),
  )
}

/** How many milestones the picture stands for: drawn ones, and those counted in folds. */
function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => {
    const folded = [...document.querySelectorAll('.fold__count')].map(({ textContent }) =>
      Number(textContent),
    )
    return folded.reduce((sum, count) => sum + count, document.querySelectorAll('.glyph').length)
  })
}

/** Whether a mark is drawn, and not held whole at an edge of the plot: those there stand still. */
function isInside(id: string, xs: Readonly<Record<string, number>>): boolean {
  const x = xs[id]
  const all = Object.values(xs)
  return x !== undefined && x > Math.min(...all) + 1 && x < Math.max(...all) - 1
}

function marksInView({ items }: Data): number {
  const times = items.flatMap(({ start, end }) => (end === null ? [start] : [start, end]))
  return times.filter((time) => time > VIEW[0] && time < VIEW[1]).length
}

test('the benchmark page opens at the view that it was given', async ({ page }) => {
  await openMounted(page, makeData())
  expect(await viewOf(page)).toEqual(VIEW)
  await expect(page.getByRole('group', { name: /Programme/ })).toHaveCount(LANE_COUNT)
})

test('a pan moves every mark as far as asked, with one drawing a step', async ({ page }) => {
  await openMounted(page, makeData())
  const before = await glyphXs(page)
  await page.evaluate(() => {
    const rows = document.querySelector('.timeline__rows')
    if (rows === null) throw new Error('no rows')
    const seen = { draws: 0 }
    Object.assign(window, { seen })
    new MutationObserver((changes) => {
      seen.draws += changes.filter(({ oldValue }) => oldValue === 'busy').length
    }).observe(rows, { attributeFilter: ['data-frame'], attributeOldValue: true })
    for (const glyph of document.querySelectorAll('.glyph')) Object.assign(glyph, { isOld: true })
  })
  for (let step = 0; step < 60; step += 1) await drive(page, 'pan', [1])
  const after = await glyphXs(page)
  const moved = Object.keys(before).filter((id) => isInside(id, before) && isInside(id, after))
  expect(moved.length).toBeGreaterThan(20)
  const shifts = moved.map((id) => (after[id] ?? 0) - (before[id] ?? 0) + 60)
  expect(Math.max(...shifts.map(Math.abs))).toBeLessThan(0.05)
  const draws = await page.evaluate(
    () => (window as unknown as { seen: { draws: number } }).seen.draws,
  )
  expect(draws).toBe(60)
  const reused = await page.evaluate(
    () => [...document.querySelectorAll('.glyph')].filter((glyph) => 'isOld' in glyph).length,
  )
  expect(reused).toBeGreaterThanOrEqual(moved.length)
})

test('a zoom scales about the place asked for, by the factor asked for', async ({ page }) => {
  await openMounted(page, makeData())
  const [from, to] = await viewOf(page)
  await drive(page, 'zoom', [1.1, 0])
  const [nextFrom, nextTo] = await viewOf(page)
  expect((to - from) / (nextTo - nextFrom)).toBeCloseTo(1.1, 6)
  expect(Math.abs(nextFrom - from)).toBeLessThan(1000)
})

test('the number of elements stays bounded while the reader pans and zooms', async ({ page }) => {
  await openMounted(page, makeData())
  const count = (): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length)
  const atFirst = await count()
  for (let step = 0; step < 20; step += 1) await drive(page, 'pan', [40])
  for (let step = 0; step < 20; step += 1) await drive(page, 'pan', [-40])
  expect(await count()).toBe(atFirst)
  await drive(page, 'zoom', [1 / 3, 500])
  expect(await count()).toBeLessThan(atFirst * 3)
  expect(atFirst).toBeLessThan(4000)
})

test('half of the items leave half of the marks, at the same view', async ({ page }) => {
  const data = makeData()
  const half = { ...data, items: data.items.filter(({ id }) => id % 2 === 0) }
  await openMounted(page, data)
  // A mark whose glyph would be cut by the edge of the plot is not drawn: a few may lack on either side.
  expect(Math.abs((await countMarks(page)) - marksInView(data))).toBeLessThanOrEqual(4)
  await page.evaluate(async (items) => {
    window.__bench.setItems(items)
    await window.__bench.ready()
  }, half)
  expect(Math.abs((await countMarks(page)) - marksInView(half))).toBeLessThanOrEqual(4)
  expect(await viewOf(page)).toEqual(VIEW)
  const ids = Object.keys(await glyphXs(page)).map((id) => Number(/\d+/.exec(id)?.[0]))
  expect(ids.filter((id) => id % 2 !== 0)).toEqual([])
})
