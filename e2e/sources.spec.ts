import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** Every document and what was taken from it. */

test('a document shows its day, its kind, its names as printed, and its claims by paragraph', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=sources')
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
  await timeline.openDocuments('?view=sources&sel=source:cellectar-2018-09-24')
  const document = page.getByRole('article')
  await document.getByRole('button', { name: 'Company told of import alert' }).first().click()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText(
    'Company told of import alert',
  )
  await expect(document.getByRole('heading', { level: 2 })).toHaveText(
    'FDA talks on the import alert',
  )
})

test('what a document is at odds with is listed on it', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=sources&sel=source:cellectar-2017-08-14')
  await page.getByRole('article').getByRole('button', { name: 'Cohort 4 started' }).first().click()
  await expect(timeline.details.getByRole('region', { name: 'Conflict' })).toBeVisible()
})

test('both sides of a conflict stand beside one another, with why one is shown', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=sources')
  const article = page.getByRole('article', { name: 'All documents' })
  const sides = article.getByRole('list', { name: 'Sides of Cohort 4 started' })
  await expect(sides.getByRole('listitem')).toHaveCount(2)
  const [shown, other] = [sides.getByRole('listitem').first(), sides.getByRole('listitem').last()]
  await expect(shown).toContainText('by 22 Feb 2017')
  await expect(shown).toContainText('Shown: it has the better basis.')
  await expect(shown).toContainText('Press release, 22 Feb 2017 · Stated')
  await expect(shown).toContainText('paragraph 4')
  await expect(shown).toContainText('initiation of Cohort 4')
  await expect(other).toContainText('between Q2 2017 and 14 Aug 2017')
  await expect(other).toContainText('Inferred')
  await expect(other).not.toContainText('Shown')
})

test('a conflict leads to its mark, which carries its sign', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=sources&sel=source:cellectar-2017-08-14')
  await timeline.tabTo(page.getByRole('button', { name: 'Cohort 4 started on the timeline' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sel=clr131-mm-p1-c4-start/)
  await timeline.idle()
  const mark = timeline.mark('clr131-mm-p1-c4-start')
  await expect(mark).toBeInViewport()
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await expect(mark).toHaveAttribute('aria-label', /sources disagree/)
  await expect(timeline.picture.locator('.sign--conflict').first()).toBeVisible()
  const conflict = timeline.details.getByRole('region', { name: 'Conflict' })
  await expect(conflict).toContainText('Shown: it has the better basis.')
})

test('one document that contradicts itself is found out', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=sources&sel=source:cellectar-2019-05-15')
  const sides = page.getByRole('list', { name: 'Sides of Cohort 7 started' })
  await expect(sides.getByRole('listitem').first()).toContainText('Happened, by 15 May 2019')
  await expect(sides.getByRole('listitem').last()).toContainText('Ongoing, 15 May 2019')
})

test('what later listings no longer name is listed with its last mention, never as discontinued', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=sources')
  const quiet = page.getByRole('region', { name: /^Went quiet/ })
  const imaging = quiet.getByRole('listitem').filter({ hasText: 'Imaging results' })
  await expect(imaging).toContainText('Last mention 4 Mar 2014; not named in the listing of')
  await expect(quiet.getByRole('listitem').filter({ hasText: 'Program' })).not.toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Not covered' })).toContainText(
    'No document from 5 Mar 2014 to 21 Feb 2017',
  )
  await expect(page.getByRole('main')).not.toContainText(/discontinu|terminat|abandon/i)
})

test('Back leads from a document to all of them, and a thing that is closed does not', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?view=sources')
  const documents = page.getByRole('navigation', { name: 'Documents' })
  await documents.getByRole('button', { name: /^24 Sep 2018/ }).click()
  const title = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(title).toHaveText('FDA talks on the import alert')
  await page
    .getByRole('article')
    .getByRole('button', { name: 'Company told of import alert' })
    .first()
    .click()
  await page.keyboard.press('Escape')
  await expect(timeline.details).toHaveCount(0)
  await expect(title).toHaveText('FDA talks on the import alert')
  await documents.getByRole('button', { name: /^All documents/ }).click()
  await expect(title).toHaveText('All documents')
  await documents.getByRole('button', { name: /^24 Sep 2018/ }).click()
  await page.goBack()
  await expect(title).toHaveText('All documents')
})

test('the evidence of a thing leads to its document', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?sel=import-alert')
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
  await timeline.openDocuments('?view=sources&kind=designation&sel=source:cellectar-2014-03-04')
  await expect(page.getByRole('article')).toContainText('None of its claims passes the filters.')
  await timeline.choice('Kind', /^Designation/).uncheck()
  await expect(page.getByRole('article').getByRole('region')).not.toHaveCount(0)
})

test('by keys, the lists are passed: what went quiet is a few stops away', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?view=sources')
  await timeline.skipToView()
  const skip = page.getByRole('button', { name: 'Skip the list of documents' })
  const quiet = page.getByRole('region', { name: /^Went quiet/ })
  const article = page.getByRole('article', { name: 'All documents' })
  await timeline.tabTo(skip)
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(article.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(article.getByRole('button', { name: 'Conflicts', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(quiet.getByRole('heading')).toBeFocused()
  await expect(quiet.getByRole('heading')).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(quiet.getByRole('listitem').first().getByRole('button').first()).toBeFocused()
})
