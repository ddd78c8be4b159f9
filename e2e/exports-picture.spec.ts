import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  differenceOf,
  exportFile,
  hasPoppler,
  notRun,
  poppler,
  stubPrint,
  textOf,
  unspaced,
} from './exported-files.ts'
import { expectContrast, expectNoBarriers } from './no-barriers.ts'
import { expectTextsApart } from './picture-texts.ts'
import { TimelinePage } from './timeline-page.ts'

const LACK = hasPoppler() ? undefined : 'poppler-utils, which reads PDF, is not installed'

/** High enough for all lanes: a screenshot then holds the whole picture. */
const TALL = { width: 1440, height: 3000 }

/** Every text of the lanes on screen, and of the axis. */
async function textsOnScreen(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('.timeline__rows text, .axis text').allTextContents()
  return texts.filter((text) => text.trim() !== '')
}

/** The texts of an SVG, read as XML, and where its first lane head stands. */
async function readSvg(
  page: Page,
  svg: string,
): Promise<{
  readonly faults: number
  readonly texts: readonly string[]
  readonly groups: readonly string[]
  readonly head: { readonly x: number; readonly y: number }
}> {
  return page.evaluate((source) => {
    const file = new DOMParser().parseFromString(source, 'image/svg+xml')
    const texts = [...file.querySelectorAll('text')]
    const head = texts.find(({ textContent }) => textContent === 'Across programs')
    return {
      faults: file.querySelectorAll('parsererror').length,
      texts: texts.map(({ textContent }) => textContent),
      groups: [...file.querySelectorAll('g')].map(
        (group) => group.getAttribute('aria-label') ?? '',
      ),
      head: { x: Number(head?.getAttribute('x')), y: Number(head?.getAttribute('y')) },
    }
  }, svg)
}

test('an SVG of the view holds every text of the picture, its lanes as named groups, and what it is', async ({
  page,
}) => {
  await page.setViewportSize(TALL)
  const app = new TimelinePage(page)
  await app.open('?asof=2018-09-24')
  const onScreen = await textsOnScreen(page)
  const { name, path } = await exportFile(page, {
    format: 'SVG',
    choices: ['The time that is seen'],
  })
  expect(name).toBe('phaseline-timeline-as-of-2018-09-24.svg')
  const file = await readSvg(page, textOf(path))
  expect(file.faults).toBe(0)
  expect(onScreen.length).toBeGreaterThan(60)
  expect(onScreen.filter((text) => !file.texts.includes(text))).toEqual([])
  expect(file.groups).toEqual(expect.arrayContaining(['Axis', 'Overview', 'Sources']))
  expect(file.groups.filter((group) => group.startsWith('CLR 131'))).toHaveLength(4)
  const words = file.texts.join(' ')
  for (const told of ['As known on 24 Sep 2018', 'Everything public', 'Made with Phaseline on']) {
    expect(words).toContain(told)
  }
})

test('an SVG drawn by itself differs from the screen in less than one pixel of a thousand', async ({
  page,
  context,
}) => {
  await page.setViewportSize(TALL)
  const app = new TimelinePage(page)
  await app.open('?asof=2018-09-24')
  const { path } = await exportFile(page, { format: 'SVG', choices: ['The time that is seen'] })
  // The buttons of lanes stand over the picture and are no part of it.
  await page.locator('.lane-menus').evaluateAll((menus) => {
    for (const menu of menus) menu.remove()
  })
  await app.idle()
  const rows = page.locator('.timeline__rows')
  const onScreen = await rows.screenshot({ animations: 'disabled' })
  const box = await rows.boundingBox()
  const place = await rows
    .locator('.head__title')
    .first()
    .evaluate((text) => ({ x: Number(text.getAttribute('x')), y: Number(text.getAttribute('y')) }))
  const svg = textOf(path)
  const { head } = await readSvg(page, svg)
  const sheet = await context.newPage()
  await sheet.setViewportSize(TALL)
  await sheet.setContent(`<body style="margin:0">${svg.slice(svg.indexOf('<svg'))}</body>`)
  await sheet.evaluate(() => document.fonts.ready)
  const drawn = await sheet.screenshot()
  const size = { width: Math.floor(box?.width ?? 0), height: Math.floor(box?.height ?? 0) }
  expect(size.height).toBeGreaterThan(600)
  const share = await differenceOf(
    sheet,
    { png: onScreen, part: { x: 0, y: 0, ...size } },
    { png: drawn, part: { x: head.x - place.x, y: head.y - place.y, ...size } },
  )
  test.info().annotations.push({ type: 'share of pixels', description: String(share) })
  expect(share).toBeLessThan(0.001)
})

test('no text lies on another or is cut, as a browser draws it, on the sheet and on the pages of the timeline', async ({
  page,
  context,
}) => {
  await page.addInitScript(stubPrint)
  const app = new TimelinePage(page)
  await app.open()
  const { path } = await exportFile(page, { format: 'SVG' })
  const sheet = await context.newPage()
  const svg = textOf(path)
  await sheet.setContent(`<body style="margin:0">${svg.slice(svg.indexOf('<svg'))}</body>`)
  await sheet.evaluate(() => document.fonts.ready)
  await expectTextsApart(sheet.locator('svg'))
  await page.keyboard.press('Control+p')
  await page.locator('[data-printed]').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const pages = page.locator('.print-pages__page > svg')
  const count = await pages.count()
  expect(count).toBeGreaterThan(1)
  for (let index = 0; index < count; index += 1) await expectTextsApart(pages.nth(index))
})

test(
  notRun(
    'a PDF says every text of the picture, with letters that can be copied and no pixels',
    LACK,
  ),
  async ({ page }) => {
    test.skip(LACK !== undefined, LACK)
    await page.setViewportSize(TALL)
    const app = new TimelinePage(page)
    await app.open('?asof=2018-09-24')
    // A page of 16:9 gives the picture 1208 px: then the screen has the same labels.
    const widthPx = await page.locator('.timeline__scroller').evaluate((room) => room.clientWidth)
    await page.setViewportSize({ ...TALL, width: TALL.width + 1208 - widthPx })
    await app.idle()
    const onScreen = await textsOnScreen(page)
    const choices = ['The time that is seen', '16:9']
    const { name, path } = await exportFile(page, { format: 'PDF', choices })
    expect(name).toBe('phaseline-timeline-as-of-2018-09-24.pdf')
    expect(poppler('pdfinfo', [path])).toMatch(/Page size:\s+960 x 540 pts/)
    const told = unspaced(poppler('pdftotext', ['-raw', path, '-']))
    expect(onScreen.filter((text) => !told.includes(unspaced(text)))).toEqual([])
    for (const word of ['Sources', 'Page1of', 'Asknownon24Sep2018']) expect(told).toContain(word)
    expect(poppler('pdfimages', ['-list', path]).trim().split('\n')).toHaveLength(2)
    const fonts = poppler('pdffonts', [path]).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((line) => !/Inter.*yes/.test(line))).toEqual([])
  },
)

test(
  notRun('a PDF of all of the time goes through it by eras and lanes, sources last', LACK),
  async ({ page }) => {
    test.skip(LACK !== undefined, LACK)
    const app = new TimelinePage(page)
    // What is seen first is a part of it.
    await app.open()
    await expect(page.locator('.timeline__axis')).not.toContainText('2024')
    const { path } = await exportFile(page, { format: 'PDF', choices: ['Letter'] })
    const info = poppler('pdfinfo', [path])
    expect(info).toMatch(/Page size:\s+792 x 612 pts/)
    const text = poppler('pdftotext', ['-layout', path, '-'])
    const pages = text.split('\f').filter((each) => each.trim() !== '')
    const sources = pages.filter((each) => each.includes('Published'))
    const drawn = pages.slice(0, -sources.length)
    expect(pages.slice(-sources.length)).toEqual(sources)
    const heads = drawn.map((each) => each.trim().split('\n', 1)[0] ?? '')
    const eras = heads.map((head) => /20\d\d(–20\d\d)?(?=, without| +·|$)/.exec(head)?.[0] ?? head)
    expect([...new Set(eras)]).toEqual(ERAS)
    const untimed = drawn.filter((each) => !/Q[1-4] 20|20\d\d +20\d\d|Q2/.test(each))
    expect(untimed).toEqual([])
  },
)

/** Of everything public, from the first mark to the last. */
const ERAS = [
  ...[2009, 2011, 2013, 2015, 2017, 2019, 2021, 2023, 2025].map((year) => `${year}–${year + 1}`),
  '2027',
]

test('a picture that no browser can paint is refused in words that say what else to do', async ({
  page,
}) => {
  const app = new TimelinePage(page)
  await app.open('?view=table')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'PNG', exact: true }).check()
  await dialog.getByRole('radio', { name: '4×' }).check()
  await dialog.getByRole('button', { name: 'Save PNG' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Choose a smaller scale')
})

test('a long export says how far it is, and is cancelled without leaving a file', async ({
  page,
}) => {
  const app = new TimelinePage(page)
  await app.open('?view=table')
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  for (const [format, button] of [
    ['PDF', 'Save PDF'],
    ['PowerPoint', 'Save PowerPoint'],
    ['Print', 'Print'],
  ] as const) {
    await dialog.getByRole('radio', { name: format, exact: true }).check()
    await dialog.getByRole('button', { name: button, exact: true }).click()
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog.getByRole('status')).toHaveText('Cancelled. Nothing was saved.')
  }
  await expect(page.locator('.print-pages')).toHaveCount(0)
  expect(downloads).toBe(0)
})

test('axe finds nothing in the dialog of exports, light and dark, on a desk and on a phone', async ({
  page,
}) => {
  const app = new TimelinePage(page)
  await app.open()
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('radio', { name: 'PDF', exact: true })).toBeFocused()
  await expectNoBarriers(page, 'dialog')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoBarriers(page, 'dialog')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page, 'dialog')
})
