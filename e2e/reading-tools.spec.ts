import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

const C4_START = 'clr131-mm-p1-c4-start'
const C7_START = 'clr131-mm-p1-c7-start'

/** The lane menus, the strip and the palette, in roles and names. */
class ReadingTools {
  readonly page: Page
  readonly strip: Locator
  readonly distance: Locator
  readonly palette: Locator
  readonly lanes: Locator

  constructor(page: Page) {
    this.page = page
    this.strip = page.getByRole('region', { name: 'Reading tools' })
    this.distance = this.strip.locator('dl')
    this.palette = page.getByRole('dialog', { name: 'Commands' })
    this.lanes = page.getByRole('toolbar', { name: 'Lanes' })
  }

  lane(name: RegExp): Locator {
    return this.lanes.getByRole('button', { name })
  }

  async choose(lane: RegExp, entry: string): Promise<void> {
    await this.lane(lane).click()
    await this.page.getByRole('button', { name: entry, exact: true }).click()
  }

  /** Types into the palette and takes its first line. */
  async command(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.palette.getByRole('combobox')).toBeFocused()
    await this.page.keyboard.type(text)
    await expect(this.palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await this.page.keyboard.press('Enter')
    await expect(this.palette).toHaveCount(0)
  }

  /** Ids of the rows of the picture, from the top. */
  rowIds(): Promise<readonly (string | null)[]> {
    return this.page.locator('svg.timeline__rows g.row').evaluateAll((rows) =>
      rows
        .map((row) => ({
          id: row.getAttribute('data-row'),
          top: row.getBoundingClientRect().top,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ id }) => id),
    )
  }
}

/** Folded, a lane says the same in one line. */
const MYELOMA = /Phase 1.*Myeloma/
const PEDIATRIC = /Pediatric/

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

test('lanes align on the start of their trial, and those without one say so', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  await tools.choose(MYELOMA, 'Align lanes on trial start')
  await expect(page).toHaveURL(/align=trial-start/)
  await expect(tools.strip).toContainText('aligned on trial start')
  await expect(page.locator('svg.timeline__axis')).toContainText('+12 mo')
  await expect(page.locator('svg.timeline__rows')).toContainText('0 = by 22 Feb 2017')
  await expect(page.locator('[data-row="across"]')).toContainText('Not aligned')
  await page.reload()
  await expect(page.locator('svg.timeline__axis')).toContainText('+12 mo')
  await tools.strip.getByRole('button', { name: 'Back to calendar time' }).click()
  await expect(page.locator('svg.timeline__axis')).toContainText('2017')
})

test('folded, pinned and moved lanes survive a reload and Back', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  const [across, myeloma] = await tools.rowIds()
  await tools.choose(PEDIATRIC, 'Pin to the top')
  await timeline.idle()
  await tools.choose(MYELOMA, 'Fold')
  await timeline.idle()
  await expect(timeline.mark(C4_START)).toHaveCount(0)
  await tools.choose(MYELOMA, 'Move up')
  await timeline.idle()
  const arranged = ['clr131-pediatric', myeloma, across]
  await expect.poll(async () => (await tools.rowIds()).slice(0, 3)).toEqual(arranged)
  await page.reload()
  await expect.poll(async () => (await tools.rowIds()).slice(0, 3)).toEqual(arranged)
  await expect(timeline.mark(C4_START)).toHaveCount(0)
  await page.goBack()
  await expect
    .poll(async () => (await tools.rowIds()).slice(0, 3))
    .toEqual(['clr131-pediatric', across, myeloma])
  await page.goBack()
  await expect(timeline.mark(C4_START)).toHaveCount(1)
  await page.goBack()
  await expect.poll(async () => (await tools.rowIds()).slice(0, 2)).toEqual([across, myeloma])
})

test('a lane is dragged by its head', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  const [across, myeloma] = await tools.rowIds()
  const head = await page.locator(`[data-row="${String(myeloma)}"] .head__stripe`).boundingBox()
  const top = await page.locator(`[data-row="${String(across)}"] .head__stripe`).boundingBox()
  if (head === null || top === null) throw new Error('a lane has no head')
  await page.mouse.move(head.x + 20, head.y + 100)
  await page.mouse.down()
  await page.mouse.move(head.x + 20, head.y + 60)
  await page.mouse.move(top.x + 20, top.y + 4, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await tools.rowIds()).slice(0, 2)).toEqual([myeloma, across])
  await expect(page).toHaveURL(/order=clr131-mm-p1/)
})

test('by keys: a lane menu is reached, walked and closed', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  await timeline.tabTo(tools.lane(/Across programs/))
  await page.keyboard.press('ArrowDown')
  await expect(tools.lane(MYELOMA)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Fold', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tools.lane(MYELOMA)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/fold=clr131-mm-p1/)
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
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(tools.palette.getByRole('option').first()).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
