import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { lastCountOf } from './known-counts.ts'
import { TimelinePage } from './timeline-page.ts'

/** Whose word counts: the five documents, all that the company said, or everything that is public. */

const EVERYTHING = lastCountOf('known-by-month-public.json')
const DOCUMENTS = lastCountOf('known-by-month.json')

function scope(page: Page, name: string): Locator {
  return page.getByRole('radio', { name })
}

/** What the address says under a key. */
function inAddress(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key)
}

async function entriesOf({ count }: TimelinePage): Promise<number> {
  return Number.parseInt(await count.innerText(), 10)
}

async function designationsOf({ page }: TimelinePage): Promise<number> {
  const label = page.getByRole('group', { name: 'Kind' }).locator('label', {
    has: page.getByRole('checkbox', { name: /^Designation/ }),
  })
  return Number.parseInt(await label.locator('.choice__count').innerText(), 10)
}

test('the presets by the pointer: entries, counts and the address follow', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open()
  await expect(timeline.count).toHaveText(`${String(EVERYTHING)} entries`)
  const designations = [await designationsOf(timeline)]
  await page.getByText('Evidence', { exact: true }).click()
  await expect(scope(page, 'Everything public')).toBeChecked()
  await scope(page, 'What the company said').check()
  await expect(page).toHaveURL(/evidence=company/)
  await expect(timeline.count).not.toHaveText(`${String(EVERYTHING)} entries`)
  const company = await entriesOf(timeline)
  designations.push(await designationsOf(timeline))
  await scope(page, 'Documents with a checked text').check()
  await expect(page).toHaveURL(/evidence=documents/)
  await expect(timeline.count).toHaveText(`${String(DOCUMENTS)} entries`)
  designations.push(await designationsOf(timeline))
  expect(company).toBeGreaterThan(DOCUMENTS)
  expect(company).toBeLessThan(EVERYTHING)
  expect(designations).toEqual(designations.toSorted((a, b) => b - a))
  expect(new Set(designations).size).toBe(3)
  await scope(page, 'Everything public').check()
  await expect(timeline.count).toHaveText(`${String(EVERYTHING)} entries`)
  expect(inAddress(page, 'evidence')).toBeNull()
})

test('the presets by keys, and back', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open()
  await timeline.tabTo(page.locator('summary').filter({ hasText: /^Evidence/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(scope(page, 'Everything public')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(scope(page, 'Documents with a checked text')).toBeChecked()
  await expect(timeline.count).toHaveText(`${String(DOCUMENTS)} entries`)
  await page.keyboard.press('ArrowDown')
  await expect(scope(page, 'Everything public')).toBeChecked()
  await expect(timeline.count).toHaveText(`${String(EVERYTHING)} entries`)
  await page.goBack()
  await expect(timeline.count).toHaveText(`${String(DOCUMENTS)} entries`)
})

test('the presets by the address, and a word that is none', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?evidence=documents')
  await expect(timeline.count).toHaveText(`${String(DOCUMENTS)} entries`)
  await expect(scope(page, 'Documents with a checked text')).toBeChecked()
  await timeline.open('?evidence=company')
  await expect(scope(page, 'What the company said')).toBeChecked()
  await timeline.open('?evidence=rumours')
  await expect(timeline.count).toHaveText(`${String(EVERYTHING)} entries`)
  await expect(page.getByText('“evidence=rumours”')).toBeVisible()
})

test('a mark that rests on others than the company carries a ring, and says so', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?sel=clr131-mm-p1-survival-update')
  await expect(timeline.mark('clr131-mm-p1-survival-update')).toHaveAccessibleName(
    /not the company’s own word$/,
  )
  await expect(timeline.mark('clr131-mm-p1-c4-start')).not.toHaveAccessibleName(/own word/)
  await expect(timeline.picture.locator('.sign--outside').first()).toBeVisible()
  await timeline.open('?evidence=company')
  await expect(timeline.picture.locator('[aria-label$="own word"]')).toHaveCount(0)
  await expect(timeline.picture.locator('.sign--outside')).toHaveCount(0)
})

test('a compound is called as it was called on the day, and by the documents as they call it', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  const title = page.locator('[data-head="clr131-mm-p1"] .head__title')
  await timeline.open('?asof=2014-11-15')
  await expect(title).toHaveText('I-131-CLR1404')
  await timeline.open('?asof=2016-07-01')
  await expect(title).toHaveText('CLR 131')
  await timeline.open()
  await expect(title).toHaveText('iopofosine I 131')
  await timeline.openDocuments()
  await expect(title).toHaveText('CLR 131')
  await expect(page.getByText('iopofosine')).toHaveCount(0)
})

test('the days on which a name changed stand on the axis', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open()
  const eras = page.locator('.axis__era title')
  await expect(eras).toHaveText([
    'Cellectar Biosciences from 11 Feb 2014, formerly Novelos Therapeutics',
    'CLR 131 from 24 Aug 2015, formerly I-131-CLR1404',
    'CLR 124 from 11 May 2018, formerly I-124-CLR1404',
  ])
  await timeline.openDocuments()
  await expect(eras).toHaveCount(0)
})

test('the page opens on 2014 to 2020, and “0” shows all that is public', async ({ page }) => {
  const timeline = new TimelinePage(page)
  const years = page.locator('.axis__label').filter({ hasText: /^\d{4}$/ })
  await timeline.open()
  await expect(years).toHaveText(['2014', '2015', '2016', '2017', '2018', '2019', '2020'])
  expect(inAddress(page, 'from')).toBeNull()
  await timeline.tabIntoPicture()
  await page.keyboard.press('0')
  await expect.poll(() => inAddress(page, 'from')).toBe('2009-01-01')
  expect(inAddress(page, 'to')).toBe('2027-12-31')
  await timeline.idle()
  await expect(years.first()).toHaveText(/^20(09|10)$/)
})

test('every way out opens elsewhere and tells nobody, and nothing is asked of others', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const timeline = new TimelinePage(page)
  const waysOut = page.locator('a[href^="http"]')
  const seen = new Set<string | null>()
  for (const query of [
    '?view=sources&sel=source:cellectar-2014-04-02-pedder',
    '?view=sources&sel=source:xconomy-2014-02-11-rename',
    '?sel=source:centerwatch-2011-04-12',
    '?sel=company-renamed',
  ]) {
    await timeline.open(query)
    for (const way of await waysOut.all()) {
      await expect(way).toHaveAttribute('target', '_blank')
      await expect(way).toHaveAttribute('rel', 'noopener noreferrer')
      seen.add(await way.getAttribute('href'))
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(3)
  expect(asked.filter((url) => !url.startsWith(baseURL ?? 'none'))).toEqual([])
})
