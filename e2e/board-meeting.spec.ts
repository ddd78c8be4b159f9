import { copyFileSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import type { Browser, Download, Page, TestInfo } from '@playwright/test'
import JSZip from 'jszip'
import { exportFile, hasPoppler, poppler, textOf, unspaced } from './exported-files.ts'
import { PresentingPage } from './presenting-page.ts'
import { Stories } from './stories-page.ts'
import { TimelinePage } from './timeline-page.ts'

/** The evening before a board meeting: a story is made, told and left behind, on one visit. */

test.describe.configure({ timeout: 180_000 })
test.use({ actionTimeout: 20_000 })

const TITLE = 'Where the myeloma trial stands'
const HEADLINES = ['Cohort 5 is under way', 'The dose was split, not raised', 'What was promised']
const TYPED_NOTE = 'Cohort 5 was given {{cohort:clr131-mm-p1-c5.split}} of CLR 131.'
const TOLD_NOTE = 'Cohort 5 was given 2 × 15.625 mCi/m² of CLR 131.'
const CALLOUT = 'Same total as cohort 4'

/** Every file that the sitting leaves, kept beside the report so that it can be looked at. */
type Kept = (download: { readonly name: string; readonly path: string }) => string

function keeper(testInfo: TestInfo): Kept {
  return ({ name, path }) => {
    const kept = testInfo.outputPath(name)
    copyFileSync(path, kept)
    return kept
  }
}

async function madeBy(page: Page, act: () => Promise<void>): Promise<Parameters<Kept>[0]> {
  const arrival = page.waitForEvent('download')
  await act()
  const download: Download = await arrival
  return { name: download.suggestedFilename(), path: await download.path() }
}

async function makeStory(stories: Stories): Promise<void> {
  const { page, timeline } = stories
  await page.locator('.facet__title').getByText('Program', { exact: true }).click()
  await timeline.choice('Program', /Phase 1 · Myeloma/).check()
  await page.locator('.as-of-bar').getByLabel('As known on').fill('2018-09-24')
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await stories.begin(TITLE)
  await stories.capture(HEADLINES[0] ?? '')

  await timeline.view('Doses').click()
  await timeline.idle()
  await stories.capture(HEADLINES[1] ?? '')
  await stories.field('Note to read out').fill(TYPED_NOTE)
  const doses = page.getByRole('group', { name: 'Doses', exact: true })
  await doses.locator('[data-id="clr131-mm-p1-c5"]').first().click()
  await stories.panel.getByRole('button', { name: /^Add one to/ }).click()
  await stories.panel.locator('.callouts input').fill(CALLOUT)

  await timeline.view('Guidance').click()
  await timeline.idle()
  await stories.capture(HEADLINES[2] ?? '')
  await stories.button('Move scene 3').press('ArrowUp')
  expect(await stories.headlines()).toEqual([HEADLINES[0], HEADLINES[2], HEADLINES[1]])
  await stories.button('Move scene 2').press('ArrowDown')
  expect(await stories.headlines()).toEqual(HEADLINES)
  await expect(stories.saved).toBeVisible()
}

async function tell(stories: Stories): Promise<void> {
  const { page } = stories
  const before = page.url()
  const presenting = new PresentingPage(page)
  await stories.button('Present').click()
  await presenting.expectScene(1)
  await page.keyboard.press('PageDown')
  await presenting.expectScene(2)
  await expect(presenting.stage).toContainText(CALLOUT)
  await page.keyboard.press('PageDown')
  await presenting.expectScene(3)
  await page.keyboard.press('Escape')
  await expect(presenting.dialog).toHaveCount(0)
  expect(page.url()).toBe(before)
  await expect(page.getByRole('group', { name: 'Slip chart' })).toBeVisible()
}

async function xmlOf(path: string, part: RegExp): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const parts = Object.values(zip.files).filter(({ name }) => part.test(name))
  return unspaced(
    (await Promise.all(parts.map((file) => file.async('string'))))
      .join('')
      .replaceAll(/<[^>]*>/g, ''),
  )
}

/** The one file, on a machine without a network: the reader's own story is in it, and is told. */
async function tellFromDisk(browser: Browser, path: string): Promise<void> {
  const context = await browser.newContext()
  await context.setOffline(true)
  const page = await context.newPage()
  // As in a browser that lets pages from the disk share no channel.
  await page.context().addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined
  })
  await page.goto(pathToFileURL(path).href)
  await new TimelinePage(page).count.waitFor()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: new RegExp(TITLE) }).click()
  const presenting = new PresentingPage(page)
  await presenting.expectScene(1)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('p')
  const desk = await opening
  const now = desk.getByRole('region', { name: 'Now' })
  await expect(now).toContainText('1 of 3')
  await page.keyboard.press('PageDown')
  await expect(now).toContainText('2 of 3')
  await expect(desk.getByRole('region', { name: 'Note' })).toContainText(TOLD_NOTE)
  await desk.reload()
  await expect(now).toContainText('2 of 3')
  await page.reload()
  await presenting.expectScene(2)
  await desk.keyboard.press('PageDown')
  await presenting.expectScene(3)
  await page.keyboard.press('Escape')
  await expect(desk.getByText('The presentation was left.')).toBeVisible()
  await context.close()
}

test('a story is made, told and left behind as files, in one sitting and without another page', async ({
  page,
  browser,
}, testInfo) => {
  const keep = keeper(testInfo)
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  const stories = new Stories(page)
  await stories.timeline.open()
  await makeStory(stories)
  await tell(stories)

  const slides = keep(await madeBy(page, () => stories.button('PowerPoint').click()))
  await expect(stories.panel.getByText('Saved phaseline-story-')).toBeVisible()
  const words = await xmlOf(slides, /slides\/slide\d+\.xml$/)
  for (const told of [...HEADLINES, CALLOUT]) expect(words).toContain(unspaced(told))
  expect(await xmlOf(slides, /notesSlide\d+\.xml$/)).toContain(unspaced(TOLD_NOTE))

  const pages = keep(await madeBy(page, () => stories.button('PDF').click()))
  expect(pages).toContain('phaseline-story-where-the-myeloma-trial-stands-as-of-2018-09-24.pdf')
  expect(textOf(pages).slice(0, 5)).toBe('%PDF-')

  const story = keep(await madeBy(page, () => stories.button('Export').click()))
  expect(story).toMatch(/where-the-myeloma-trial-stands\.phaseline-story\.json$/)
  expect(textOf(story)).toContain(TYPED_NOTE)

  await page.getByRole('button', { name: 'Close stories' }).click()
  keep(await exportFile(page, { format: 'PNG' }))
  const drawing = keep(await exportFile(page, { format: 'SVG' }))
  expect(textOf(drawing)).toContain('As known on 24 Sep 2018')
  expect(textOf(drawing)).toContain('Cohort 4 started')
  const rows = keep(await exportFile(page, { format: 'CSV' }))
  expect(textOf(rows)).toContain('# As known on 24 Sep 2018')
  expect(textOf(rows)).toContain('Cohort 4 started')
  const file = keep(await exportFile(page, { format: 'HTML' }))
  expect(loads).toBe(1)
  await tellFromDisk(browser, file)

  const readBack = (): void => {
    const told = [...HEADLINES, CALLOUT, TOLD_NOTE].map(unspaced)
    const read = unspaced(poppler('pdftotext', ['-raw', pages, '-']))
    expect(told.filter((words) => !read.includes(words))).toEqual([])
  }
  await (hasPoppler()
    ? test.step('the pages are read back', readBack)
    : test.step.skip('the pages are read back (not run: poppler-utils is not installed)', readBack))
})
