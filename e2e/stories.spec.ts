import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectContrast, expectNoBarriers } from './no-barriers.ts'
import { Stories, storyFile } from './stories-page.ts'

/** Stories are made, ordered, taken back, handed on and opened. */

test('a story is made of views, ordered by keys and by drag, and is there on the next visit', async ({
  page,
}) => {
  const stories = new Stories(page)
  await stories.open('?compound=clr-131&asof=2018-09-24')
  await stories.begin('For the board')
  await stories.capture('The alert')
  await stories.timeline.select('import-alert')
  await stories.panel.getByRole('button', { name: /^Add one to/ }).click()
  await stories.field('Company told of import alert').fill('Here supply stopped')
  await stories.field('Note to read out').fill('Two sentences. Not more.')
  await stories.timeline.view('Doses').click()
  await stories.capture('The doses')
  await stories.timeline.view('Guidance').click()
  await stories.capture('The promises')
  expect(await stories.headlines()).toEqual(['The alert', 'The doses', 'The promises'])

  await stories.button('Move scene 3').press('ArrowUp')
  expect(await stories.headlines()).toEqual(['The alert', 'The promises', 'The doses'])
  await expect(stories.button('Move scene 2')).toBeFocused()
  await stories.drag('Move scene 1', 2)
  expect(await stories.headlines()).toEqual(['The promises', 'The doses', 'The alert'])
  await expect(stories.saved).toBeVisible()

  await stories.open()
  await stories.story('For the board').click()
  expect(await stories.headlines()).toEqual(['The promises', 'The doses', 'The alert'])
  await stories.panel.getByRole('button', { name: 'The alert' }).click()
  await expect(page).toHaveURL(/\?compound=clr-131&asof=2018-09-24$/)
  await expect(stories.field('Note to read out')).toHaveValue('Two sentences. Not more.')
  await expect(stories.field('Company told of import alert')).toHaveValue('Here supply stopped')
})

test('every change can be taken back, also a deletion', async ({ page }) => {
  const stories = new Stories(page)
  await stories.open()
  await stories.begin('Undone')
  await stories.capture('One')
  await stories.button('Duplicate scene').click()
  await expect(stories.scenes).toHaveCount(2)
  await stories.button('Delete scene').click()
  await expect(stories.scenes).toHaveCount(1)
  await stories.button('Undo').click()
  await stories.button('Undo').click()
  expect(await stories.headlines()).toEqual(['One'])
  await stories.field('Title').press('Control+Shift+z')
  await expect(stories.scenes).toHaveCount(2)
  await stories.button('Delete').click()
  await expect(stories.story('Undone')).toHaveCount(0)
  await stories.button('Undo').click()
  await expect(stories.story('Undone')).toBeVisible()
  await expect(stories.saved).toBeVisible()
  await stories.open()
  await expect(stories.story('Undone')).toContainText('2 scenes')
})

test('a story goes out as a file and comes in again, and nothing is overwritten unasked', async ({
  page,
}) => {
  const stories = new Stories(page)
  await stories.open()
  await stories.story('How the dose went up').click()
  await stories.button('Make it mine').click()
  const download = page.waitForEvent('download')
  await stories.button('Export').click()
  const file = await download
  expect(file.suggestedFilename()).toBe('how-the-dose-went-up-my-version.phaseline-story.json')
  const text = await readFile(await file.path(), 'utf8')
  await stories.button('Delete').click()
  await stories.import('story.json', text)
  await expect(
    stories.panel.getByText('Imported: “How the dose went up, my version”'),
  ).toBeVisible()
  await stories.import('story.json', text)
  await expect(stories.panel.getByText(/^Here already, and the same/)).toBeVisible()
  await stories.import('story.json', text.replace('my version', 'your version'))
  const choice = stories.panel.getByRole('group', { name: /is here already/ })
  await expect(choice).toContainText('Nothing is changed until you choose.')
  await expect(stories.story('your version')).toHaveCount(0)
  await choice.getByRole('button', { name: 'Keep both' }).click()
  await expect(stories.story('my version')).toHaveCount(1)
  await expect(stories.story('your version (imported)')).toHaveCount(1)
})

test('a file that is no story says what is wrong and where', async ({ page }) => {
  const stories = new Stories(page)
  await stories.open()
  await stories.import('wrong.json', storyFile({}).replace('"A note"', '7'))
  const outcome = stories.panel.locator('.import')
  await expect(outcome).toContainText('“wrong.json” was not imported.')
  await expect(outcome).toContainText('stories[0].scenes[0].note: expected a text, got 7')
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  })
  await stories.import('gone.json', storyFile({}))
  await expect(outcome).toContainText('“gone.json” was not imported.')
  await expect(outcome).toContainText('file: could not be read')
})

test('a scene that names what is no longer there says so, and opens the rest', async ({ page }) => {
  const stories = new Stories(page)
  await stories.open()
  await stories.import('old.json', storyFile({ link: 'view=doses&sel=gone-thing' }))
  await stories.story('From a file').click()
  await expect(stories.scenes.first()).toContainText('“sel=gone-thing” is nothing in this data set')
  await stories.panel.getByRole('button', { name: 'A headline' }).click()
  await expect(page.getByRole('status', { name: 'About this link' })).toContainText('gone-thing')
  await expect(page).toHaveURL(/view=doses$/)
})

test('every scene of the stories that come with the data opens without a complaint', async ({
  page,
}) => {
  const stories = new Stories(page)
  await stories.open()
  for (const title of ['How the dose', 'The import alert', 'Promises']) {
    await stories.story(title).click()
    const count = await stories.scenes.count()
    for (let place = 0; place < count; place += 1) {
      await stories.scenes.nth(place).getByRole('button').click()
      await stories.timeline.idle()
      await expect(stories.panel.locator('.scene__faults')).toHaveCount(0)
      await expect(page.getByRole('status', { name: 'About this link' })).toHaveCount(0)
      await expect(page.locator('.empty')).toHaveCount(0)
    }
    await stories.button('All stories').click()
  }
})

test('the panel has no accessibility fault, in light and in dark', async ({ page }) => {
  const stories = new Stories(page)
  await stories.open()
  await stories.begin('Seen by all')
  await stories.capture('A scene')
  await expectNoBarriers(page, '.stories')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page, '.stories')
})

test('by keys alone a story is made, told and taken along, and the focus always has a place', async ({
  page,
}) => {
  const stories = new Stories(page)
  const { panel } = stories
  await stories.timeline.openDocuments()
  await page.getByRole('button', { name: 'Stories' }).press('Enter')
  await expect(panel.getByRole('heading', { name: 'Stories' })).toBeFocused()
  await stories.button('New story').press('Enter')
  await expect(stories.field('Title')).toBeFocused()
  await page.keyboard.type('For the board')
  await expect(stories.field('Title')).toHaveValue('For the board')
  for (const scene of ['Timeline', 'Timeline', 'Timeline']) {
    await stories.button('Capture this view').press('Enter')
    await expect(stories.field('Headline')).toHaveValue(scene)
  }
  await stories.button('Delete scene').press('Enter')
  await expect(panel.locator('.scene__open').last()).toBeFocused()

  await stories.button('Present').press('Enter')
  await expect(page.locator('.presentation__screen')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Next scene' })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.locator('.scene-list [aria-current]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.presentation__screen')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(stories.button('Present')).toBeFocused()

  await runCommand(page, 'capture for the board')
  await expect(stories.scenes).toHaveCount(3)
  await runCommand(page, 'export png')
  await expect(page.getByRole('radio', { name: 'PNG' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(stories.button('Present')).toBeFocused()
  await runCommand(page, 'present for the board')
  await expect(page.getByRole('dialog', { name: 'Presenting: For the board' })).toBeVisible()
  await expect(page.locator('.presentation__screen')).toBeFocused()
  await page.keyboard.press('Escape')
  await stories.button('Delete').press('Enter')
  await expect(panel.getByRole('heading', { name: 'Stories' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Stories' })).toBeFocused()
})

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Find an action/ }).fill(words)
  await page.keyboard.press('Enter')
}
