import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { notesOf, packageFaults, readSlides } from './deck-read.ts'
import type { SlideRead } from './deck-read.ts'
import { exportFile, unspaced } from './exported-files.ts'
import { TimelinePage } from './timeline-page.ts'

/** High enough for all lanes: those out of sight are not in the document. */
const TALL = { width: 1440, height: 3000 }

test('a presentation of the view is native shapes with names, grouped by lane', async ({
  page,
}) => {
  const app = new TimelinePage(page)
  await page.setViewportSize(TALL)
  await app.open('?asof=2018-09-24')
  const lanes = await page
    .locator('.timeline__rows .row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))
  const { name, path } = await exportFile(page, {
    format: 'PowerPoint',
    choices: ['The time that is seen'],
  })
  expect(name).toBe('phaseline-timeline-as-of-2018-09-24.pptx')
  const slides = await readSlides(page, path)
  expect(slides.map(({ faults }) => faults)).toEqual(slides.map(() => 0))
  expect(slides.map(({ ids }) => new Set(ids).size)).toEqual(slides.map(({ ids }) => ids.length))
  expect(slides.flatMap(({ silent }) => silent)).toEqual([])
  expect(slides.filter(({ pictureCount }) => pictureCount > 0)).toEqual([])
  expect(slides[0]?.shapes.length).toBeGreaterThan(20)
  expect(lanes.length).toBeGreaterThan(5)
  expect(slides.flatMap(({ groups }) => groups)).toEqual(expect.arrayContaining(lanes))
  expect(slides.every(({ title }) => title !== '')).toBe(true)
  expect(slides.at(-1)?.texts).toContainEqual(expect.stringMatching(/^Sources/))
})

/** How often each kind of mark is painted within one of the pictures on screen, and every text of it. */
async function marksOnScreen(page: Page, picture: string): Promise<Marks> {
  const names = await page.locator(picture).evaluate((svg) => {
    const silent = 'defs *, mask *, title, .target__hit, .as-of__grip, .overview__handle *'
    const isPainted = (element: SVGGraphicsElement): boolean => {
      const { display, fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(element)
      if (display === 'none' || element.matches(silent)) return false
      const { width, height } = element.getBBox()
      const isArea = element instanceof SVGRectElement ? width * height > 0 : width + height > 0
      const isFilled = !/^none|, 0\)$/.test(fill) && Number(fillOpacity) > 0
      const isDrawn = !/^none|, 0\)$/.test(stroke) && Number(strokeOpacity) > 0
      return isArea && (isFilled || isDrawn)
    }
    const shapes = [...svg.querySelectorAll<SVGGraphicsElement>('text, rect, path, line, circle')]
    return shapes.filter(isPainted).flatMap((shape) => {
      if (shape instanceof SVGTextElement) return { kind: 'text', text: shape.textContent }
      const one = { kind: shape.classList.item(0) ?? shape.tagName, text: '' }
      const hasArrow = getComputedStyle(shape).markerEnd !== 'none'
      return hasArrow ? [one, { kind: 'arrow', text: '' }] : [one]
    })
  })
  return countMarks(names)
}

/** The same of the groups of a slide that pass; a shape is named by its thing, its kind and its number. */
function marksOnSlides(slides: readonly SlideRead[], groups: readonly string[]): Marks {
  const shapes = slides.flatMap((slide) => slide.shapes)
  return countMarks(
    shapes
      .filter(({ group }) => groups.includes(group))
      .map(({ name, text }) => {
        if (text !== undefined) return { kind: 'text', text }
        if (name.endsWith('-arrow')) return { kind: 'arrow', text: '' }
        return { kind: (name.split(' ').at(-1) ?? '').replace(/-\d+$/, ''), text: '' }
      }),
  )
}

interface Marks {
  readonly counts: Readonly<Record<string, number>>
  readonly texts: readonly string[]
}

function countMarks(names: readonly { readonly kind: string; readonly text: string }[]): Marks {
  const counts: Record<string, number> = {}
  for (const { kind } of names) counts[kind] = (counts[kind] ?? 0) + 1
  return { counts, texts: names.flatMap(({ text }) => (text === '' ? [] : [text])).toSorted() }
}

/** As wide as the picture of a slide, before it is enlarged: so both have the same marks and labels. */
const SLIDE_PICTURE_PX = 968

test('a presentation has exactly the marks and texts of the screen, and its package holds together', async ({
  page,
}) => {
  const app = new TimelinePage(page)
  await page.setViewportSize(TALL)
  const query = '?asof=2018-09-24&compound=clr-131&kind=readout,supply,cohort-start,activity'
  await app.open(query)
  const widthPx = await page.locator('.timeline__scroller').evaluate((room) => room.clientWidth)
  await page.setViewportSize({ ...TALL, width: TALL.width + SLIDE_PICTURE_PX - widthPx })
  await app.idle()
  const lanes = await page
    .locator('.timeline__rows .row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
  const { path } = await exportFile(page, {
    format: 'PowerPoint',
    choices: ['The time that is seen'],
  })
  expect(await packageFaults(path)).toEqual([])
  const slides = await readSlides(page, path)
  const drawn = marksOnSlides(slides, lanes)
  expect(Object.keys(drawn.counts).length).toBeGreaterThan(10)
  expect(drawn).toEqual(await marksOnScreen(page, '.timeline__rows .rows'))
  const first = slides.slice(0, 1)
  expect(marksOnSlides(first, ['Axis'])).toEqual(await marksOnScreen(page, '.timeline__axis'))
  const lines = marksOnSlides(first, ['Lines of the axis'])
  expect(lines).toEqual(await marksOnScreen(page, '.timeline__rows .grid'))
})

/** Lines of the scales, rows of words, and lines to labels that moved: a slide has as many as it has room for. */
const FRAME = /^(text|leader|dose-base|dose-grid|dose-rule|dose-group__stripe|slip-grid)$/

/** What stands for a thing, and the words about it: all but the frame and what a scale says. */
function thingsOf({ counts, texts }: Marks): Marks {
  const kinds = Object.entries(counts).filter(([kind]) => !FRAME.test(kind))
  const words = texts.filter((text) => !/^20\d\d$|^\d+$/.test(text))
  return { counts: Object.fromEntries(kinds), texts: words }
}

for (const [view, chart, layers] of [
  ['view=doses', '.picture.doses', 'Doses'],
  ['view=guidance&kind=readout,cohort-complete', '.picture.slip-chart', 'Slip chart'],
] as const) {
  test(`a slide of ${view} has a shape for each mark of its picture on screen`, async ({
    page,
  }) => {
    const app = new TimelinePage(page)
    await page.setViewportSize(TALL)
    await app.open(`?evidence=documents&${view}`)
    const { path } = await exportFile(page, { format: 'PowerPoint' })
    const slides = await readSlides(page, path)
    const groups = [...new Set(slides.flatMap((slide) => slide.groups))]
    const own = groups.filter((group) => group.startsWith(`${layers}: `))
    const drawn = thingsOf(marksOnSlides(slides, own))
    const seen = thingsOf(await marksOnScreen(page, chart))
    expect(Object.keys(drawn.counts).length).toBeGreaterThan(4)
    expect(drawn.counts).toEqual(seen.counts)
    const amounts = (marks: Marks): ReadonlySet<string> =>
      new Set(marks.texts.filter((text) => /^[\d.]+( mCi.*)?$/.test(text)))
    expect(amounts(drawn)).toEqual(amounts(seen))
  })
}

test('slides of a story are cancelled without leaving a file', async ({ page }) => {
  const app = new TimelinePage(page)
  await app.open('')
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  const panel = page.getByRole('complementary', { name: 'Stories' })
  await panel.getByText('Promises and what came of them').click()
  await panel.getByRole('button', { name: 'PowerPoint' }).click()
  await panel.getByRole('button', { name: 'Cancel PowerPoint' }).click()
  await expect(panel.getByText('Cancelled. Nothing was saved.')).toBeVisible()
  expect(downloads).toBe(0)
})

test('a story is a slide a scene, with its headline as title and its note among the notes', async ({
  page,
}) => {
  const app = new TimelinePage(page)
  await app.open('')
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  const panel = page.getByRole('complementary', { name: 'Stories' })
  await panel.getByText('The import alert of 2018 and what it touched').click()
  const headlines = await panel.locator('.scene__headline').allTextContents()
  const arrival = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'PowerPoint' }).click()
  const download = await arrival
  expect(download.suggestedFilename()).toBe(
    'phaseline-story-the-import-alert-of-2018-and-what-it-touched-made-2026-11-21.pptx',
  )
  const path = await download.path()
  const slides = await readSlides(page, path)
  const titles = slides.slice(0, headlines.length).map(({ title }) => unspaced(title))
  expect(titles).toEqual(headlines.map(unspaced))
  expect(slides.length).toBeGreaterThan(headlines.length)
  expect(await notesOf(path)).toContain('What it was based on is left out.')
})
