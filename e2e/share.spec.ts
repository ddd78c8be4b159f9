import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

const VIEW = '?kind=readout,supply&evidence=documents&asof=2018-09-24'

async function openShare(page: Page): Promise<ReturnType<Page['getByRole']>> {
  await page.keyboard.press('l')
  return page.getByRole('dialog', { name: 'Share' })
}

test('a link is shared by key, and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await new TimelinePage(page).open(VIEW)
  const dialog = await openShare(page)
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toBeFocused()
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(page.url())
})

test('a frozen link keeps its day, and says when the data are others', async ({ page }) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?kind=readout')
  const dialog = await openShare(page)
  const link = await dialog.getByRole('textbox', { name: 'Frozen link' }).inputValue()
  // The day where the reader sits, which is Auckland.
  expect(link).toMatch(/asof=2026-11-21&data=[0-9a-f]{12}-\d+$/)
  await timeline.open(new URL(link).search)
  const note = page.getByRole('status', { name: 'About this frozen link' })
  await expect(note).toHaveCount(0)
  await timeline.open('?asof=2018-09-24&data=0123456789ab')
  await expect(note).toContainText('frozen at what was known on 24 Sep 2018')
  await expect(note).toContainText(/[1-9]\d* claims from [1-9]\d* documents since/)
  await note.getByRole('button', { name: 'Show what is new since 24 Sep 2018' }).click()
  await expect(note).toHaveCount(0)
  await expect(page).toHaveURL(/\?since=2018-09-24$/)
})

test('what is seen goes to the clipboard as a picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await new TimelinePage(page).open(VIEW)
  const dialog = await openShare(page)
  await dialog.getByRole('button', { name: 'Copy as picture' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Picture copied')
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const png = await item?.getType('image/png')
    const picture = png === undefined ? undefined : await createImageBitmap(png)
    return [picture?.width ?? 0, picture?.height ?? 0]
  })
  expect(Math.min(...size)).toBeGreaterThan(400)
})

test('the code to embed draws in a sandbox, as high as it is', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await new TimelinePage(page).open(VIEW)
  const dialog = await openShare(page)
  const code = await dialog.getByRole('textbox', { name: 'Embed code' }).inputValue()
  // Stricter than what is handed out: nothing but scripts.
  const strict = code.replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"')
  await page.route('**/around.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><h1>Around</h1>${strict}` }),
  )
  await page.goto('./around.html')
  const frame = page.frameLocator('iframe')
  const picture = frame.getByRole('group', { name: 'Program timeline' })
  await expect(picture.locator('[data-id="import-alert"]').first()).toBeVisible()
  await expect(frame.getByRole('navigation')).toHaveCount(0)
  await expect(frame.getByRole('searchbox')).toHaveCount(0)
  await expect(frame.getByText('as known on 24 Sep 2018')).toBeVisible()
  const whole = frame.getByRole('link', { name: 'Open in Phaseline' })
  expect(await whole.getAttribute('href')).not.toContain('embed')
  await expect(page.locator('iframe')).not.toHaveCSS('height', '640px')
  const heightOf = (): Promise<number> =>
    page.locator('iframe').evaluate((element) => element.clientHeight)
  // The frame tells its height after the picture has come, and the page around answers a moment later.
  await expect
    .poll(async () => {
      const inner = await frame.locator('body').evaluate((body) => body.scrollHeight)
      return Math.abs((await heightOf()) - inner)
    })
    .toBeLessThanOrEqual(1)
  const outer = await heightOf()
  await picture.locator('[data-id="import-alert"]').first().press('Enter')
  await expect(frame.getByRole('complementary')).toBeVisible()
  await expect.poll(heightOf).toBeGreaterThan(outer)
  expect(faults).toEqual([])
})
