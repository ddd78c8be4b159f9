import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { expectTextsApart } from './picture-texts.ts'
import { TimelinePage } from './timeline-page.ts'

/** Every dose on an honest scale, and its number in the reader's unit. */

const DOSES = '?view=doses&evidence=documents'

const picture = (page: Page): Locator => page.getByRole('group', { name: 'Doses', exact: true })
const table = (page: Page): Locator => page.getByRole('table', { name: 'Cohorts' })
const line = (page: Page, cohort: number): Locator =>
  table(page).getByRole('row', { name: new RegExp(`^Cohort ${cohort} `) })

async function chooseMegabecquerel(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'MBq' }).check()
  await expect(page).toHaveURL(/unit=mbq/)
}

test('the view says why flat doses and those per body surface never share a scale', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOSES)
  await timeline.idle()
  await expect(picture(page)).toContainText('mCi and mCi/m² have a scale each')
})

test('a stated percentage that agrees carries a tick with its sum', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOSES)
  await expect(line(page, 4)).toContainText('✓ stated 25%')
  await expect(line(page, 4)).toContainText('(31.25 − 25) ÷ 25')
})

test('results stand beside doses, each with its n or the word that it is not stated', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOSES)
  await expect(line(page, 6)).toContainText('37.5 mCi/m²')
  await expect(line(page, 6)).toContainText('Overall response rate 50%, n not stated')
  await expect(line(page, 3)).toContainText('Evaluable patients: 4')
})

test('a dose that is not stated is between its bounds, never a number', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOSES)
  await expect(line(page, 2)).toContainText('not stated')
  await expect(line(page, 2)).toContainText('between 12.5 mCi/m² and 25 mCi/m²')
  await expect(picture(page).getByRole('button', { name: /^Dose, Cohort 2/ })).toHaveAttribute(
    'aria-label',
    /dose not stated, between 12.5 and 25 mCi\/m²/,
  )
})

test('the unit changes every dose of the view, by keyboard', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOSES)
  await timeline.tabTo(page.getByRole('radio', { name: 'mCi' }))
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/unit=mbq/)
  await timeline.idle()
  await expect(picture(page).getByRole('button', { name: /^Dose, Cohort 4/ })).toHaveAttribute(
    'aria-label',
    /1156.25 MBq\/m²/,
  )
  await expect(line(page, 5)).toContainText('2 infusions of 578.125 MBq/m² each')
  await expect(line(page, 4)).toContainText('(1156.25 − 925) ÷ 925')
  await expect(picture(page)).not.toContainText('mCi')
  await expect(table(page)).not.toContainText('mCi')
})

test('the unit follows to the timeline, the details and the table, and through a reload', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOSES}&kind=dose&sel=clr131-mm-p1-c5`)
  await chooseMegabecquerel(page)
  await expect(timeline.row('Dose').locator('dd').first()).toHaveText('1156.25 MBq/m²')
  await expect(timeline.row('Dose').locator('dd').last()).toHaveText('31.25 mCi/m²')
  await expect(timeline.row('Given as')).toContainText('2 infusions of 578.125 MBq/m² each')
  await timeline.view('Timeline').click()
  await timeline.idle()
  await expect(timeline.mark('clr131-mm-p1-c5')).toHaveAttribute('aria-label', /1156.25 MBq\/m²/)
  await expect(timeline.picture.locator('.dose-scale').first()).not.toContainText('mCi')
  await timeline.view('Table').click()
  const values = timeline.claims.locator('td.claims__value')
  await expect(values.filter({ hasText: '1156.25 MBq/m²' }).first()).toBeVisible()
  await page.reload()
  await expect(values.filter({ hasText: '1156.25 MBq/m²' }).first()).toBeVisible()
  await expect(values.filter({ hasText: 'mCi' })).toHaveCount(0)
})

test('a dose opens by a click and by keys, and Escape leads back to it', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOSES)
  await timeline.idle()
  const first = picture(page).getByRole('button', { name: /^Dose, Cohort 1,/ })
  await first.click()
  await expect(timeline.details).toContainText('Cohort 1 dose')
  await page.keyboard.press('Escape')
  await expect(timeline.details).toHaveCount(0)
  await timeline.tabTo(first)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(timeline.details).toContainText('Cohort 3 dose')
  await page.keyboard.press('Escape')
  await expect(picture(page).getByRole('button', { name: /^Dose, Cohort 3,/ })).toBeFocused()
})

for (const width of [1440, 1024, 390]) {
  for (const unit of ['mci', 'mbq']) {
    test(`no text of the doses lies on another, in ${unit}, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      const timeline = new TimelinePage(page)
      await timeline.open(`${DOSES}&unit=${unit}`)
      await timeline.idle()
      await expectTextsApart(picture(page))
    })
  }
}
