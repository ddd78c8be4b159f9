import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { ReadingTools } from './reading-tools-page.ts'
import { TimelinePage } from './timeline-page.ts'

/** What has come into sight does not move by itself: each part has its room before it comes. */

const OPENINGS = [
  { name: 'the timeline', query: '' },
  { name: 'the timeline with details', query: '?sel=clr131-mm-p1-c4-start' },
  { name: 'a squeezed timeline', query: '?squeeze=1' },
  { name: 'an aligned timeline', query: '?align=trial-start' },
  { name: 'a comparison of two days', query: '?asof=2018-09-24&since=2017-08-14' },
  { name: 'a frozen link of other data', query: '?asof=2018-09-24&data=000000000000' },
  { name: 'a program', query: '?view=program&program=clr131-mm-p1' },
  { name: 'the doses', query: '?view=doses' },
  { name: 'the guidance', query: '?view=guidance' },
  { name: 'the table', query: '?view=table&sel=import-alert' },
  { name: 'the sources', query: '?view=sources' },
  { name: 'nothing that matches', query: '?kind=designation&compound=clr-1502' },
  { name: 'an embedded timeline', query: '?embed=1' },
]

const WIDTHS = [1440, 390]

/** An entry of the browser's own count of what moved; the DOM library does not know it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
}

declare global {
  interface Window {
    /** What moved, by its class. */
    jumps: string[]
  }
}

async function watchJumps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.jumps = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.getAttribute('class') ?? ''}` : 'text',
        )
        window.jumps.push(`${entry.value.toFixed(4)} ${moved.join(', ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

for (const { name, query } of OPENINGS) {
  test(`nothing jumps while ${name} opens`, async ({ page }) => {
    await watchJumps(page)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`./${query}`)
      await page.locator('#view').waitFor()
      await page.waitForLoadState('networkidle')
      await new TimelinePage(page).idle()
      expect(await page.evaluate(() => window.jumps), `${width} wide`).toEqual([])
    }
  })
}

/** What the page fetches after its first picture comes this late here. */
const LATE_MS = 700

interface Act {
  readonly name: string
  readonly act: (page: Page) => Promise<void>
  /** What is on the page once all has come. */
  readonly outcome: (page: Page) => Locator
}

const ACTS: readonly Act[] = [
  {
    name: 'a lane is pinned',
    act: (page) => new ReadingTools(page).choose(/Pediatric/, 'Pin to the top'),
    outcome: (page) => page.getByRole('button', { name: 'Usual order of lanes' }),
  },
  {
    name: 'empty time is squeezed',
    act: (page) => page.getByRole('button', { name: 'Squeeze' }).click(),
    outcome: (page) => page.getByRole('region', { name: 'Reading tools' }).getByText(/squeezed/i),
  },
  {
    name: 'two days are compared',
    act: (page) => page.getByRole('button', { name: 'What changed', exact: true }).click(),
    outcome: (page) => page.getByRole('complementary').getByRole('status'),
  },
  {
    name: 'a mark is opened',
    act: (page) => new TimelinePage(page).mark('clr131-mm-p1-c4-start').click(),
    outcome: (page) => page.getByRole('complementary').getByText('Cohort 4 started'),
  },
  {
    name: 'the stories are opened',
    act: (page) => page.getByRole('button', { name: 'Stories' }).click(),
    outcome: (page) => page.getByRole('complementary').getByText('How the dose went up'),
  },
]

for (const { name, act, outcome } of ACTS) {
  test(`nothing jumps a moment after ${name}, however late its parts come`, async ({ page }) => {
    const timeline = new TimelinePage(page)
    await timeline.open('?evidence=documents')
    await page.waitForLoadState('networkidle')
    await page.route('**/assets/*.js', async (route) => {
      await delay(LATE_MS)
      await route.continue()
    })
    await act(page)
    await page.evaluate(nextFrame)
    const before = await places(page)
    await outcome(page).first().waitFor()
    await timeline.idle()
    expect(await places(page)).toEqual(before)
  })
}

/** What the reader did is drawn by then. */
async function nextFrame(): Promise<void> {
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))
}

/** Where the parts of the page are, by their class. */
async function places(page: Page): Promise<readonly string[]> {
  const parts = page.locator('.app__main, .app__main > *, .timeline__surface, .timeline__overview')
  return parts.evaluateAll((all) =>
    all.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect()
      return `${part.getAttribute('class') ?? ''} ${[x, y, width, height].join(' ')}`
    }),
  )
}
