import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** No rule of accessibility that a machine can check is broken, in any view, theme or size. */

// Each look takes all elements of the page into account, which is slow where two cores are shared.
test.describe.configure({ timeout: 120_000 })

const SITUATIONS = [
  { name: 'the timeline', query: '' },
  { name: 'the timeline with details', query: 'sel=clr131-mm-p1-c4-start&q=cohort' },
  { name: 'a program in the details', query: 'sel=clr131-mm-p1' },
  { name: 'the table', query: 'view=table&sel=import-alert' },
  { name: 'the sources', query: 'view=sources&sel=clr131-mm-p1-c6-readout' },
  { name: 'nothing matching, and a notice', query: 'kind=designation&compound=clr1502&x=1' },
]

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

const THEMES = ['light', 'dark'] as const

for (const { name, query } of SITUATIONS) {
  for (const size of SIZES) {
    for (const theme of THEMES) {
      test(`axe finds nothing in ${name}, ${theme}, ${size.width} wide`, async ({ page }) => {
        await page.setViewportSize(size)
        const timeline = new TimelinePage(page)
        await timeline.open(`?${query}&theme=${theme}`)
        await page.getByRole('main').waitFor()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]),
        ).toEqual([])
      })
    }
  }
}

test('axe finds nothing in the help and in the sheet of filters', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await timeline.open()
  await page.getByRole('button', { name: 'Help' }).click()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Close help' }).click()
  await page.getByRole('button', { name: 'Filters' }).click()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
