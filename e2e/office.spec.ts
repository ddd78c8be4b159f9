import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { packageFaults, readSlides } from './deck-read.ts'
import { exportFile, hasPoppler, notRun, poppler, runsTool, unspaced } from './exported-files.ts'
import { TimelinePage } from './timeline-page.ts'

const OFFICE = 'soffice'

/** What is missing here; undefined where decks can be opened and read. */
function lacking(): string | undefined {
  if (!runsTool(OFFICE, ['--version'])) return 'LibreOffice is not installed'
  return hasPoppler() ? undefined : 'poppler-utils, which reads PDF, is not installed'
}

const LACK = lacking()

/** Each deck takes seconds: `npm test` opens one. */
const IS_ASKED = process.env['npm_lifecycle_event'] === 'test:exports'
const LACK_OF_TIME = LACK ?? (IS_ASKED ? undefined : 'only by npm run test:exports')

test.describe.configure({ timeout: 240_000 })

/** The pages of a deck, in a folder of the test. */
function pdfOf(deck: string, { outputDir }: TestInfo): string {
  const profile = pathToFileURL(join(outputDir, 'profile')).href
  const how = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf']
  execFileSync(OFFICE, [...how, '--outdir', outputDir, deck], { stdio: 'ignore', timeout: 180_000 })
  return join(outputDir, `${basename(deck, '.pptx')}.pdf`)
}

/**
 * Opens a deck and looks for the texts of each slide on its page; those that are missing come back. The pages
 * are left as pictures among the results, to be looked at.
 */
async function missingInOffice(
  page: Page,
  path: string,
  testInfo: TestInfo,
): Promise<readonly string[]> {
  const deck = testInfo.outputPath('deck.pptx')
  copyFileSync(path, deck)
  expect(await packageFaults(deck)).toEqual([])
  const slides = await readSlides(page, deck)
  const pdf = pdfOf(deck, testInfo)
  const pages = poppler('pdftotext', ['-raw', pdf, '-']).split('\f').slice(0, -1)
  poppler('pdftoppm', ['-r', '60', '-png', pdf, join(testInfo.outputDir, 'page')])
  expect(pages).toHaveLength(slides.length)
  return slides.flatMap(({ texts }, index) => {
    const there = unspaced(pages[index] ?? '')
    return texts.filter((text) => !there.includes(unspaced(text)))
  })
}

test(
  notRun('a presentation opens in LibreOffice, its pages with every text of its slides', LACK),
  async ({ page }, testInfo) => {
    test.skip(LACK !== undefined, LACK)
    await new TimelinePage(page).open('?view=guidance&evidence=documents')
    const { path } = await exportFile(page, { format: 'PowerPoint' })
    expect(await missingInOffice(page, path, testInfo)).toEqual([])
  },
)

const VIEWS = [
  'view=timeline',
  'view=program&program=clr131-mm-p1',
  'view=doses',
  'view=guidance',
  'view=table&kind=readout',
  'view=sources',
]

for (const view of VIEWS) {
  test(
    notRun(`${view} opens in LibreOffice as slides with all of their texts`, LACK_OF_TIME),
    async ({ page }, testInfo) => {
      test.skip(LACK_OF_TIME !== undefined, LACK_OF_TIME)
      await new TimelinePage(page).open(`?${view}`)
      const { path } = await exportFile(page, { format: 'PowerPoint' })
      expect(await missingInOffice(page, path, testInfo)).toEqual([])
    },
  )
}

/** The share of pixels of a page that are plainly red. */
async function shareOfRed(page: Page, path: string): Promise<number> {
  const address = `data:image/png;base64,${readFileSync(path).toString('base64')}`
  return page.evaluate(async (source) => {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    pen?.drawImage(image, 0, 0)
    const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    let red = 0
    for (let index = 0; index < data.length; index += 4) {
      const [r = 0, g = 0] = [data[index], data[index + 1]]
      if (r - g > 10) red += 1
    }
    return red / (data.length / 4)
  }, address)
}

test(
  notRun('the band of the import alert is seen in LibreOffice, fading on both sides', LACK_OF_TIME),
  async ({ page }, testInfo) => {
    test.skip(LACK_OF_TIME !== undefined, LACK_OF_TIME)
    await new TimelinePage(page).open('?evidence=documents&from=2018-06-01&to=2018-12-31')
    const choices = ['The time that is seen']
    const { path } = await exportFile(page, { format: 'PowerPoint', choices })
    expect(await missingInOffice(page, path, testInfo)).toEqual([])
    const [first = ''] = readdirSync(testInfo.outputDir).filter((name) => /^page-0*1\./.test(name))
    expect(await shareOfRed(page, testInfo.outputPath(first))).toBeGreaterThan(0.015)
  },
)

const STORIES = [
  'How the dose went up',
  'The import alert of 2018 and what it touched',
  'Promises and what came of them',
]

for (const story of STORIES) {
  test(
    notRun(`the story “${story}” opens in LibreOffice with all of its texts`, LACK_OF_TIME),
    async ({ page }, testInfo) => {
      test.skip(LACK_OF_TIME !== undefined, LACK_OF_TIME)
      await new TimelinePage(page).open('')
      await page.getByRole('button', { name: 'Stories', exact: true }).click()
      const panel = page.getByRole('complementary', { name: 'Stories' })
      await panel.getByText(story).click()
      const arrival = page.waitForEvent('download')
      await panel.getByRole('button', { name: 'PowerPoint' }).click()
      const path = await (await arrival).path()
      expect(await missingInOffice(page, path, testInfo)).toEqual([])
    },
  )
}
