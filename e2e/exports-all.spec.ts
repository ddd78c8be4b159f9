import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { packageFaults, sizesOnSlides } from './deck-read.ts'
import {
  exportFiles,
  hasPoppler,
  poppler,
  printSheets,
  sizesInPdf,
  stubPrint,
  textOf,
} from './exported-files.ts'
import { pageOfSvg, pagesOfPdf, textFaults } from './exported-texts.ts'
import { TimelinePage } from './timeline-page.ts'

/** Every format, and how its files begin. */
const BEGINNINGS: readonly (readonly [format: string, begins: RegExp])[] = [
  ['PDF', /^%PDF-1/],
  ['SVG', /^<\?xml.*\n<svg /],
  ['PNG', /^\x89PNG\r\n/],
  ['PowerPoint', /^PK/],
  ['CSV', /^\xef\xbb\xbfKnown,/],
  ['JSON', /^\{\s*"\$?\w+":/],
  ['Calendar', /^BEGIN:VCALENDAR\r\n/],
  ['HTML', /^<!doctype html>\n<html/],
]

const VIEWS = ['Timeline', 'Doses', 'Guidance', 'Table', 'Sources'] as const

/** Makes a file of each format; those that are wrong, by format. */
async function faultsOf(page: Page, isHtmlMade: boolean): Promise<readonly string[]> {
  const formats = BEGINNINGS.filter(([format]) => isHtmlMade || format !== 'HTML')
  const files = await exportFiles(
    page,
    formats.map(([format]) => ({ format })),
  )
  const faults = files.map(async ({ name, path }, index) => {
    const [format, begins] = formats[index] ?? ['', /^$/]
    const isBegun = begins.test(readFileSync(path).subarray(0, 200).toString('latin1'))
    const deck = format === 'PowerPoint' ? await deckFaults(path) : []
    const pdf = format === 'PDF' ? pdfFaults(path) : []
    const svg = format === 'SVG' ? textFaults([pageOfSvg(textOf(path))]) : []
    return [...(isBegun ? [] : [`${name} begins otherwise`]), ...deck, ...pdf, ...svg]
  })
  const sheets = await printSheets(page)
  const printed = sheets.length === 0 ? ['no sheets'] : textFaults(sheets.map(pageOfSvg))
  return [...(await Promise.all(faults)).flat(), ...printed.map((fault) => `print: ${fault}`)]
}

/** Where it can be read, its words stand apart, within pages of A4. */
function pdfFaults(path: string): readonly string[] {
  const small = tooSmall(sizesInPdf(path), LEAST_ON_PAPER)
  if (!hasPoppler()) return small
  const size = /Page size:.*/.exec(poppler('pdfinfo', [path]))?.[0] ?? ''
  return [...small, ...(size.includes('A4') ? [] : [size]), ...textFaults(pagesOfPdf(path))]
}

/** In points: words that are read from a sheet in the hand, and from a slide across a table. */
const LEAST_ON_PAPER = 7
const LEAST_ON_SLIDE = 9

async function deckFaults(path: string): Promise<readonly string[]> {
  const faults = await packageFaults(path)
  return [...faults, ...tooSmall(await sizesOnSlides(path), LEAST_ON_SLIDE)]
}

function tooSmall(sizes: readonly number[], least: number): readonly string[] {
  if (sizes.length === 0) return ['no letters at all']
  const smallest = Math.min(...sizes)
  return smallest < least ? [`letters of ${smallest} pt`] : []
}

for (const [words, filters] of [
  ['one compound on a day', 'compound=clr-131&asof=2018-09-24'],
  ['a search of the documents', 'evidence=documents&q=cohort&unit=mbq'],
] as const) {
  // The HTML file holds the whole app whatever is shown, so it is made of one view.
  test(`all six views go into all eight formats and on paper, with no words too small, cut or on others: ${words}`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await page.addInitScript(stubPrint)
    const app = new TimelinePage(page)
    await app.open(`?view=program&program=clr131-mm-p1&${filters}`)
    const faults: Record<string, readonly string[]> = {}
    faults['Program'] = await faultsOf(page, true)
    for (const view of VIEWS) {
      await app.view(view).click()
      await expect(app.view(view)).toHaveAttribute('aria-current', 'page')
      await app.idle()
      faults[view] = await faultsOf(page, false)
    }
    expect(faults).toEqual(Object.fromEntries(['Program', ...VIEWS].map((view) => [view, []])))
  })
}
