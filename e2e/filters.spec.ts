import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** Filters say what they would give, and give it. */

async function countBeside(timeline: TimelinePage, group: string, name: RegExp): Promise<number> {
  const label = timeline.page
    .getByRole('group', { name: group })
    .locator('label')
    .filter({ has: timeline.page.getByRole('checkbox', { name }) })
  return Number.parseInt(await label.locator('.choice__count').innerText(), 10)
}

test('the count beside a choice is what choosing it gives', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  const designations = await countBeside(timeline, 'Kind', /^Designation/)
  await timeline.choice('Kind', /^Designation/).check()
  await expect(timeline.count).toHaveText(new RegExp(`^${designations} of `))
  const inPhase1 = await countBeside(timeline, 'Phase', /^Phase 1\b(?![ab/])/)
  await timeline.choice('Phase', /^Phase 1\b(?![ab/])/).check()
  await expect(timeline.count).toHaveText(new RegExp(`^${inPhase1} of `))
})

test('a chip takes its filter back', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?kind=designation&phase=1&conflict=1')
  await page.getByRole('button', { name: 'Remove Kind: Designation' }).click()
  await expect(timeline.choice('Kind', /^Designation/)).not.toBeChecked()
  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect(page.getByRole('list', { name: 'Filters in force' })).toHaveCount(0)
  await expect(timeline.count).toHaveText(/^\d+ entries$/)
})

test('where nothing matches, the page says which filter to drop', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?kind=designation&compound=i-124-clr1404')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: /^Drop Compound/ }).click()
  await expect(timeline.mark('clr131-orphan-mm')).toBeVisible()
})

test('a search forgives a typing error and marks what it found', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.search.fill('mieloma trial')
  const hit = page
    .getByRole('list', { name: 'Best hits' })
    .getByRole('button', { name: /Myeloma trial started/ })
  await expect(hit.locator('mark')).toHaveText(['Myeloma', 'trial'])
  await page.keyboard.press('Escape')
  await expect(timeline.search).toHaveValue('')
})

test('a person is found by name', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.search.fill('kuo')
  await expect(page.getByRole('list', { name: 'Best hits' }).getByRole('listitem')).not.toHaveCount(
    0,
  )
  await timeline.view('Table').click()
  await expect(timeline.titles()).not.toHaveCount(0)
})

test('a time filter tells certainly from possibly', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?kind=trial-start&during=2018')
  const possibly = await timeline.count.innerText()
  await expect(timeline.mark('clr131-pediatric-start')).toBeVisible()
  await page.getByRole('radio', { name: 'Certainly in it' }).check()
  await expect(timeline.count).not.toHaveText(possibly)
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
})

test('a time that nobody can read is said so beside its field, with what would be right', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  const field = page.getByLabel('Happened or expected in')
  await field.fill('Q3 2027')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('expected a date such as')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(timeline.count).toHaveText(/^\d+ entries$/)
})

test('only where sources disagree shows both sides in the details', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?conflict=1')
  await timeline.select('clr131-mm-p1-c4-start')
  const conflict = timeline.details.getByRole('region', { name: 'Conflict' })
  await expect(conflict.getByRole('listitem')).toHaveCount(2)
  await expect(conflict).toContainText('by 22 Feb 2017')
})

test('the filter of conflicts narrows timeline, table, sources and counts alike', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await expect(timeline.mark('clr131-orphan-mm')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Only where sources disagree' }).check()
  await expect(page).toHaveURL(/conflict=1/)
  await expect(timeline.count).toHaveText(/^11 of \d+ entries$/)
  await expect(timeline.mark('clr131-orphan-mm')).toHaveCount(0)
  await expect(timeline.mark('clr131-mm-p1-c4-start')).toBeVisible()
  expect(await countBeside(timeline, 'Kind', /^Cohort start/)).toBe(2)
  expect(await countBeside(timeline, 'Kind', /^Designation/)).toBe(0)
  await timeline.view('Table').click()
  await expect(timeline.titles().filter({ hasText: 'Cohort 4 started' })).not.toHaveCount(0)
  await expect(timeline.titles().filter({ hasText: 'Orphan' })).toHaveCount(0)
  await timeline.view('Sources').click()
  await expect(page.getByRole('list', { name: 'Conflicts' })).toContainText('Cohort 4 started')
})

test('on a phone the filters open as a sheet, and Esc closes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await page.getByRole('button', { name: 'Filters' }).click()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await sheet.getByRole('checkbox', { name: /^Readout/ }).check()
  await sheet.getByRole('button', { name: /^Show \d+ entries$/ }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Remove Kind: Readout' })).toBeVisible()
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('what is opened from a list comes into sight in the picture', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?from=2014-01-01&to=2014-12-31')
  await timeline.search.fill('partnered assets')
  await page
    .getByRole('list', { name: 'Best hits' })
    .getByRole('button', { name: /^Partnered assets listed/ })
    .click()
  await timeline.search.fill('')
  await timeline.details.getByRole('button', { name: 'Later' }).click()
  await timeline.details.getByRole('button', { name: 'Earlier' }).click()
  await expect(timeline.mark('partnered-listed')).toBeInViewport()
  await expect(timeline.mark('partnered-listed')).toHaveAttribute('aria-pressed', 'true')
})
