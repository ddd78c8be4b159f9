import { copyFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { exportFile } from './exported-files.ts'
import { PresentingPage } from './presenting-page.ts'
import { TimelinePage } from './timeline-page.ts'

test.describe.configure({ timeout: 180_000 })

test('the HTML file opens from the disk without a network, works, and tells a story to its end', async ({
  page,
  browser,
}, testInfo) => {
  await new TimelinePage(page).open('?kind=readout,supply&asof=2018-09-24')
  const file = await exportFile(page, { format: 'HTML' })
  expect(file.name).toBe('phaseline-timeline-as-of-2018-09-24.html')
  const path = testInfo.outputPath('saved.html')
  copyFileSync(file.path, path)

  const context = await browser.newContext({ acceptDownloads: true })
  await context.setOffline(true)
  const asked: string[] = []
  const faults: string[] = []
  await context.route(/^https?:/, (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  const saved = await context.newPage()
  saved.on('pageerror', (fault) => faults.push(fault.message))
  saved.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  // Opened a year later: it still shows the day on which it was made.
  await saved.clock.setFixedTime(new Date('2027-11-20T12:00:00Z'))
  await saved.goto(pathToFileURL(path).href)

  const timeline = new TimelinePage(saved)
  await timeline.count.waitFor()
  await timeline.idle()
  await expect(saved.getByText('24 Sep 2018').first()).toBeVisible()
  await expect(timeline.mark('import-alert').first()).toBeVisible()
  const foot = saved.getByRole('region', { name: 'Saved page' })
  await expect(foot).toContainText('Made on 21 Nov 2026 · As known on 24 Sep 2018')
  expect(await saved.evaluate(() => document.fonts.check('600 13px Inter'))).toBe(true)
  await timeline.view('Table').click()
  await expect(timeline.titles().first()).toBeVisible()
  await timeline.view('Timeline').click()
  await timeline.idle()

  // What is copied leads to the page that it was saved from.
  await saved.keyboard.press('l')
  const link = saved.getByRole('textbox', { name: 'Link', exact: true })
  await expect(link).toHaveValue(/^http:\/\/127\.0\.0\.1.*asof=2018-09-24/)
  await saved.getByRole('button', { name: 'Close share' }).click()

  // Files can be made of it, as the fonts are in it.
  const pdf = await exportFile(saved, { format: 'PDF' })
  expect(pdf.name).toBe('phaseline-timeline-as-of-2018-09-24.pdf')

  await saved.keyboard.press('p')
  await saved.getByRole('button', { name: /How the dose went up/ }).click()
  const presenting = new PresentingPage(saved)
  await presenting.expectScene(1)
  for (const place of [2, 3, 4, 5, 6, 7, 8]) {
    await saved.keyboard.press('PageDown')
    await presenting.expectScene(place)
  }
  await saved.keyboard.press('Escape')
  await expect(presenting.dialog).toHaveCount(0)
  expect(asked).toEqual([])
  expect(faults).toEqual([])
  await context.close()
})

test('an HTML file that was made on an open day keeps that day, and what was open then is not overdue later', async ({
  page,
  context,
}, testInfo) => {
  await new TimelinePage(page).open('?view=guidance')
  const rows = page.locator('.ledger tbody tr')
  const verdicts = await page.locator('.ledger__word').allTextContents()
  expect(verdicts.length).toBeGreaterThan(5)
  const file = await exportFile(page, { format: 'HTML' })
  expect(file.name).toBe('phaseline-guidance-as-of-2026-11-21.html')
  const path = testInfo.outputPath('kept.html')
  copyFileSync(file.path, path)
  const saved = await context.newPage()
  await saved.clock.setFixedTime(new Date('2029-06-01T12:00:00Z'))
  await saved.goto(pathToFileURL(path).href)
  await new TimelinePage(saved).idle()
  await expect(saved.locator('.ledger__word')).toHaveText(verdicts)
  await expect(saved.locator('.ledger tbody tr')).toHaveCount(await rows.count())
  await expect(saved.getByText('As known on 21 Nov 2026').first()).toBeVisible()
})
