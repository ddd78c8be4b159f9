/**
 * Draws the pictures of `docs/pictures/`: `npm run screenshots`, or of some of them by the beginnings of
 * their names, `npm run screenshots -- known doses`.
 *
 * The five document days, of which `docs/five-days.md` tells, and the picture of the README are kept; the
 * others are there to be looked at. A picture is taken when the page says that nothing is left to draw.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { buildApp } from './build-app.mjs'
import { CHROMIUM_ARGS, ensureChromium } from './ensure-browser.mjs'
import { FIVE_DAYS, FOLDER, pathOf, picturesOf, type Picture } from './picture-list.ts'
import { HOST, startServer } from './serve.mjs'

const PORT = 4189

/** The day on which every picture is taken, so that taken again it is the same. */
const TODAY = new Date('2026-11-20T12:00:00Z')

const IDLE = 'svg:is(.timeline__rows, .picture):not([data-frame="idle"])'

async function take(page: Page, picture: Picture): Promise<void> {
  await page.setViewportSize(picture.size)
  await page.emulateMedia({ colorScheme: picture.theme, reducedMotion: 'reduce' })
  await page.goto(`http://${HOST}:${String(PORT)}/${picture.view.query}`)
  await page.locator(picture.view.drawn).first().waitFor()
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.locator(IDLE).waitFor({ state: 'detached' })
  await page.screenshot({ path: pathOf(picture) })
}

async function takeAll(browser: Browser, pictures: readonly Picture[]): Promise<void> {
  const context = await browser.newContext({ timezoneId: 'UTC' })
  const page = await context.newPage()
  await page.clock.setFixedTime(TODAY)
  for (const picture of pictures) await take(page, picture)
  await context.close()
}

async function main(wanted: readonly string[]): Promise<void> {
  const executablePath = ensureChromium()
  await buildApp()
  mkdirSync(FOLDER, { recursive: true })
  const server = await startServer('dist', PORT)
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] })
  const pictures = picturesOf(wanted)
  await takeAll(browser, pictures)
  await browser.close()
  server.close()
  keep(pictures)
  console.log(`${String(pictures.length)} pictures in ${FOLDER}`)
}

/** Those that the documentation shows are kept under a name of their own, which git does not leave out. */
function keep(pictures: readonly Picture[]): void {
  for (const picture of pictures) {
    if (picture.size.width !== 1440 || picture.theme !== 'light') continue
    const { name } = picture.view
    const isKept = name === 'timeline' || FIVE_DAYS.some((day) => day.name === name)
    if (isKept) copyFileSync(pathOf(picture), `${FOLDER}/${name}.png`)
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
