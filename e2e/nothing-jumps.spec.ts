import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
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
