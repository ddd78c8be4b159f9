import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectContrast, expectNoBarriers } from './no-barriers.ts'
import { expectTextsApart } from './picture-texts.ts'
import { ReadingTools } from './reading-tools-page.ts'
import { TimelinePage } from './timeline-page.ts'

const C4_START = 'clr131-mm-p1-c4-start'
const C7_START = 'clr131-mm-p1-c7-start'

/** Folded, a lane says the same in one line. */
const MYELOMA = /Phase 1.*Myeloma/

async function expectOpenDistance({ distance }: ReadingTools): Promise<void> {
  await expect(distance).toContainText('Open')
  await expect(distance).toContainText(
    'Nothing says how early “Cohort 4 started” was, nor how early “Cohort 7 started” was.',
  )
  await expect(distance).toContainText('812 days')
  await expect(distance).toContainText('22 Feb 2017 to 15 May 2019')
}

test('by mouse: the time between the reports of two starts, and why that of the starts is open', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open(`?evidence=documents&sel=${C4_START}`)
  await timeline.details.getByRole('button', { name: 'Measure from here' }).click()
  await expect(tools.strip).toContainText('Measuring from Cohort 4 started')
  await timeline.search.fill('cohort 7 started')
  await page
    .getByRole('list', { name: 'Best hits' })
    .getByRole('button', { name: /Cohort 7 started/ })
    .click()
  await expectOpenDistance(tools)
  await expect(page).toHaveURL(new RegExp(`measure=${C4_START},${C7_START}`))
  await page.reload()
  await expectOpenDistance(tools)
  await tools.strip.getByRole('button', { name: 'Stop measuring' }).click()
  await expect(tools.strip).toHaveCount(0)
  await page.goBack()
  await expectOpenDistance(tools)
})

test('by keys: the same, through the palette', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  await tools.command('cohort 4 started')
  await tools.command('measure from selected')
  await expect(tools.strip).toContainText('Measuring from Cohort 4 started')
  await tools.command('cohort 7 started')
  await expectOpenDistance(tools)
  await expect(page.locator('.visually-hidden[role="status"]')).toContainText(
    'From Cohort 4 started to Cohort 7 started: Open. Nothing says how early',
  )
  await expect(page.locator('.visually-hidden[role="status"]')).toContainText(
    'Between the reports of them: 812 days',
  )
})

test('by keys: M on one mark, then M on another', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents&kind=supply')
  await timeline.tabIntoPicture()
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  await expect(tools.strip).toContainText('Measuring from')
  await page.keyboard.press('End')
  await page.keyboard.press('m')
  await expect(tools.distance).toContainText(/days/)
  await expect(page.locator('.measure__text')).toHaveCount(1)
})

/** Two stretches without a start of a trial lie between 2014 and 2019. */
const STARTS = '?evidence=documents&kind=trial-start'

/** Where the marks of a lane stand, from left to right. */
async function marksInOrder(page: Page): Promise<readonly (string | null)[]> {
  const places = await page
    .locator('svg.timeline__rows .layer--glyphs [data-id]')
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const { x, width } = mark.getBoundingClientRect()
        return { id: mark.getAttribute('data-id'), x: x + width / 2 }
      }),
    )
  return places.toSorted((a, b) => a.x - b.x).map(({ id }) => id)
}

test('by mouse: empty stretches are squeezed, with a break that says what it leaves out', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open(STARTS)
  const inFull = await marksInOrder(page)
  const toggle = page.getByRole('button', { name: 'Squeeze' })
  await toggle.click()
  await timeline.idle()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/squeeze=1/)
  const axis = page.locator('svg.timeline__axis')
  await expect(axis.getByRole('img', { name: /May 2014 – Nov 2016 squeezed/ })).toHaveCount(1)
  await expect(axis.getByRole('img', { name: /squeezed/ })).toHaveCount(2)
  await expect(page.locator('svg.timeline__overview .break')).toHaveCount(2)
  await expect(tools.strip).toContainText('2 empty stretches are squeezed: May 2014 – Nov 2016')
  expect(await marksInOrder(page)).toEqual(inFull)
  await page.reload()
  await expect(axis.getByRole('img', { name: /squeezed/ })).toHaveCount(2)
  await timeline.idle()
  await timeline.select('clr131-mm-p1-start')
  await expect(timeline.details).toBeVisible()
  await page.keyboard.press('Escape')
  await tools.strip.getByRole('button', { name: 'Draw all of the time in full' }).click()
  await expect(axis.getByRole('img', { name: /squeezed/ })).toHaveCount(0)
  await expect(page).not.toHaveURL(/squeeze/)
  await page.goBack()
  await expect(axis.getByRole('img', { name: /squeezed/ })).toHaveCount(2)
  await page.goForward()
  await expect(axis.getByRole('img', { name: /squeezed/ })).toHaveCount(0)
})

test('by keys: S squeezes, zooms and pans go across the break, 0 shows all', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(STARTS)
  await timeline.tabIntoPicture()
  await page.keyboard.press('s')
  const breaks = page.locator('svg.timeline__axis').getByRole('img', { name: /squeezed/ })
  await expect(breaks).toHaveCount(2)
  await expect(page.locator('.visually-hidden[role="status"]')).toContainText(
    '2 empty stretches are squeezed',
  )
  const focused = await page.locator('[data-id]:focus').getAttribute('data-id')
  for (const key of ['+', '+', 'Shift+ArrowRight', '-', '-', '-']) await page.keyboard.press(key)
  await timeline.idle()
  await expect(page.locator(`[data-id="${String(focused)}"]`)).toBeFocused()
  await page.keyboard.press('0')
  await timeline.idle()
  await expect(page).not.toHaveURL(/from=/)
  await expect(breaks).toHaveCount(2)
  await page.keyboard.press('S')
  await expect(breaks).toHaveCount(0)
})

test('squeezing rests while lanes are aligned, and ends through the palette', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open(`${STARTS}&squeeze=1&align=trial-start`)
  await expect(tools.strip).toContainText('Squeezing rests while lanes are aligned.')
  await expect(page.locator('.break')).toHaveCount(0)
  await tools.strip.getByRole('button', { name: 'Back to calendar time' }).click()
  await expect(page.locator('svg.timeline__axis .break')).toHaveCount(2)
  await tools.command('draw all of the time in full')
  await expect(page.locator('.break')).toHaveCount(0)
  await expect(page).not.toHaveURL(/squeeze/)
})

test('a squeezed picture has texts apart and no barriers that axe can see, light and dark', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${STARTS}&squeeze=1`)
  await expect(page.locator('svg.timeline__axis .break')).toHaveCount(2)
  await expectTextsApart(page.locator('svg.timeline__axis'))
  await expectTextsApart(page.locator('svg.timeline__overview'))
  await expectNoBarriers(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await timeline.idle()
  await expectContrast(page)
})

test('the palette finds a milestone and runs an action, by keys alone', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents&from=2014-01-01&to=2014-12-31')
  await page.keyboard.press('Control+k')
  const field = tools.palette.getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('Cohort 6 results')
  await expect(tools.palette.getByRole('option').first()).toContainText('Cohort 6 initial results')
  await page.keyboard.press('Enter')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText(
    'Cohort 6 initial results',
  )
  await page.keyboard.press('Control+k')
  await page.keyboard.type('fit everything')
  await page.keyboard.press('Enter')
  await expect(tools.palette).toHaveCount(0)
  await expect(page).not.toHaveURL(/from=/)
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(tools.palette).toHaveCount(0)
})

test('the strip, a lane menu and the palette have no barriers that axe can see', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open(
    `?evidence=documents&align=trial-start&measure=${C4_START},${C7_START}&fold=clr131-clover1`,
  )
  await tools.lane(MYELOMA).click()
  await expect(page.getByRole('button', { name: 'Fold', exact: true })).toBeFocused()
  await expectNoBarriers(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(tools.palette.getByRole('option').first()).toBeVisible()
  await expectNoBarriers(page)
})
