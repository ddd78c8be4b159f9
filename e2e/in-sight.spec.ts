import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** What is selected can be seen, and what can be seen does not move under the hand that selects it. */

const LAST_LANE_MARK = 'partnered-listed'

const scrollTop = (page: Page): Promise<number> =>
  page.locator('.timeline__scroller').evaluate((scroller) => scroller.scrollTop)

async function edges(locator: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('it is not drawn')
  return { top: box.y, bottom: box.y + box.height }
}

test('a link with something selected opens where its mark stands', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments(`?sel=${LAST_LANE_MARK}`)
  await expect(timeline.mark(LAST_LANE_MARK)).toBeInViewport()
  expect(await scrollTop(page)).toBeGreaterThan(100)
})

test('a link to what lies at another time opens on its lane', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments(`?sel=${LAST_LANE_MARK}&from=2014-01-01&to=2014-12-31`)
  await expect(page.locator('[data-row="partnered"] .head__title')).toBeInViewport()
})

test('what was selected in the table is in sight in the timeline', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments(`?view=table&sel=${LAST_LANE_MARK}`)
  await timeline.view('Timeline').click()
  await timeline.idle()
  await expect(timeline.mark(LAST_LANE_MARK)).toBeInViewport()
})

test('on a phone the sheet of details leaves the mark in sight that opened it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  const mark = timeline.mark('clr131-mm-p1-c4-start')
  await mark.scrollIntoViewIfNeeded()
  const before = await edges(mark)
  await mark.click()
  await timeline.idle()
  const sheet = await edges(timeline.details)
  expect(before.bottom).toBeGreaterThan(sheet.top)
  await expect.poll(async () => (await edges(mark)).bottom).toBeLessThan(sheet.top)
  await timeline.idle()
  await expect(timeline.details).toContainText('Cohort 4 started')
})

test('a mark that can be seen stays where it is when it is chosen', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  const marks = timeline.picture.locator('[data-id]')
  const rows = await edges(page.locator('.timeline__scroller'))
  const low = await marks.evaluateAll((all, bottom) => {
    const seen = all.filter((mark) => mark.getBoundingClientRect().bottom < bottom - 4)
    const lowest = seen.toSorted(
      (a, b) => b.getBoundingClientRect().bottom - a.getBoundingClientRect().bottom,
    )[0]
    return lowest?.getAttribute('data-id') ?? ''
  }, rows.bottom)
  await timeline.mark(low).click()
  await expect(timeline.details).toBeVisible()
  await timeline.idle()
  expect(await scrollTop(page)).toBe(0)
})
