/**
 * Draws the pictures of `docs/pictures/`: `npm run screenshots`.
 *
 * The default view in three sizes, light and dark; the picture of the README is the first of them. A
 * picture is taken when the timeline says that nothing is left to draw.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { buildApp } from './build-app.mjs'
import { CHROMIUM_ARGS, ensureChromium } from './ensure-browser.mjs'
import { HOST, startServer } from './serve.mjs'

const PORT = 4189
const FOLDER = 'docs/pictures'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const

const THEMES = ['light', 'dark'] as const

/** `drawn` is there when nothing is left to draw. */
const VIEWS = [
  { name: 'timeline', query: '', drawn: 'svg[data-frame="idle"]' },
  { name: 'table', query: '?view=table', drawn: 'main tbody tr' },
  { name: 'sources', query: '?view=sources', drawn: 'main h2' },
] as const

interface Picture {
  readonly view: (typeof VIEWS)[number]
  readonly size: (typeof SIZES)[number]
  readonly theme: (typeof THEMES)[number]
}

/** The timeline in all sizes and themes; the views of text once each. */
const PICTURES: readonly Picture[] = VIEWS.flatMap((view) =>
  SIZES.flatMap((size) => THEMES.map((theme) => ({ view, size, theme }))),
).filter(({ view, size }) => view.name === 'timeline' || size.width === 1440)

function pathOf({ view, size, theme }: Picture): string {
  return `${FOLDER}/${view.name}-${size.width}x${size.height}-${theme}.png`
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: picture.size,
    colorScheme: picture.theme,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  await page.goto(`http://${HOST}:${PORT}/${picture.view.query}`)
  await page.locator(picture.view.drawn).first().waitFor()
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.screenshot({ path: pathOf(picture) })
  await context.close()
}

async function main(): Promise<void> {
  const executablePath = ensureChromium()
  await buildApp()
  mkdirSync(FOLDER, { recursive: true })
  const server = await startServer('dist', PORT)
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] })
  for (const picture of PICTURES) await take(browser, picture)
  await browser.close()
  server.close()
  const [first] = PICTURES
  if (first !== undefined) copyFileSync(pathOf(first), `${FOLDER}/timeline.png`)
  console.log(`${PICTURES.length} pictures in ${FOLDER}`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
