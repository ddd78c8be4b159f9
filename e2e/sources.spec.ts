import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** Every document and what was taken from it. */

test('a document shows its day, its kind, its names as printed, and its claims by paragraph', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?view=sources')
  await page
    .getByRole('navigation', { name: 'Documents' })
    .getByRole('button', { name: /^4 Mar 2014/ })
    .click()
  const document = page.getByRole('article', { name: 'Glioblastoma imaging trial, first patient' })
  await expect(document).toContainText('4 Mar 2014')
  await expect(document).toContainText('Press release')
  await expect(document).toContainText('Cellecstar')
  const third = document.getByRole('region', { name: 'Paragraph 3', exact: true })
  await expect(third).toContainText('Imaging results')
  await expect(third).toContainText('Expected: by 2014')
  await expect(third).toContainText('by Year-End 2014')
})

test('a claim of a document leads to the thing, and the document stays open', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?view=sources&sel=source:cellectar-2018-09-24')
  const document = page.getByRole('article')
  await document.getByRole('button', { name: 'Import alert on CPDC' }).first().click()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText(
    'Import alert on CPDC',
  )
  await expect(document.getByRole('heading', { level: 2 })).toHaveText(
    'FDA talks on the import alert',
  )
})

test('what a document is at odds with is listed on it', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?view=sources&sel=source:cellectar-2017-08-14')
  await page.getByRole('article').getByRole('button', { name: 'Cohort 4 started' }).first().click()
  await expect(timeline.details.getByRole('region', { name: 'Conflict' })).toBeVisible()
})

test('the evidence of a thing leads to its document', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?sel=import-alert')
  await timeline
    .section('How this was told')
    .getByRole('button', { name: 'Press release, 24 Sep 2018' })
    .first()
    .click()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText(
    'FDA talks on the import alert',
  )
  await timeline.details.getByRole('button', { name: 'All claims by paragraph' }).click()
  await expect(page.getByRole('article')).toContainText('Claims taken from it, by paragraph')
})

test('filters narrow the claims of a document as well', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?view=sources&kind=designation&sel=source:cellectar-2014-03-04')
  await expect(page.getByRole('article')).toContainText('None of its claims passes the filters.')
  await timeline.choice('Kind', /^Designation/).uncheck()
  await expect(page.getByRole('article').getByRole('region')).not.toHaveCount(0)
})
