import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** The same questions as with a pointer, each answered from the front page by keys alone. */

const MYELOMA_ROW = 1

test('which dose cohort 5 got, in all and per infusion', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openByArrows(MYELOMA_ROW, 'clr131-mm-p1-c5')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(timeline.row('Dose')).toContainText('31.25 mCi/m²')
  await expect(timeline.row('Given as')).toContainText('2 infusions of 15.625 mCi/m²')
  await page.keyboard.press('Escape')
  await expect(timeline.details).toHaveCount(0)
  await expect(timeline.mark('clr131-mm-p1-c5')).toBeFocused()
})

test('what step cohort 4 was over cohort 3', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openByArrows(MYELOMA_ROW, 'clr131-mm-p1-c4')
  await expect(timeline.row('Step')).toContainText('+25% over cohort 3')
})

test("what is known of cohort 2's dose", async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openBySearch('cohort 2 dose', /Cohort 2 dose/)
  await expect(timeline.row('Dose')).toContainText('Not stated')
  await expect(timeline.row('Dose')).toContainText('Between 12.5 mCi/m² and 25 mCi/m²')
})

test('which trials ran when the import alert came', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openByArrows(0, 'import-alert')
  const programs = timeline.section('Programs at that time').getByRole('listitem')
  await expect(programs.filter({ hasText: 'ongoing, confirmed' })).toHaveText([
    /CLR 131 · Phase 1 · Myeloma/,
    /CLR 131 · Phase 2 · CLOVER-1/,
  ])
})

test('what the import alert was not about', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openBySearch('told of import alert', /Company told of import alert/)
  await expect(timeline.fact('Not about the drug')).toContainText('Not related to CLR 131')
  await expect(timeline.fact('Not about the place where the drug is made')).toContainText(
    'Not related to the facility',
  )
})

test('all designations of 2018', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.tickByKeyboard('Kind', /^Designation/)
  await timeline.tabTo(page.getByLabel('Happened or expected in'))
  await page.keyboard.type('2018')
  await page.keyboard.press('Enter')
  await expect(timeline.count).toHaveText(/^8 of \d+ entries$/)
  await timeline.openByArrows(0, 'fold:clr131-pediatric:clr131-orphan-ewing-sarcoma')
  const fold = page.getByRole('region', { name: '8 marks folded into one' })
  await expect(fold).toBeFocused()
  await expect(fold.getByRole('listitem').filter({ hasText: 'Orphan' })).toHaveCount(4)
  await expect(fold.getByRole('listitem').filter({ hasText: 'Rare pediatric' })).toHaveCount(4)
})

test('the response rates of cohort 6 and what they lack', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openBySearch('cohort 6 results', /Cohort 6 initial results/)
  const lacking = 'of a number of patients that is not stated'
  await expect(timeline.fact('Partial response rate')).toContainText(`50% ${lacking}`)
  await expect(timeline.fact('Minimal response rate')).toContainText(`50% ${lacking}`)
  await expect(timeline.fact('Overall response rate')).toContainText(`50% ${lacking}`)
})

test('what was expected by the end of 2014', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.tickByKeyboard('Kind', /^Readout/)
  await timeline.tickByKeyboard('Kind', /^Trial complete/)
  await timeline.tickByKeyboard('Status', /^Expected/)
  await timeline.tabTo(page.getByLabel('Happened or expected in'))
  await page.keyboard.type('by 2014')
  await page.keyboard.press('Enter')
  await timeline.tabTo(timeline.view('Table'))
  await page.keyboard.press('Enter')
  await expect(timeline.titles()).toHaveText([
    'Imaging results',
    'Imaging trial complete',
    'Phase 1b data',
  ])
})

test('who led the glioblastoma trial', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.openBySearch('glioblastoma imaging trial', /^Glioblastoma imaging trial/)
  await expect(timeline.section('Stated about it')).toContainText(
    'John Kuo, Principal Investigator',
  )
})

test('only imaging programs', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.tabTo(page.getByRole('button', { name: 'Only Imaging' }))
  await page.keyboard.press('Enter')
  await expect(timeline.mark('i124-gbm-p2')).toBeVisible()
  await expect(timeline.mark('clr1502')).toBeVisible()
  await expect(timeline.mark('clr131-mm-p1')).toHaveCount(0)
})

test('only Phase 2', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.tickByKeyboard('Phase', /^Phase 2\b/)
  await expect(timeline.mark('clr131-clover1')).toBeVisible()
  await expect(timeline.mark('i124-gbm-p2')).toBeVisible()
  await expect(timeline.mark('clr131-mm-p1')).toHaveCount(0)
})

test('only what is expected', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.tickByKeyboard('Status', /^Expected/)
  await expect(timeline.mark('clr131-mm-p1-c7-readout')).toBeVisible()
  await expect(timeline.mark('clr131-mm-p1-c6-readout')).toHaveCount(0)
})

test('a link sent to a colleague opens the same view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const timeline = new TimelinePage(page)
  await timeline.openDocuments()
  await timeline.tickByKeyboard('Kind', /^Readout/)
  await timeline.openBySearch('cohort 6', /Cohort 6 initial results/)
  await timeline.tabTo(timeline.details.getByRole('button', { name: 'Copy link' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Link copied').first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const colleague = new TimelinePage(await context.newPage())
  await colleague.open(new URL(link).search)
  await expect(colleague.details.getByRole('heading', { level: 2 })).toHaveText(
    'Cohort 6 initial results',
  )
  await expect(colleague.search).toHaveValue('cohort 6')
})

test('a typing error in the address', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.openDocuments('?kind=desgination,readout')
  const notice = page.getByRole('status', { name: 'About this link' })
  await expect(notice).toContainText('Did you mean “designation”?')
  await timeline.tabTo(notice.getByRole('button', { name: 'Dismiss' }))
  await page.keyboard.press('Enter')
  await expect(notice).toHaveCount(0)
  await expect(timeline.choice('Kind', /^Readout/)).toBeChecked()
})
