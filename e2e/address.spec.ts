import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** The address is the public way in: it opens a view, follows it, and survives anything. */

test('the page that opens by itself has a bare address', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open()
  expect(new URL(page.url()).search).toBe('')
})

test('a reload shows the same', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open()
  await timeline.choice('Kind', /^Designation/).check()
  await page.getByRole('button', { name: 'Only Therapy' }).click()
  await timeline.view('Table').click()
  await timeline.claims.getByRole('button', { name: 'Orphan: multiple myeloma' }).first().click()
  const shown = await timeline.count.innerText()
  expect(new URL(page.url()).search).toBe(
    '?view=table&compound=clr-131,i-131-clr1404,clr-125&kind=designation&sel=clr131-orphan-mm',
  )
  await page.reload()
  await expect(timeline.count).toHaveText(shown)
  await expect(timeline.view('Table')).toHaveAttribute('aria-current', 'page')
  await expect(timeline.choice('Kind', /^Designation/)).toBeChecked()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText(
    'Orphan: multiple myeloma',
  )
})

test('Back takes back one choice after the other, and Forward makes it again', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open()
  const designation = timeline.choice('Kind', /^Designation/)
  await designation.check()
  await timeline.view('Sources').click()
  await page.goBack()
  await expect(timeline.view('Timeline')).toHaveAttribute('aria-current', 'page')
  await expect(designation).toBeChecked()
  await page.goBack()
  await expect(designation).not.toBeChecked()
  await page.goForward()
  await expect(designation).toBeChecked()
})

test('moving through time is no step that Back takes back', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open()
  await timeline.choice('Kind', /^Supply/).check()
  await timeline.tabIntoPicture()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect(page).toHaveURL(/from=/)
  await page.goBack()
  await expect(timeline.choice('Kind', /^Supply/)).not.toBeChecked()
})

test('a link to a window of time opens that window', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?from=2018-08-01&to=2018-08-31')
  await expect(timeline.mark('import-alert')).toBeVisible()
  await expect(timeline.mark('clr131-mm-p1-c6-readout')).toHaveCount(0)
  await page.keyboard.press('Tab')
  expect(new URL(page.url()).search).toBe('?from=2018-08-01&to=2018-08-31')
})

const GARBAGE = [
  '?view=%00&kind=%F0%9F%92%A9&from=2017-02-30&to=nonsense&sel=%3Cscript%3E',
  '?during=..&sure=maybe&asof=tomorrow&theme=pink&evidence=hearsay&conflict=perhaps',
  '?&&=&=x&kind&kind=,,,&q=%25%25%25&%E0%A4%A=1',
  '?view=briefing&align=start&measure=a,b&squeeze=perhaps&embed=maybe&story=%3C&scene=%00',
  `?q=${'x'.repeat(300)}&sel=${'y'.repeat(3000)}`,
]

for (const [index, query] of GARBAGE.entries()) {
  test(`garbage in the address still opens a working page (${index + 1})`, async ({ page }) => {
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    const timeline = new TimelinePage(page)
    await timeline.open(query)
    await expect(page.getByRole('status', { name: 'About this link' })).toBeVisible()
    await expect(timeline.mark('import-alert')).toBeVisible()
    await timeline.select('import-alert')
    await expect(timeline.details).toBeVisible()
    expect(faults).toEqual([])
  })
}

test('an earlier day shows what was known then, and no more', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?asof=2017-02-22')
  await expect(timeline.mark('clr131-mm-p1-c4-start')).toBeVisible()
  await expect(timeline.mark('import-alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove As known on: 22 Feb 2017' }).click()
  await expect(timeline.mark('import-alert')).toBeVisible()
})

test('a day before every document says that nothing was known', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?asof=2008-01-01&sel=import-alert')
  await expect(page.getByRole('heading', { name: 'Nothing was known yet' })).toBeVisible()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText('Not known yet')
  await page.getByRole('button', { name: 'Show what is known today' }).click()
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText(
    'Company told of import alert',
  )
})
