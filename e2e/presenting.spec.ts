import { expect, test } from '@playwright/test'
import { PresentingPage } from './presenting-page.ts'
import { TimelinePage } from './timeline-page.ts'

/** A story before an audience: on the whole screen, by clicker, finger and a second window. */

test.describe.configure({ timeout: 120_000 })

const STORY = 'how-the-dose-went-up'

test('P presents a story that is chosen, and Escape gives the reader’s own view back', async ({
  page,
}) => {
  const timeline = new TimelinePage(page)
  await timeline.open('?compound=clr-131&sel=clr131-mm-p1-c4-start')
  const address = page.url()
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: 'Present' })).toBeVisible()
  await page.getByRole('button', { name: /How the dose went up/ }).click()
  const presenting = new PresentingPage(page)
  await presenting.expectScene(1)
  await page.keyboard.press('PageDown')
  await presenting.expectScene(2)
  await expect(page).toHaveURL(/compound=clr-131.*story=how-the-dose-went-up&scene=/)
  await page.keyboard.press('Escape')
  await expect(presenting.dialog).toHaveCount(0)
  await expect(page).toHaveURL(address)
  await expect(timeline.details).toBeVisible()
})

test('every key does what it does in other programs for slides', async ({ page }) => {
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}`)
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  await press('b')
  await expect(page.locator('.blank--black')).toBeVisible()
  await press('b')
  await expect(page.locator('.blank')).toHaveCount(0)
  const steps: readonly (readonly [key: string, place: number])[] = [
    ['PageDown', 2],
    ['ArrowRight', 3],
    ['ArrowDown', 4],
    ['Space', 5],
    ['Enter', 6],
    ['PageUp', 5],
    ['ArrowLeft', 4],
    ['ArrowUp', 3],
    ['Shift+Space', 2],
    ['End', 8],
    ['Home', 1],
  ]
  for (const [key, place] of steps) {
    await press(key)
    await presenting.expectScene(place)
  }
  await press('3')
  await expect(presenting.place).toHaveText('Scene 3 …')
  await press('Enter')
  await presenting.expectScene(3)
  await press('b')
  await expect(page.locator('.blank--black')).toBeVisible()
  await press('w')
  await expect(page.locator('.blank--white')).toBeVisible()
  await press('w')
  await expect(page.locator('.blank')).toHaveCount(0)
  await press('n')
  await expect(page.getByRole('complementary', { name: 'Note' })).toBeVisible()
  await press('n')
  await press('l')
  await page.mouse.move(700, 400)
  await expect(page.locator('.laser')).toBeVisible()
  await press('l')
  await expect(page.locator('.laser')).toHaveCount(0)
  await press('g')
  await page.getByRole('navigation', { name: 'Scenes' }).getByRole('button').nth(4).click()
  await presenting.expectScene(5)
  await press('Escape')
  await expect(page.getByRole('navigation', { name: 'Scenes' })).toHaveCount(0)
  await expect(presenting.dialog).toBeVisible()
  await press('Escape')
  await expect(presenting.dialog).toHaveCount(0)
})

test('the whole screen is taken by a gesture, and where it is refused the window is filled', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'))
  })
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}`)
  const box = await page.locator('.presentation__screen').boundingBox()
  expect(box).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
  await page.keyboard.press('PageDown')
  await presenting.expectScene(2)
})

test('the whole screen is left and taken again by F, and leaving it otherwise leaves the story', async ({
  page,
}) => {
  await new TimelinePage(page).open()
  await page.getByRole('button', { name: 'Present' }).click()
  await page.getByRole('button', { name: /How the dose went up/ }).click()
  const presenting = new PresentingPage(page)
  await presenting.expectScene(1)
  const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null)
  await expect.poll(isFull).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(isFull).toBe(false)
  await expect(presenting.dialog).toBeVisible()
  await page.keyboard.press('f')
  await expect.poll(isFull).toBe(true)
  // As a browser does that shows no other window beside a whole screen.
  await page.evaluate(() => {
    window.open = () => {
      void document.exitFullscreen()
      return window
    }
  })
  await page.keyboard.press('p')
  await expect.poll(isFull).toBe(false)
  await expect(presenting.dialog).toBeVisible()
  await page.keyboard.press('f')
  await expect.poll(isFull).toBe(true)
  await page.evaluate(() => document.exitFullscreen())
  await expect(presenting.dialog).toHaveCount(0)
})

test('a presenter’s window and the audience’s are in step both ways, also after either is loaded anew', async ({
  page,
}) => {
  const audience = new PresentingPage(page)
  await audience.open(`?story=${STORY}&scene=2`)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('p')
  const desk = await opening
  const now = desk.getByRole('region', { name: 'Now' })
  await expect(now).toContainText('2 of 8')
  await expect(desk.getByRole('region', { name: 'Note' })).toContainText('release')
  await expect(desk.getByRole('img', { name: /^Scene 2/ })).toBeVisible()
  await expect(desk.getByRole('img', { name: /^Scene 3/ })).toBeVisible()
  await expect(desk.getByRole('timer')).toContainText(':')
  await desk.keyboard.press('PageDown')
  await audience.expectScene(3)
  await page.keyboard.press('PageDown')
  await expect(now).toContainText('4 of 8')
  await desk.keyboard.press('b')
  await expect(page.locator('.blank--black')).toBeVisible()
  await page.keyboard.press('b')
  await expect(now).not.toContainText('black')

  await desk.reload()
  await expect(now).toContainText('4 of 8')
  await desk.getByRole('button', { name: 'Next', exact: true }).click()
  await audience.expectScene(5)
  await page.reload()
  await audience.expectScene(5)
  await desk.keyboard.press('End')
  await audience.expectScene(8)
  await page.keyboard.press('Home')
  await expect(now).toContainText('1 of 8')
  await desk.keyboard.press('l')
  await desk.getByRole('img', { name: /^Scene 1/ }).hover()
  await expect(page.locator('.laser')).toBeVisible()
  await desk.reload()
  await expect(page.locator('.laser')).toHaveCount(0)
  await expect(now).toContainText('1 of 8')
  await page.keyboard.press('Escape')
  await expect(audience.dialog).toHaveCount(0)
  await expect(desk.getByText('The presentation was left.')).toBeVisible()
})

test('a second presentation begins at its beginning, though the presenter’s window stayed open', async ({
  page,
}) => {
  const audience = new PresentingPage(page)
  await audience.open(`?story=${STORY}`)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('p')
  const desk = await opening
  const now = desk.getByRole('region', { name: 'Now' })
  await expect(now).toContainText('1 of 8')
  await page.keyboard.press('End')
  await page.keyboard.press('b')
  await expect(now).toContainText('8 of 8, the screen is black')
  await page.keyboard.press('Escape')
  await expect(desk.getByText('The presentation was left.')).toBeVisible()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: /How the dose went up/ }).click()
  await audience.expectScene(1)
  await expect(page.locator('.blank')).toHaveCount(0)
  await expect(desk.getByText('The presentation was left.')).toHaveCount(0)
  await desk.keyboard.press('PageDown')
  await audience.expectScene(2)
  await page.goBack()
  await expect(desk.getByText('The presentation was left.')).toBeVisible()
})

test('a link opens a scene by its id, and a story that is not here is named', async ({ page }) => {
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}&scene=first-word`)
  await presenting.expectScene(2)
  await page.goto('./?story=never-told')
  await expect(page.getByText('There is no story “never-told” here.')).toBeVisible()
})

test('marks that two scenes share are the same elements in both, and move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}&scene=2`)
  const tagged = await presenting.stage.evaluate((stage) => {
    const marks = [...stage.querySelectorAll('[data-id]')]
    for (const mark of marks) mark.setAttribute('data-tagged', mark.getAttribute('data-id') ?? '')
    return marks.length
  })
  expect(tagged).toBeGreaterThan(3)
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await presenting.expectScene(4)
  const kept = await presenting.stage.evaluate((stage) =>
    [...stage.querySelectorAll('[data-tagged]')].map((mark) => [
      mark.getAttribute('data-id'),
      mark.getAttribute('data-tagged'),
    ]),
  )
  expect(kept.length).toBeGreaterThan(3)
  expect(kept.filter(([id, tag]) => id !== tag)).toEqual([])
})

test('the picture can be zoomed while a scene shows, and the next scene is as it was made', async ({
  page,
}) => {
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}&scene=2`)
  const axis = presenting.stage.locator('.axis__label')
  const made = await axis.allTextContents()
  await page.mouse.move(900, 500)
  await page.mouse.wheel(0, -600)
  await expect.poll(() => axis.allTextContents()).not.toEqual(made)
  await page.keyboard.press('0')
  await expect.poll(() => axis.allTextContents()).toEqual(made)
  await page.keyboard.press('+')
  await expect.poll(() => axis.allTextContents()).not.toEqual(made)
  await page.keyboard.press('PageDown')
  await presenting.expectScene(3)
  await page.keyboard.press('PageUp')
  await presenting.expectScene(2)
  await expect.poll(() => axis.allTextContents()).toEqual(made)
})

test('the wheel zooms about the pointer on the scaled stage', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}&scene=2`)
  const mark = presenting.stage.locator('.timeline__rows .glyph[data-id]').first()
  const middle = (): Promise<{ x: number; y: number }> =>
    mark.evaluate((element) => {
      const { x, y, width } = element.getBoundingClientRect()
      return { x: x + width / 2, y }
    })
  const before = await middle()
  const axis = presenting.stage.locator('.axis__label')
  const made = await axis.allTextContents()
  await page.mouse.move(before.x, before.y + 300)
  await page.mouse.wheel(0, -600)
  await expect.poll(() => axis.allTextContents()).not.toEqual(made)
  await expect(presenting.stage.locator('.timeline__rows')).toHaveAttribute('data-frame', 'idle')
  expect(Math.abs((await middle()).x - before.x)).toBeLessThan(3)
})

test('a screen reader hears each scene with its note, and the focus stays on the screen', async ({
  page,
}) => {
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}`)
  const spoken = page.locator('.presentation [role="status"]')
  await expect(spoken).toContainText('Scene 1 of 8')
  await expect(page.locator('.presentation__screen')).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(spoken).toContainText('Scene 2 of 8: By 22 Feb 2017')
  await expect(spoken).toContainText('The first word we have of this trial')
  await page.keyboard.press('Escape')
  await expect(presenting.dialog).toHaveCount(0)
})
