import { expect, test } from '@playwright/test'
import { expectContrast, expectNoBarriers } from './no-barriers.ts'
import { Stories, storyFile } from './stories-page.ts'
import { TimelinePage } from './timeline-page.ts'

/** No rule of accessibility that a machine can check is broken, in any view, theme or size. */

// Each look takes all elements of the page into account, which is slow where two cores are shared.
test.describe.configure({ timeout: 120_000 })

/**
 * `landmark` is part of the view itself: a view that is still being fetched is not looked at. All of the
 * public record is in the picture once; elsewhere the five documents have every kind of thing in them.
 */
const SITUATIONS = [
  { name: 'the timeline', query: '', landmark: '.timeline__rows .glyph' },
  {
    name: 'the timeline with details',
    query: 'evidence=documents&sel=clr131-mm-p1-c4-start&q=cohort',
    landmark: '.detail__section',
  },
  {
    name: 'a program in the details',
    query: 'evidence=documents&sel=clr131-mm-p1',
    landmark: '.detail__section',
  },
  {
    name: 'the table',
    query: 'evidence=documents&view=table&sel=import-alert',
    landmark: 'td.claims__title',
  },
  {
    name: 'the sources',
    query: 'evidence=documents&view=sources&sel=clr131-mm-p1-c6-readout',
    landmark: '.source .paragraph',
  },
  { name: 'all documents', query: 'evidence=documents&view=sources', landmark: '.source .dispute' },
  { name: 'the guidance', query: 'evidence=documents&view=guidance', landmark: '.ledger tbody tr' },
  { name: 'the doses', query: 'evidence=documents&view=doses', landmark: '.dose-table__line' },
  {
    name: 'a program',
    query: 'evidence=documents&view=program&program=clr131-mm-p1',
    landmark: '.program .ledger tbody tr',
  },
  {
    name: 'nothing matching, and a notice',
    query: 'kind=designation&compound=clr-1502&x=1',
    landmark: '.empty h1',
  },
]

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

for (const { name, query, landmark } of SITUATIONS) {
  test(`axe finds nothing in ${name}, wide and narrow, light and dark`, async ({ page }) => {
    const timeline = new TimelinePage(page)
    await timeline.open(`?${query}`)
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: 'light' })
      await page.locator(landmark).first().waitFor()
      await timeline.idle()
      await expectNoBarriers(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await timeline.idle()
      await expectContrast(page)
    }
  })
}

test('axe finds nothing in the help and in the sheet of filters', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await timeline.open()
  await page.keyboard.press('?')
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'Close help' }).click()
  await page.getByRole('button', { name: 'Filters' }).click()
  await expectNoBarriers(page)
})

test('axe finds nothing in the ways to share, the choice of a story, an import, nor within another page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const stories = new Stories(page)
  await stories.timeline.openDocuments('?theme=dark')
  for (const [key, name] of [
    ['l', 'Share'],
    ['p', 'Present'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await expectNoBarriers(page, 'dialog')
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Stories' }).click()
  await stories.import('broken.json', '{}')
  await expect(stories.panel.getByText('“broken.json” was not imported.')).toBeVisible()
  await expectNoBarriers(page, '.stories')
  await stories.import('one.json', storyFile({}))
  await stories.import('other.json', storyFile({ title: 'With other words' }))
  await expect(stories.button('Keep both')).toBeVisible()
  await expectNoBarriers(page, '.stories')
  await page.goto('./?embed=1&evidence=documents&theme=dark')
  await stories.timeline.picture.waitFor()
  await expectNoBarriers(page)
})
