import { expect, test } from '@playwright/test'
import { ReadingTools } from './reading-tools-page.ts'
import { TimelinePage } from './timeline-page.ts'

/** Lanes as the reader arranges them: aligned, folded, pinned, moved. */

const C4_START = 'clr131-mm-p1-c4-start'
const C7_START = 'clr131-mm-p1-c7-start'

/** Folded, a lane says the same in one line. */
const MYELOMA = /Phase 1.*Myeloma/
const PEDIATRIC = /Pediatric/

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

test('lanes align on their first patient, and on the mark that is selected', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  await tools.choose(MYELOMA, 'Align lanes on first patient')
  await expect(page).toHaveURL(/align=first-patient/)
  await expect(tools.strip).toContainText('aligned on first patient')
  await tools.command('cohort 4 started')
  await tools.command('align selected mark')
  await expect(page).toHaveURL(new RegExp(`align=${C4_START}`))
  await expect(tools.strip).toContainText('aligned on Cohort 4 started')
  await expect(page.locator('svg.timeline__axis')).toContainText('+12 mo')
})

test('what the reading tools do carries over through all six views', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open(`?evidence=documents&measure=${C4_START},${C7_START}`)
  await tools.command('align trial start')
  await tools.command('fold lane clover')
  await tools.command('pin pediatric')
  await tools.command('squeeze empty')
  await tools.command('what changed')
  const kept = {
    measure: `${C4_START},${C7_START}`,
    align: 'trial-start',
    fold: 'clr131-clover1',
    order: 'clr131-pediatric',
    squeeze: '1',
    since: '2018-09-24',
  }
  const inAddress = (): Readonly<Record<string, string | null>> => {
    const { searchParams } = new URL(page.url())
    return Object.fromEntries(Object.keys(kept).map((key) => [key, searchParams.get(key)]))
  }
  await expect.poll(inAddress).toEqual(kept)
  for (const view of ['Doses', 'Guidance', 'Table', 'Sources'] as const) {
    await timeline.view(view).click()
    await expect(page).toHaveURL(new RegExp(`view=${view.toLowerCase()}`))
    expect(inAddress()).toEqual(kept)
    await expect(tools.distance).toContainText('812 days')
  }
  await tools.command('clover')
  await expect(page).toHaveURL(/view=program/)
  expect(inAddress()).toEqual(kept)
  await timeline.view('Timeline').click()
  await timeline.idle()
  await expect.poll(async () => (await tools.rowIds())[0]).toBe('clr131-pediatric')
  expect(inAddress()).toEqual(kept)
})

test('quiet programs are folded into one lane by a button, which a link keeps', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  const before = await tools.rowIds()
  await page.getByRole('button', { name: /^Fold quiet \(\d+\)$/ }).click()
  await expect(page).toHaveURL(/fold=quiet/)
  await expect.poll(async () => (await tools.rowIds()).at(-1)).toBe('quiet')
  await page.reload()
  await expect.poll(async () => (await tools.rowIds()).at(-1)).toBe('quiet')
  const folded = await tools.rowIds()
  expect(folded.length).toBeLessThan(before.length)
  await page.getByRole('button', { name: /^Fold quiet/ }).click()
  await expect.poll(() => tools.rowIds()).toEqual(before)
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
  await timeline.skipToView()
  await timeline.tabTo(tools.lane(/Across programs/))
  await page.keyboard.press('ArrowDown')
  await expect(tools.lane(MYELOMA)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Fold', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tools.lane(MYELOMA)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Fold', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/fold=clr131-mm-p1/)
})

test('by keys: a lane is pinned to the top and moved down again', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const tools = new ReadingTools(page)
  await timeline.open('?evidence=documents')
  const [across, myeloma] = await tools.rowIds()
  await timeline.skipToView()
  await timeline.tabTo(tools.lane(/Across programs/))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await timeline.tabTo(page.getByRole('button', { name: 'Pin to the top', exact: true }))
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tools.rowIds()).slice(0, 2)).toEqual([myeloma, across])
  await expect(tools.lane(MYELOMA)).toBeFocused()
  await page.keyboard.press('Enter')
  await timeline.tabTo(page.getByRole('button', { name: 'Move down', exact: true }))
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tools.rowIds()).slice(0, 2)).toEqual([across, myeloma])
})
