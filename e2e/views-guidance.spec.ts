import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { expectTextsApart } from './picture-texts.ts'
import { TimelinePage } from './timeline-page.ts'

/** What was promised, and what came of it. The five checked documents never change, so neither do answers. */

const GUIDANCE = '?view=guidance&evidence=documents'

const ledger = (page: Page): Locator => page.getByRole('table', { name: 'Promises' })
const lines = (page: Page): Locator => ledger(page).locator('tbody tr')
const lineOf = (page: Page, title: string): Locator =>
  lines(page).filter({ has: page.getByRole('button', { name: title, exact: true }) })
const slipChart = (page: Page): Locator => page.getByRole('group', { name: 'Slip chart' })

test('the silently overdue stand on top, then the open, whatever came later', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  const words = await lines(page).locator('.ledger__word').allInnerTexts()
  expect(words.length).toBeGreaterThan(10)
  const ranks = words.map((word) =>
    ['overdue', 'no later word', 'open', 'cannot tell'].findIndex((start) =>
      word.startsWith(start),
    ),
  )
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('a promise that was moved or told again says so', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${GUIDANCE}&program=clr131-clover1`)
  const told = lineOf(page, 'Phase 2 trial started')
  await expect(told).toHaveCount(2)
  await expect(told.filter({ hasText: 'moved' })).toContainText('Q1 2017')
  await expect(told.filter({ hasText: 'reaffirmed' })).toHaveCount(1)
})

test('the ledger is sorted by its heads, with the keyboard as well', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  const head = ledger(page).getByRole('columnheader', { name: 'Said' })
  await timeline.tabTo(head.getByRole('button'))
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(lines(page).first()).toContainText('4 Mar 2014')
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(lines(page).first()).toContainText('15 May 2019')
})

test('the order of the ledger is in the address, and Back takes it back', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  const head = ledger(page).getByRole('columnheader', { name: 'Said' })
  await head.getByRole('button').click()
  await expect(page).toHaveURL(/sort=said/)
  await head.getByRole('button').click()
  await expect(page).toHaveURL(/sort=-said/)
  await page.reload()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await page.goBack()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await page.goBack()
  await expect(head).toHaveAttribute('aria-sort', 'none')
  await expect(page).not.toHaveURL(/sort=/)
  await expect(lines(page).first().locator('.ledger__word')).toHaveText('overdue')
  await page.goForward()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
})

test('on a phone each promise is a card with its verdict first, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  const line = lineOf(page, 'Imaging results')
  const verdict = await line.locator('.ledger__word').boundingBox()
  const title = await line.getByRole('button', { name: 'Imaging results' }).boundingBox()
  expect(verdict?.y).toBeLessThan(title?.y ?? 0)
  const widest = await ledger(page).evaluate((table) => table.scrollWidth)
  expect(widest).toBeLessThanOrEqual(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expect(line.getByRole('rowheader')).toContainText('Glioblastoma imaging')
  await expect(line.getByRole('cell')).toHaveCount(3)
  await ledger(page).getByRole('columnheader', { name: 'Said' }).getByRole('button').click()
  await expect(lines(page).first()).toContainText('4 Mar 2014')
})

test('a legend has the sign and the meaning of every verdict that is shown', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  const legend = page.locator('.ledger__notes')
  await expect(legend.getByText('Overdue', { exact: true })).toBeVisible()
  const words = await lines(page)
    .locator('.verdict-sign')
    .evaluateAll((signs) => [...new Set(signs.map((sign) => sign.getAttribute('class')))])
  await expect(legend.locator('.verdict-sign')).toHaveCount(words.length)
})

test('a legend of the timeline names the lines of the promised windows', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?evidence=documents')
  const legend = page.getByRole('list', { name: 'Promised windows' })
  await expect(legend.getByRole('listitem')).toHaveText(['cannot tell', 'overdue', 'no later word'])
  const lineStyles = await legend
    .locator('.ghost')
    .evaluateAll((ghosts) => ghosts.map((ghost) => getComputedStyle(ghost).strokeDasharray))
  expect(new Set(lineStyles).size).toBe(lineStyles.length)
})

test('a verdict is a filter, in the address, and the record stays whole', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  const record = page.getByRole('table', { name: 'Record' })
  const before = await record.innerText()
  await page.getByRole('group', { name: 'Verdicts' }).getByRole('button', { name: /^Open/ }).click()
  await expect(page).toHaveURL(/verdict=open/)
  await expect(lines(page)).toHaveCount(5)
  expect(await record.innerText()).toBe(before)
  await page.reload()
  await expect(lines(page)).toHaveCount(5)
  await page.getByRole('button', { name: 'Remove Promise: Open' }).click()
  await expect(lines(page)).toHaveCount(13)
})

test('a program is chosen, and its record counts windows, not how often they were told', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  const record = page.getByRole('table', { name: 'Record' }).getByRole('row', { name: /CLOVER-1/ })
  await expect(record.getByRole('cell').last()).toHaveText('3')
  await page
    .getByLabel('Program', { exact: true })
    .selectOption({ label: 'CLR 131 · Phase 2 · CLOVER-1' })
  await expect(page).toHaveURL(/program=clr131-clover1/)
  await expect(lines(page)).toHaveCount(4)
})

test('ledger, slip chart and timeline share what is selected', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  await lineOf(page, 'Cohort 4 started').getByRole('button', { name: 'Cohort 4 started' }).click()
  await expect(timeline.details).toContainText('Cohort 4 started')
  await expect(slipChart(page).locator('[data-id="event:clr131-mm-p1-c4-start"]')).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await timeline.view('Timeline').click()
  await timeline.idle()
  await expect(timeline.mark('clr131-mm-p1-c4-start')).toHaveAttribute('aria-pressed', 'true')
  await page.goBack()
  await expect(lineOf(page, 'Cohort 4 started')).toHaveClass(/selected/)
})

test('the slip chart is walked by arrow keys, and Escape leads back to the mark', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(GUIDANCE)
  await timeline.tabTo(slipChart(page).locator('[tabindex="0"]'))
  const focused = slipChart(page).locator('[data-id]:focus')
  const first = await focused.getAttribute('data-id')
  await page.keyboard.press('ArrowDown')
  const second = (await focused.getAttribute('data-id')) ?? ''
  expect(second).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect(timeline.details).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(timeline.details).toHaveCount(0)
  await expect(slipChart(page).locator(`[data-id="${second}"]`)).toBeFocused()
})

for (const width of [1440, 1024, 390]) {
  test(`no text of the slip chart lies on another, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const timeline = new TimelinePage(page)
    await timeline.open(GUIDANCE)
    await timeline.idle()
    await expectTextsApart(slipChart(page))
  })
}
