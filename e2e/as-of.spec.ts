import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** A reader's questions about what was known when, from the five documents, by the pointer and by keys. */

const DOCUMENTS = '?evidence=documents'

function handleOf(page: Page): Locator {
  return page.getByRole('slider', { name: 'As known on' })
}

function dayField(page: Page): Locator {
  return page.locator('.as-of-bar').getByLabel('As known on')
}

function changesOf(page: Page, group: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${group} \\d+$`) }).getByRole('listitem')
}

/** What the address says under a key. */
function inAddress(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key)
}

test('what was known of the import alert on 10 August 2018, and on 24 September', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2018-08-09`)
  await expect(timeline.mark('import-alert')).toHaveCount(0)
  await dayField(page).fill('2018-08-10')
  await timeline.select('import-alert-announced')
  await expect(timeline.row('Date')).toContainText('10 Aug 2018')
  await expect(timeline.mark('import-alert')).toHaveAccessibleName(/7 Aug 2018, Happened/)
  await expect(timeline.mark('import-alert-fda-talks')).toHaveCount(0)
  await page.getByRole('button', { name: 'The next document' }).click()
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '24 Sep 2018')
  await expect(timeline.mark('import-alert-fda-talks')).toHaveAccessibleName(
    /between 7 Aug 2018 and 24 Sep 2018, Happened/,
  )
  expect(inAddress(page, 'asof')).toBe('2018-09-24')
  await page.goBack()
  await expect(timeline.mark('import-alert-fda-talks')).toHaveCount(0)
})

test('the same of the import alert, by keys', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOCUMENTS)
  await page.keyboard.press('[')
  await page.keyboard.press('[')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '24 Sep 2018')
  await timeline.openByArrows(0, 'import-alert-fda-talks')
  await expect(timeline.row('Date')).toContainText('Between 7 Aug 2018 and 24 Sep 2018')
  await page.keyboard.press('Escape')
  await handleOf(page).focus()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowLeft')
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '23 Aug 2018')
  await expect(timeline.mark('import-alert-fda-talks')).toHaveCount(0)
  await expect(timeline.mark('import-alert')).toHaveCount(1)
})

test('when the month of the orphan designation for myeloma became known', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOCUMENTS)
  const name = async (): Promise<string> =>
    (await timeline.mark('clr131-orphan-mm').getAttribute('aria-label')) ?? ''
  expect(await name()).toContain('Dec 2014')
  await page.getByRole('button', { name: 'The document before' }).click()
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', '15 May 2019')
  expect(await name()).toContain('Dec 2014')
  await page.getByRole('button', { name: 'The document before' }).click()
  await expect(timeline.mark('clr131-orphan-mm')).toHaveAccessibleName(/by 22 Feb 2017/)
  await page.getByRole('button', { name: 'The next document' }).click()
  await page.getByRole('button', { name: 'What changed' }).click()
  const sharpened = changesOf(page, 'Told more or less exactly')
  await expect(sharpened.filter({ hasText: 'Orphan: multiple myeloma' })).toContainText('Dec 2014')
})

test('what changed between the second and the third document', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2017-08-14`)
  await page.getByRole('button', { name: 'What changed' }).click()
  await expect(timeline.details).toContainText('22 Feb 2017 to 14 Aug 2017')
  expect(inAddress(page, 'since')).toBe('2017-02-22')
  await expect(changesOf(page, 'Went quiet').filter({ hasText: 'CLR 1603-PTX' })).toHaveCount(1)
  const started = changesOf(page, 'Happened').filter({ hasText: 'Phase 2 trial started' })
  await expect(started).toContainText('Expected, Q1 2017')
  await expect(started).toContainText('Happened, between 22 Feb 2017 and 14 Aug 2017')
  await expect(page.locator('.change-ring').first()).toBeVisible()
  await started.getByRole('button').click()
  await expect(timeline.mark('clr131-clover1-start')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Close details' }).click()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('What changed')
})

test('the same of the two documents, by keys and in a link', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2017-08-14&since=2017-02-22`)
  const conflict = changesOf(page, 'Contradicted').filter({ hasText: 'Cohort 4 started' })
  await expect(conflict).toContainText('No common day')
  await timeline.tabTo(conflict.getByRole('button'))
  await page.keyboard.press('Enter')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('Cohort 4 started')
  await page.keyboard.press('Escape')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('What changed')
  await page.keyboard.press(']')
  await expect(timeline.details).toContainText('14 Aug 2017 to 24 Sep 2018')
  await page.reload()
  await expect(timeline.details).toContainText('14 Aug 2017 to 24 Sep 2018')
})

test('which programs were last named in September 2018', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open(DOCUMENTS)
  const quiet = timeline.picture.locator('[data-id][aria-label^="Activity"]').filter({
    has: page.locator('.phase-bar__quiet'),
  })
  const names = await quiet.evaluateAll((marks) =>
    marks
      .filter((mark) =>
        (mark.getAttribute('aria-label') ?? '').includes('not named since 24 Sep 2018'),
      )
      .map((mark) => mark.getAttribute('data-id')),
  )
  expect(names).toEqual(['clr131-headneck', 'clr1700'])
  await expect(page.getByText('discontinued')).toHaveCount(0)
})

test('the same of the programs, by keys: what went quiet in the last document', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2019-05-15`)
  await timeline.tabTo(page.getByRole('button', { name: 'What changed' }))
  await page.keyboard.press('Enter')
  const quiet = changesOf(page, 'Went quiet')
  await expect(quiet.filter({ hasText: 'CLR 1700' })).toContainText('not named 15 May 2019')
  await expect(quiet.filter({ hasText: 'head and neck' }).first()).toContainText('not named')
})

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

interface MonthCounts {
  readonly day: string
  readonly entries: number
  readonly marks: number
}

/** Written by the unit test of the same name: what the model knows by the documents, month by month. */
const MONTHS = JSON.parse(
  readFileSync(fileURLToPath(new URL('known-by-month.json', import.meta.url)), 'utf8'),
) as readonly MonthCounts[]

test('month by month the page draws without a fault what the model knows', async ({ page }) => {
  test.setTimeout(180_000)
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  const timeline = new TimelinePage(page)
  await timeline.open(`${DOCUMENTS}&asof=2014-01-02`)
  const seen: MonthCounts[] = []
  for (const { day, entries } of MONTHS) {
    await dayField(page).fill(day)
    await expect(timeline.count).toHaveText(`${String(entries)} entries`)
    await timeline.idle()
    seen.push({ day, entries, marks: await marksOf(page) })
  }
  expect(seen).toEqual(MONTHS)
  expect(faults).toEqual([])
})

/** Milestones in the picture: single marks, and those that folds count. */
function marksOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const counts = [...document.querySelectorAll('.layer--folds .fold__count')]
    const folded = counts.reduce((sum, { textContent }) => sum + Number(textContent), 0)
    return document.querySelectorAll('.layer--glyphs [data-id]').length + folded
  })
}

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in a comparison of two days, ${theme}`, async ({ page }) => {
    const timeline = new TimelinePage(page)
    await timeline.open(`${DOCUMENTS}&asof=2018-09-24&since=2017-08-14&theme=${theme}`)
    await expect(timeline.details).toContainText('What changed')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
}
