import { expect, test } from '@playwright/test'
import { handleOf, inAddress } from './as-of-page.ts'
import { knownCounts } from './known-counts.ts'
import type { KnownCounts } from './known-counts.ts'
import { expectContrast, expectNoBarriers } from './no-barriers.ts'
import { TimelinePage } from './timeline-page.ts'

/** What was known when, as the handle, the field and the address say it. */

const DOCUMENTS = '?evidence=documents'

test('a promise whose time has passed says as of which day it is overdue', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2014-03-04`)
  await expect(timeline.mark('i124-gbm-p2-readout')).not.toHaveAccessibleName(/overdue/)
  await page.keyboard.press(']')
  await expect(timeline.mark('i124-gbm-p2-readout')).toHaveAccessibleName(
    /overdue as of 22 Feb 2017/,
  )
  await timeline.select('i124-gbm-p2-readout')
  await expect(timeline.section('What was expected')).toContainText('as of 22 Feb 2017')
})

test('the handle is dragged, and one drag is one step back', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2018-09-24`)
  const pill = page.locator('.as-of__pill')
  const box = await pill.boundingBox()
  if (box === null) throw new Error('no handle')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 100, y, { steps: 8 })
  await page.mouse.move(x - 200, y, { steps: 8 })
  await page.mouse.up()
  await expect(handleOf(page)).not.toHaveAttribute('aria-valuetext', '24 Sep 2018')
  await expect(timeline.mark('import-alert')).toHaveCount(0)
  await expect.poll(() => inAddress(page, 'asof')).not.toBe('2018-09-24')
  await page.goBack()
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '24 Sep 2018')
  expect(inAddress(page, 'from')).toBeNull()
})

test('it plays document by document, pauses by the space bar, and carries over to the table', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOCUMENTS)
  await timeline.tabTo(page.getByRole('button', { name: 'Play through the documents' }))
  await page.keyboard.press('Space')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '4 Mar 2014')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '22 Feb 2017')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play through the documents' })).toBeFocused()
  const count = await timeline.count.textContent()
  await timeline.view('Table').click()
  await expect(timeline.count).toHaveText(count ?? '')
  await page.getByRole('button', { name: /^Remove As known on: 22 Feb 2017/ }).click()
  await expect(timeline.count).not.toHaveText(count ?? '')
})

test('from one document to the next, what both days show is the same element', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2017-02-22`)
  const marks = timeline.picture.locator('[data-id]')
  const before = await marks.evaluateAll((all) =>
    all.map((mark) => {
      const id = mark.getAttribute('data-id') ?? ''
      mark.setAttribute('data-tagged', id)
      return id
    }),
  )
  await page.keyboard.press(']')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '14 Aug 2017')
  await timeline.idle()
  const after = await marks.evaluateAll((all) =>
    all.map((mark) => ({
      id: mark.getAttribute('data-id') ?? '',
      tag: mark.getAttribute('data-tagged'),
    })),
  )
  const shared = after.filter(({ id }) => before.includes(id))
  expect(shared.length).toBeGreaterThan(20)
  expect(shared.filter(({ id, tag }) => id !== tag)).toEqual([])
  expect(after.length).toBeGreaterThan(shared.length)
})

for (const { file, query, least } of [
  { file: 'known-by-month.json', query: '?evidence=documents', least: 150 },
  {
    file: 'known-by-month-public.json',
    query: '?from=2009-01-01&to=2027-12-31',
    least: 150,
  },
] as const) {
  test(`month by month from 2014 the page draws without a fault what the model knows, ${query}`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    const timeline = new TimelinePage(page)
    const known = knownCounts(file).filter(({ day }) => day >= '2014')
    await timeline.open(query)
    const seen = await page.evaluate(countsOnDays, { query, days: known.map(({ day }) => day) })
    expect(seen).toEqual(known)
    expect(faults).toEqual([])
    expect(known.length).toBeGreaterThan(least)
  })
}

/**
 * What the page shows on each of the days, gone to as Back and Forward do. It runs within the page: to ask
 * from outside after every frame costs more than the frames.
 */
async function countsOnDays({
  query,
  days,
}: {
  readonly query: string
  readonly days: readonly string[]
}): Promise<readonly KnownCounts[]> {
  const frame = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        resolve()
      })
    })
  const isDrawn = (): boolean =>
    document.querySelector('svg.timeline__rows:not([data-frame="idle"])') === null
  const shown = (day: string): KnownCounts => {
    const [, entries = ''] =
      /^(\d+) entr/.exec(document.querySelector('.active-filters__count')?.textContent ?? '') ?? []
    // Single marks, and those that folds count.
    const folds = [...document.querySelectorAll('.layer--folds .fold__count')]
    const folded = folds.reduce((sum, { textContent }) => sum + Number(textContent), 0)
    const marks = document.querySelectorAll('.layer--glyphs [data-id]').length + folded
    return { day, entries: Number(entries), marks }
  }
  const seen: KnownCounts[] = []
  for (const day of days) {
    history.replaceState(null, '', `${query}&asof=${day}`)
    dispatchEvent(new PopStateEvent('popstate'))
    do await frame()
    while (!isDrawn())
    await frame()
    const field = document.querySelector<HTMLInputElement>('.as-of-bar input[type="date"]')
    seen.push(shown(field?.value ?? ''))
  }
  return seen
}

test('axe finds nothing in a comparison of two days, light and dark', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2018-09-24&since=2017-08-14`)
  await expect(timeline.details).toContainText('What changed')
  await expectNoBarriers(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await timeline.idle()
  await expectContrast(page)
})
