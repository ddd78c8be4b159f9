import { expect, test } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

const C4_START = 'clr131-mm-p1-c4-start'

test('what has no date is refused for the other end, with the reason, and a link says so too', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  const strip = page.getByRole('region', { name: 'Reading tools' })
  await timeline.open(`?evidence=documents&sel=${C4_START}`)
  await timeline.details.getByRole('button', { name: 'Measure from here' }).click()
  await timeline.mark('clr131-headneck-start').press('Enter')
  await expect(strip).toContainText('has no date that a source tells: it cannot be measured')
  await expect(strip).toContainText('Measuring from Cohort 4 started')
  await timeline.mark('clr131-mm-p1-c5-start').press('Enter')
  await expect(strip).not.toContainText('cannot be measured')
  await expect(strip.locator('dl')).toBeVisible()
  await timeline.open(`?evidence=documents&measure=${C4_START},import-alert-span`)
  await expect(page.locator('.notices')).toContainText('lasts, and has no one date')
})

test('between aligned lanes the line of a distance is left open, and says that it is not to scale', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  const ends = `${C4_START},i124-gbm-p2-first-patient`
  await timeline.open(`?evidence=documents&measure=${ends}`)
  await expect(page.locator('.measure__line--whole')).toHaveCount(1)
  await timeline.open(`?evidence=documents&align=trial-start&measure=${ends}`)
  await expect(page.locator('.measure__line--broken')).toHaveCount(1)
  await expect(page.locator('.measure__text')).toContainText('not to scale')
})
