import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** What a link asks for and the day does not know yet, and the unit in what changed: one page each. */

test('a document that is not out yet says so, and leads to its day', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?asof=2014-03-04&sel=source:cellectar-2019-05-15')
  await expect(timeline.details).toContainText('Not published yet on 4 Mar 2014')
  await expect(timeline.details).not.toContainText('2019')
  await expect(page.locator('.as-of__document--later title').first()).toHaveText('A later document')
  await page.getByRole('button', { name: 'Go to the day it came out' }).click()
  await expect(timeline.details).toContainText('15 May 2019')
  await expect(page.getByRole('slider', { name: 'As known on' })).toHaveAttribute(
    'aria-valuetext',
    '15 May 2019',
  )
})

test('what changed is written in the unit that is chosen', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?unit=mbq&since=2017-02-22&asof=2019-05-15')
  await expect(timeline.details).toContainText('1156.25 MBq/m²')
  await expect(timeline.details).not.toContainText('mCi')
  await expect(timeline.details).not.toContainText('clr-131')
})
