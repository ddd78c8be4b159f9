import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** One program large. */

const MYELOMA = '?view=program&program=clr131-mm-p1&evidence=documents'
const TITLE = 'CLR 131 · Phase 1 · Myeloma'

test('shows its lane with its ladder, cohorts, promises, facts and sources', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(MYELOMA)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expect(timeline.mark('clr131-mm-p1-c4')).toBeVisible()
  await expect(timeline.mark('clr131-clover1')).toHaveCount(0)
  const cohorts = page.getByRole('table', { name: 'Cohorts' })
  await expect(cohorts.getByRole('row', { name: /^Cohort 7 / })).toContainText('40 mCi/m²')
  await expect(page.getByRole('table', { name: 'Promises' })).toContainText('Cohort 7 data')
  const sources = page.getByRole('region', { name: 'Sources' }).getByRole('listitem')
  await expect(sources).toHaveCount(4)
})

test('a fact unfolds to how it was told', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(MYELOMA)
  const fact = page
    .getByRole('region', { name: 'Facts' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Increase over cohort 3' }) })
  await expect(fact).toContainText('25%')
  await fact.getByText('Told 2 times').click()
  await expect(fact.locator('.history__claim')).toHaveCount(2)
  await expect(timeline.details).toHaveCount(0)
})

test('is reached from the name of its lane, and the way back keeps the filters', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?evidence=documents&compound=clr-131')
  await timeline.picture.locator('[data-head="clr131-mm-p1"] .head__title').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expect(page).toHaveURL(/view=program&program=clr131-mm-p1&compound=clr-131/)
  await timeline.view('Timeline').click()
  await timeline.idle()
  await expect(page).toHaveURL(/\?compound=clr-131&evidence=documents$/)
  await expect(timeline.picture.locator('[data-head="clr131-clover1"]')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
})

test('is reached from the details, with the keyboard', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?evidence=documents&sel=clr131-mm-p1-c4-start')
  await timeline.tabTo(timeline.details.getByRole('link', { name: 'Open the program' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expect(timeline.details).toContainText('Cohort 4 started')
})

test('an address without a program offers them all', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?view=program&evidence=documents')
  await page.getByRole('link', { name: TITLE }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
})

test('a program that was not known on the day says so', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?view=program&program=clr131-pediatric&asof=2014-06-01&evidence=documents')
  await expect(page.getByRole('main')).toContainText(/not known yet|nothing/i)
})
