import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** The labels as the browser sets them, read off the page: the Scene's own tests cannot see a wrong font. */

interface Rect {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const SIZES = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

const WINDOWS = [
  '',
  'from=2016-06-01&to=2018-06-30',
  'from=2018-06-15&to=2018-10-31',
  'from=2019-05-01&to=2019-05-31',
]

const FILTERS = ['', 'compound=clr-131', 'kind=designation,readout,supply']

async function rectsOf(page: Page, selector: string): Promise<readonly Rect[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { text: element.textContent, left, right, top, bottom }
    }),
  )
}

/** Anti-aliasing and rounding of the browser's own boxes. */
const TOLERANCE_PX = 0.6

function isOverlapping(a: Rect, b: Rect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const upright = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > TOLERANCE_PX && upright > TOLERANCE_PX
}

function faultsOf(labels: readonly Rect[], glyphs: readonly Rect[], edge: Rect): readonly string[] {
  return labels.flatMap((label, index) => [
    ...labels
      .slice(index + 1)
      .filter((other) => isOverlapping(label, other))
      .map((other) => `"${label.text}" overlaps "${other.text}"`),
    ...glyphs
      .filter((glyph) => isOverlapping(label, glyph))
      .map(() => `"${label.text}" covers a glyph`),
    ...(label.left < edge.left - TOLERANCE_PX || label.right > edge.right + TOLERANCE_PX
      ? [`"${label.text}" is cut`]
      : []),
  ])
}

for (const size of SIZES) {
  test(`no label overlaps, covers a glyph or is cut at ${String(size.width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    const timeline = new TimelinePage(page)
    await timeline.open()
    const faults: string[] = []
    let seen = 0
    for (const window of WINDOWS) {
      for (const filter of FILTERS) {
        await timeline.follow(`?${[window, filter].filter((part) => part !== '').join('&')}`)
        const labels = await rectsOf(page, 'svg[data-frame] text.label')
        const glyphs = await rectsOf(
          page,
          'svg[data-frame] .glyph__shape, svg[data-frame] .fold__shape',
        )
        const [edge] = await rectsOf(page, 'svg[data-frame]')
        seen += labels.length
        if (edge === undefined) throw new Error('the picture has no box')
        faults.push(
          ...faultsOf(labels, glyphs, edge).map((fault) => `${window} ${filter}: ${fault}`),
        )
      }
    }
    expect(faults).toEqual([])
    expect(seen).toBeGreaterThan(100)
  })
}
