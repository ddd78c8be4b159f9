import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { Stories } from './stories-page.ts'
import { TimelinePage } from './timeline-page.ts'

/** What the page does when something is wrong around it, and what it never does. */

const DATA = '**/data/dataset.json'

async function serveData(
  page: Page,
  change: (json: Record<string, unknown>) => unknown,
): Promise<void> {
  await page.route(DATA, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ json: change((await response.json()) as Record<string, unknown>) })
  })
}

test('data that is not there is named, and a second try works', async ({ page }) => {
  await page.route(DATA, (route) => route.fulfill({ status: 404 }), { times: 1 })
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'The data is not there' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('npm run data')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('group', { name: 'Program timeline' })).toBeVisible()
})

test('data of another version is named', async ({ page }) => {
  await serveData(page, (json) => ({ ...json, schemaVersion: 2 }))
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('expected schemaVersion 1, got 2')
})

test('data that is no data is named', async ({ page }) => {
  await page.route(DATA, (route) => route.fulfill({ body: '<!doctype html>' }))
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'The data does not fit this page' })).toBeVisible()
})

test('a server that does not answer is named', async ({ page }) => {
  await page.route(DATA, (route) => route.abort())
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'The data could not be reached' })).toBeVisible()
})

test('a reader without a network is told so', async ({ page }) => {
  await page.route(DATA, (route) => route.abort('internetdisconnected'))
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { value: false })
  })
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible()
})

test('a part that cannot be fetched says so in its place, comes on a second try, and costs nothing else', async ({
  page,
}) => {
  // Stories are in this tab alone: were the page lost, they would be.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  const words = 'This part could not be fetched. Check the connection and try again.'
  const stories = new Stories(page)
  await stories.timeline.open()
  for (const part of ['stories-panel', 'story-service', 'command-palette']) {
    await page.route(`**/${part}-*.js`, (route) => route.abort())
  }
  const again = page.getByRole('button', { name: 'Try again' })
  await page.getByRole('button', { name: 'Stories' }).click()
  await expect(page.getByRole('alert')).toHaveText(words)
  await page.unroute('**/stories-panel-*.js')
  await again.click()
  await expect(page.getByRole('alert')).toContainText(words)
  await page.unroute('**/story-service-*.js')
  await again.click()
  await stories.begin('Made before')
  await stories.capture('A scene')

  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Not fetched' })
  await expect(dialog.getByRole('alert')).toHaveText(words)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(dialog).toBeVisible()
  await page.unroute('**/command-palette-*.js')
  await again.click()
  await expect(page.getByRole('combobox', { name: /^Find an action/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(stories.field('Title')).toHaveValue('Made before')
  expect(await stories.headlines()).toEqual(['A scene'])
})

test('no request leaves the origin', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const timeline = new TimelinePage(page)
  await timeline.open()
  await timeline.select('import-alert')
  await timeline.view('Table').click()
  await expect(timeline.claims).toBeVisible()
  await timeline.view('Sources').click()
  await expect(page.getByRole('article')).toBeVisible()
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((url) => !url.startsWith(baseURL ?? 'none'))).toEqual([])
})

test('text of the data is text, whatever it looks like', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=\'harmed\'"><b>bold</b>'
  await serveData(page, (json) =>
    JSON.parse(
      JSON.stringify(json).replaceAll(
        'Company told of import alert',
        JSON.stringify(markup).slice(1, -1),
      ),
    ),
  )
  const timeline = new TimelinePage(page)
  await timeline.open('?sel=import-alert&kind=supply')
  await expect(timeline.details.getByRole('heading', { level: 2 })).toHaveText(markup)
  await timeline.view('Table').click()
  await expect(timeline.titles().filter({ hasText: '<b>bold</b>' })).not.toHaveCount(0)
  await expect(page.locator('main b, main img, aside b, aside img')).toHaveCount(0)
  expect(await page.title()).not.toBe('harmed')
})

test('where the clipboard is out of reach, the text appears to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  const timeline = new TimelinePage(page)
  await timeline.open('?sel=import-alert')
  await timeline.details.getByRole('button', { name: 'Copy citation' }).click()
  await expect(timeline.details.getByLabel('Copy citation: the text')).toHaveValue(
    /^Company told of import alert \(7 Aug 2018\)\. Cellectar Biosciences: .*¶/,
  )
})
