import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { changesOf, dayField, handleOf, inAddress } from './as-of-page.ts'
import { ReadingTools } from './reading-tools-page.ts'
import { TimelinePage } from './timeline-page.ts'

/**
 * What a reader asks of two times, from the opening page, by the pointer and by keys alone. The five
 * documents never change, so neither do the answers.
 */

const ALERT = 'import-alert'
const TALKS = 'import-alert-fda-talks'

/** On 24 September 2018 the talks with the authority are known as well. */
async function expectAlertOfSeptember(timeline: TimelinePage): Promise<void> {
  await expect(handleOf(timeline.page)).toHaveAttribute('aria-valuetext', '24 Sep 2018')
  await expect(timeline.mark(TALKS)).toHaveAccessibleName(
    /between 7 Aug 2018 and 24 Sep 2018, Happened/,
  )
}

test('by mouse: what was known of the import alert on 10 August 2018, and on 24 September', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await dayField(page).fill('2018-08-09')
  await expect(timeline.mark(ALERT)).toHaveCount(0)
  await dayField(page).fill('2018-08-10')
  await timeline.select('import-alert-announced')
  await expect(timeline.row('Date')).toContainText('10 Aug 2018')
  await expect(timeline.mark(ALERT)).toHaveAccessibleName(/7 Aug 2018, Happened/)
  await expect(timeline.mark(TALKS)).toHaveCount(0)
  await page.getByRole('button', { name: 'The next document' }).click()
  await expectAlertOfSeptember(timeline)
  expect(inAddress(page, 'asof')).toBe('2018-09-24')
  await page.goBack()
  await expect(timeline.mark(TALKS)).toHaveCount(0)
})

test('by keys: the same of the import alert', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.openDocuments()
  await tools.command('10 Aug 2018')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '10 Aug 2018')
  await timeline.openByArrows(0, ALERT)
  await expect(timeline.row('Date')).toContainText('7 Aug 2018')
  await expect(timeline.mark(TALKS)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press(']')
  await expectAlertOfSeptember(timeline)
  await handleOf(page).focus()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowLeft')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '23 Aug 2018')
  await expect(timeline.mark(TALKS)).toHaveCount(0)
  await expect(timeline.mark(ALERT)).toHaveCount(1)
})

test('by mouse: when the month of the orphan designation for myeloma became known', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  const mark = timeline.mark('clr131-orphan-mm')
  await expect(mark).toHaveAccessibleName(/Dec 2014/)
  await page.getByRole('button', { name: 'The document before' }).click()
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '15 May 2019')
  await expect(mark).toHaveAccessibleName(/Dec 2014/)
  await page.getByRole('button', { name: 'The document before' }).click()
  await expect(mark).toHaveAccessibleName(/by 22 Feb 2017/)
  await page.getByRole('button', { name: 'The next document' }).click()
  await page.getByRole('button', { name: 'What changed' }).click()
  const sharpened = changesOf(page, 'Told more or less exactly')
  await expect(sharpened.filter({ hasText: 'Orphan: multiple myeloma' })).toContainText('Dec 2014')
})

test('by keys: the same of the month of the designation', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openBySearch('orphan multiple myeloma', /Orphan: multiple myeloma/)
  await expect(timeline.row('Date')).toContainText('Dec 2014')
  await page.keyboard.press('[')
  await expect(timeline.row('Date')).toContainText('Dec 2014')
  await page.keyboard.press('[')
  await expect(timeline.row('Date')).toContainText('By 22 Feb 2017')
  await page.keyboard.press(']')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '15 May 2019')
  await expect(timeline.row('Date')).toContainText('Dec 2014')
})

function promise(page: Page, title: string): Locator {
  return page
    .getByRole('table', { name: 'Promises' })
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) })
}

async function expectCohort4Early(page: Page): Promise<void> {
  const line = promise(page, 'Cohort 4 started')
  await expect(line).toContainText('end of Q2 2017')
  await expect(line).toContainText('came by 22 Feb 2017')
  await expect(line).toContainText('cannot tell: sources disagree')
  await expect(line).toContainText('by the most credible report early, by at least 99 days')
}

test('by mouse: how early cohort 4 started against its guidance', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.view('Guidance').click()
  await expectCohort4Early(page)
})

test('by keys: the same of cohort 4, in the ledger and on the mark', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.tabTo(timeline.view('Guidance'))
  await page.keyboard.press('Enter')
  await expectCohort4Early(page)
  await timeline.tabTo(
    promise(page, 'Cohort 4 started').getByRole('button', { name: 'Cohort 4 started' }),
  )
  await page.keyboard.press('Enter')
  await expect(timeline.section('What was expected')).toContainText('at least 99 days')
})

async function expectNothingOf2014(page: Page): Promise<void> {
  const promises = [
    ['Imaging results', 'by 2014'],
    ['Imaging trial complete', '2014'],
    ['Phase 1b data', 'Q1 2014'],
  ] as const
  for (const [title, window] of promises) {
    const line = promise(page, title)
    await expect(line).toHaveCount(1)
    await expect(line.locator('.ledger__window')).toContainText(window)
    await expect(line.locator('.ledger__word')).toHaveText('overdue')
    await expect(line).toContainText('nothing reported')
    await expect(line).toContainText('not named since the listing of 22 Feb 2017')
  }
}

test('by mouse: what was promised for 2014, and that nothing is reported to have come', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await page.getByLabel('Happened or expected in').fill('2014')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await timeline.view('Guidance').click()
  await expectNothingOf2014(page)
})

test('by keys: the same of what was promised for 2014', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.openDocuments()
  await tools.command('2014')
  expect(inAddress(page, 'during')).toBe('2014')
  await tools.command('guidance')
  await expectNothingOf2014(page)
})

/** The programs of the list of what went quiet whose last mention was on a day. */
function quietPrograms(page: Page, day: string): Locator {
  return page
    .getByRole('region', { name: /^Went quiet/ })
    .getByRole('listitem')
    .filter({ hasText: 'Program' })
    .filter({ hasText: `Last mention ${day}` })
}

const LAST_NAMED_IN_SEPTEMBER = [/head and neck/i, /CLR 1700/]

test('by mouse: which programs were last named in September 2018', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.view('Sources').click()
  await expect(quietPrograms(page, '24 Sep 2018')).toHaveText(LAST_NAMED_IN_SEPTEMBER)
  await expect(page.getByText('discontinued')).toHaveCount(0)
})

test('by keys: the same of the programs, and one of them is opened', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.openDocuments()
  await timeline.tabTo(timeline.view('Sources'))
  await page.keyboard.press('Enter')
  await expect(quietPrograms(page, '24 Sep 2018')).toHaveText(LAST_NAMED_IN_SEPTEMBER)
  await tools.command('clr 1700')
  await expect(page.getByRole('heading', { name: /CLR 1700/ }).first()).toBeVisible()
})

test('by mouse: what changed between the second and the third document', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  for (const day of ['15 May 2019', '24 Sep 2018', '14 Aug 2017']) {
    await page.getByRole('button', { name: 'The document before' }).click()
    await expect(handleOf(page)).toHaveAttribute('aria-valuetext', day)
  }
  await page.getByRole('button', { name: 'What changed' }).click()
  await expect(timeline.details).toContainText('22 Feb 2017 to 14 Aug 2017')
  expect(inAddress(page, 'since')).toBe('2017-02-22')
  await expect(changesOf(page, 'Went quiet').filter({ hasText: 'CLR 1603-PTX' })).toHaveCount(1)
  const started = changesOf(page, 'Happened').filter({ hasText: 'Phase 2 trial started' })
  await expect(started).toContainText('Expected, Q1 2017')
  await expect(started).toContainText('Happened, between 22 Feb 2017 and 14 Aug 2017')
  await expect(page.locator('.change-ring').first()).toBeVisible()
  await started.getByRole('button').click()
  await expect(timeline.mark('clr131-clover1-start')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Close details' }).click()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('What changed')
})

test('by keys: the same of the two documents, which a link keeps', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.openDocuments()
  await tools.command('2017-08-14')
  await tools.command('what changed')
  await expect(timeline.details).toContainText('22 Feb 2017 to 14 Aug 2017')
  const conflict = changesOf(page, 'Contradicted').filter({ hasText: 'Cohort 4 started' })
  await expect(conflict).toContainText('No common day')
  await timeline.tabTo(conflict.getByRole('button'))
  await page.keyboard.press('Enter')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('Cohort 4 started')
  await page.keyboard.press('Escape')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('What changed')
  await page.keyboard.press(']')
  await expect(timeline.details).toContainText('14 Aug 2017 to 24 Sep 2018')
  await page.reload()
  await expect(timeline.details).toContainText('14 Aug 2017 to 24 Sep 2018')
})
