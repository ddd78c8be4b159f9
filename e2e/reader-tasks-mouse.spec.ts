import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** What a reader wants to know, each answered from the front page with a pointer. */

test('which dose cohort 5 got, in all and per infusion', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.select('clr131-mm-p1-c5')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('Cohort 5 dose')
  await expect(timeline.row('Dose')).toContainText('31.25 mCi/m²')
  await expect(timeline.row('Dose')).toContainText('1156.25 MBq/m²')
  await expect(timeline.row('Given as')).toContainText('2 infusions of 15.625 mCi/m²')
})

test('what step cohort 4 was over cohort 3', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.select('clr131-mm-p1-c4-start')
  await timeline.details.getByRole('button', { name: 'Cohort 4', exact: true }).click()
  await expect(timeline.row('Step')).toContainText('+25% over cohort 3')
})

test("what is known of cohort 2's dose", async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.select('clr131-mm-p1-c2')
  await expect(timeline.row('Dose')).toContainText('Not stated')
  await expect(timeline.row('Dose')).toContainText('Between 12.5 mCi/m² and 25 mCi/m²')
})

test('which trials ran when the import alert came', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.select('import-alert')
  const programs = timeline.section('Programs at that time').getByRole('listitem')
  await expect(programs.filter({ hasText: 'ongoing, confirmed' })).toHaveText([
    /CLR 131 · Phase 1 · Myeloma/,
    /CLR 131 · Phase 2 · CLOVER-1/,
  ])
})

test('what the import alert was not about', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.select('import-alert')
  await expect(timeline.fact('Not about the drug')).toContainText('Not related to CLR 131')
  await expect(timeline.fact('Not about the place where the drug is made')).toContainText(
    'Not related to the facility',
  )
})

test('all designations of 2018', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.choice('Kind', /^Designation/).check()
  await page.getByLabel('Happened or expected in').fill('2018')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(timeline.count).toHaveText(/^8 of \d+ entries$/)
  await expect(timeline.picture).toContainText('4 orphan, 4 rare pediatric')
  await timeline.view('Table').click()
  await expect(timeline.titles().filter({ hasText: 'Orphan' })).toHaveCount(4)
  await expect(timeline.titles().filter({ hasText: 'Rare pediatric' })).toHaveCount(4)
})

test('the response rates of cohort 6 and what they lack', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.select('clr131-mm-p1-c6-readout')
  const lacking = 'of a number of patients that is not stated'
  await expect(timeline.fact('Partial response rate')).toContainText(`50% ${lacking}`)
  await expect(timeline.fact('Minimal response rate')).toContainText(`50% ${lacking}`)
  await expect(timeline.fact('Overall response rate')).toContainText(`50% ${lacking}`)
  await expect(timeline.fact('Evaluable patients')).toContainText('not stated')
})

test('what was expected by the end of 2014', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.choice('Kind', /^Readout/).check()
  await timeline.choice('Kind', /^Trial complete/).check()
  await timeline.choice('Status', /^Expected/).check()
  await page.getByLabel('Happened or expected in').fill('by 2014')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await timeline.view('Table').click()
  await expect(timeline.titles()).toHaveText([
    'Imaging results',
    'Imaging trial complete',
    'Phase 1b data',
  ])
})

test('who led the glioblastoma trial', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.select('i124-gbm-p2')
  await expect(timeline.section('Stated about it')).toContainText(
    'John Kuo, Principal Investigator',
  )
})

test('only imaging programs', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await page.getByRole('button', { name: 'Only Imaging' }).click()
  await expect(timeline.mark('i124-gbm-p2')).toBeVisible()
  await expect(timeline.mark('clr1502')).toBeVisible()
  await expect(timeline.mark('clr131-mm-p1')).toHaveCount(0)
  await expect(timeline.mark('i131-solid-p1b')).toHaveCount(0)
})

test('only Phase 2', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.choice('Phase', /^Phase 2\b/).check()
  await expect(timeline.mark('clr131-clover1')).toBeVisible()
  await expect(timeline.mark('i124-gbm-p2')).toBeVisible()
  await expect(timeline.mark('clr131-mm-p1')).toHaveCount(0)
})

test('only what is expected', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.choice('Status', /^Expected/).check()
  await expect(timeline.mark('clr131-mm-p1-c7-readout')).toBeVisible()
  await expect(timeline.mark('clr131-mm-p1-c6-readout')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Remove Status: Expected' })).toBeVisible()
})

test('a link sent to a colleague opens the same view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.choice('Kind', /^Readout/).check()
  await timeline.select('clr131-mm-p1-c6-readout')
  await timeline.details.getByRole('button', { name: 'Copy link' }).click()
  await expect(timeline.details.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const colleague = new TimelinePage(await context.newPage())
  await colleague.open(new URL(link).search)
  await expect(colleague.details.getByRole('heading', { level: 2 })).toHaveText(
    'Cohort 6 initial results',
  )
  await expect(colleague.choice('Kind', /^Readout/)).toBeChecked()
  await expect(colleague.count).toHaveText(await timeline.count.innerText())
})

test('a typing error in the address', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?kind=desgination,readout&sel=import-alrt')
  const notice = page.getByRole('status', { name: 'About this link' })
  await expect(notice).toContainText('Did you mean “designation”?')
  await expect(notice).toContainText('Did you mean “import-alert”?')
  await expect(timeline.choice('Kind', /^Readout/)).toBeChecked()
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})
