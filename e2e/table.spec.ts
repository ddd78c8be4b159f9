import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import papaparse from 'papaparse'
import { TimelinePage } from './timeline-page.ts'

/** Every claim as a line of a table. */

test('a header sorts up, then down, and says so', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=table&kind=designation')
  const header = timeline.claims.getByRole('columnheader', { name: 'What' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(timeline.titles().first()).toHaveText(/^Orphan/)
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(timeline.titles().first()).toHaveText(/^Rare pediatric/)
})

test('dates sort by time, not by alphabet', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=table&kind=trial-start,readout')
  await timeline.claims.getByRole('columnheader', { name: 'When' }).getByRole('button').click()
  const years = (await timeline.claims.locator('td.claims__when').allInnerTexts())
    .map((text) => /\d{4}$/.exec(text)?.[0] ?? '')
    .filter((year) => year !== '')
  expect(years.length).toBeGreaterThan(5)
  expect(years).toEqual(years.toSorted())
})

test('only the rows in sight are in the document, and scrolling brings the others', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=table')
  const total = Number(await timeline.claims.getByRole('table').getAttribute('aria-rowcount'))
  expect(total).toBeGreaterThan(200)
  expect(await timeline.titles().count()).toBeLessThan(80)
  await timeline.claims.evaluate((region) => {
    region.scrollTo({ top: region.scrollHeight })
  })
  await expect(timeline.claims.locator(`tr[aria-rowindex="${total}"]`)).toBeVisible()
})

test('columns are chosen', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=table&kind=dose')
  await expect(timeline.claims.getByRole('columnheader', { name: 'Reasoning' })).toHaveCount(0)
  await page.getByText('Columns', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Reasoning' }).check()
  await expect(timeline.claims).toContainText('where doses escalate, the lowest is the first')
  await page.getByRole('checkbox', { name: 'Kind' }).last().uncheck()
  await expect(timeline.claims.getByRole('columnheader', { name: 'Kind' })).toHaveCount(0)
})

test('what is selected in the table is selected in the picture', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=table&kind=supply')
  await timeline.claims.getByRole('button', { name: 'Company told of import alert' }).click()
  await expect(timeline.details).toBeVisible()
  await timeline.view('Timeline').click()
  await expect(timeline.mark('import-alert')).toHaveAttribute('aria-pressed', 'true')
})

test('the CSV file holds every claim that passes the filters, whatever is scrolled or hidden', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=table&compound=clr-131')
  const total = Number(await timeline.claims.getByRole('table').getAttribute('aria-rowcount')) - 1
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const download = await started
  expect(download.suggestedFilename()).toBe('phaseline-claims.csv')
  const text = await readFile(await download.path(), 'utf8')
  const parsed = papaparse.parse<Record<string, string>>(text, { header: true })
  expect(parsed.errors).toEqual([])
  expect(parsed.data).toHaveLength(total)
  const cohort5 = parsed.data.find((row) => row['Claim id'] === 'clr131-mm-p1-c5-given')
  expect(cohort5).toMatchObject({
    What: 'Cohort 5 dose',
    Known: '24 Sep 2018',
    'Source id': 'cellectar-2018-09-24',
  })
  expect(cohort5?.['Dose or value']).toContain('31.25 mCi/m²')
})

test('the table is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=table&kind=designation&during=2018')
  await page.getByRole('button', { name: 'Copy as TSV' }).click()
  await expect(page.getByRole('button', { name: 'Table copied' })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const [titles, ...rows] = papaparse.parse<readonly string[]>(text, { delimiter: '\t' }).data
  expect(titles?.slice(0, 3)).toEqual(['Known', 'About', 'What'])
  const shown = await timeline.titles().count()
  expect(shown).toBeGreaterThan(0)
  expect(rows).toHaveLength(shown)
})
