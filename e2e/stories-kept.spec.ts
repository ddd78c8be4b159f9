import { expect, test } from '@playwright/test'
import { PresentingPage } from './presenting-page.ts'
import { Stories, plant, secondTab, storyFile } from './stories-page.ts'

/** Whatever happens to the browser, nothing that was saved is lost, and the reader is told. */

test('a tab that dies while it writes leaves whole stories behind', async ({ page, context }) => {
  const stories = new Stories(page)
  await stories.open()
  await stories.begin('Before the crash')
  await stories.capture('Kept')
  await expect(stories.saved).toBeVisible()
  const devtools = await context.newCDPSession(page)
  const died = page.waitForEvent('crash')
  await stories.field('Note to read out').pressSequentially('While this is typed the tab dies')
  // A page that is dead answers no more.
  void devtools.send('Page.crash').catch(() => undefined)
  await died
  await page.close()
  const next = await secondTab(context)
  await next.story('Before the crash').click()
  expect(await next.headlines()).toEqual(['Kept'])
  await next.panel.getByRole('button', { name: 'Kept' }).click()
  expect('While this is typed the tab dies').toContain(
    await next.field('Note to read out').inputValue(),
  )
})

/** Room for a story of a few scenes, and none for one of a thousand pages. */
const LITTLE_ROOM = 400_000

test('a full disk is told; what was saved stays, and what is new is saved once there is room', async ({
  page,
  context,
}) => {
  const stories = new Stories(page)
  await stories.timeline.open()
  const devtools = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: LITTLE_ROOM })
  await stories.page.getByRole('button', { name: 'Stories' }).click()
  await stories.begin('Small')
  await stories.capture('Kept')
  await expect(stories.saved).toBeVisible()
  await stories.button('All stories').click()
  await stories.import('long.json', storyFile({ title: 'Long', sceneCount: 400 }))
  const alert = stories.panel.getByRole('alert')
  await expect(alert).toContainText('The browser has no room left')
  await expect(stories.story('Long')).toContainText('400 scenes')
  const other = await secondTab(context)
  await expect(other.story('Small')).toContainText('1 scene')
  await expect(other.story('Long')).toHaveCount(0)
  await other.page.close()
  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(stories.saved).toBeVisible()
  await stories.open()
  await expect(stories.story('Long')).toContainText('400 scenes')
  await expect(stories.story('Small')).toContainText('1 scene')
})

test('two tabs that edit one story lose nothing and are told', async ({ page, context }) => {
  const one = new Stories(page)
  await one.open()
  await one.begin('Shared')
  await one.capture('First')
  await expect(one.saved).toBeVisible()
  const two = await secondTab(context)
  await two.story('Shared').click()
  await two.capture('From the second tab')
  await expect(one.scenes).toHaveCount(2)
  await expect(one.panel.getByText('“Shared” was changed in another tab')).toBeVisible()
  await one.field('Title').fill('Shared by two')
  await expect(two.field('Title')).toHaveValue('Shared by two')
  expect(await two.headlines()).toEqual(['First', 'From the second tab'])
})

test('stories of an older version open, those of a newer one are left alone', async ({
  page,
  context,
}) => {
  await page.goto('./')
  const scene = { id: 'one', link: 'view=doses', headline: 'From long ago', note: '' }
  await plant(page, { id: 'old', version: 1, revision: 3, title: 'Old', scenes: [scene] })
  await plant(page, { id: 'new', version: 9, title: 'From tomorrow', pages: [] })
  const stories = new Stories(page)
  await stories.open()
  await expect(
    stories.panel.getByText('“From tomorrow” was made with a newer version'),
  ).toBeVisible()
  await stories.story('Old').click()
  expect(await stories.headlines()).toEqual(['From long ago'])
  await stories.field('Title').fill('Old and changed')
  await expect(stories.saved).toBeVisible()
  const next = await secondTab(context)
  await expect(next.story('Old and changed')).toBeVisible()
})

test('without a database stories last as long as the tab, which says so and presents them', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  const stories = new Stories(page)
  await stories.open()
  await expect(stories.panel.getByText('This browser keeps nothing for this page')).toBeVisible()
  await stories.begin('For now')
  await stories.capture('A scene')
  await stories.button('All stories').click()
  await expect(stories.story('For now')).toContainText('1 scene')
  await page.keyboard.press('p')
  const choice = page.getByRole('dialog', { name: 'Present', exact: true })
  await choice.getByRole('button', { name: /^For now/ }).click()
  await new PresentingPage(page).expectScene(1)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('p')
  const desk = await opening
  await expect(desk.getByRole('region', { name: 'Now' })).toContainText('1 of 1')
  await expect(desk.getByRole('region', { name: 'Note' })).toContainText('A scene')
  await desk.reload()
  await expect(desk.getByRole('region', { name: 'Now' })).toContainText('1 of 1')
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await expect(desk.getByText('The presentation was left.')).toBeVisible()
  await desk.reload()
  await expect(desk.getByRole('heading', { name: 'There is no such story here' })).toBeVisible()
})
