import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

declare global {
  interface Window {
    /** Lanes and height of the rows when they were first in the document. */
    first: { readonly lanes: number; readonly height: string | null } | undefined
  }
}

test('the first picture has the lanes in sight, those below follow, and no height changes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const rows = document.querySelector('svg.timeline__rows:has(g.row .target)')
      if (rows === null) return
      observer.disconnect()
      window.first = {
        lanes: rows.querySelectorAll('g.row').length,
        height: rows.getAttribute('height'),
      }
    }).observe(document, { childList: true, subtree: true })
  })
  const timeline = new TimelinePage(page)
  await timeline.open()
  const first = await page.evaluate(() => window.first)
  const rows = page.locator('svg.timeline__rows')
  expect(first?.height).toBe(await rows.getAttribute('height'))
  const lanes = await rows.locator('g.row .head__stripe').evaluateAll((all) => {
    const bottom = document.querySelector('.timeline__scroller')?.getBoundingClientRect().bottom
    const inSight = all.filter((head) => head.getBoundingClientRect().top < (bottom ?? 0))
    return { inSight: inSight.length, all: all.length }
  })
  expect(first?.lanes).toBe(lanes.inSight)
  expect(lanes.all).toBeGreaterThan(2 * lanes.inSight)
})
