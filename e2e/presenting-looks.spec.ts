import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectContrast, expectNoBarriers } from './no-barriers.ts'
import { PresentingPage } from './presenting-page.ts'

/** What a presentation looks like: large enough, nothing on anything else, and open to every reader. */

test.describe.configure({ timeout: 120_000 })

const STORY = 'how-the-dose-went-up'
const STORIES = [STORY, 'import-alert-of-2018', 'promises-and-what-came']

for (const [width, height, least] of [
  [1920, 1080, 20],
  [1024, 768, (20 * 768) / 1080],
] as const) {
  for (const story of STORIES) {
    test(`no text of ${story} is smaller than ${least.toFixed(1)} px at ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      const presenting = new PresentingPage(page)
      await presenting.open(`?story=${story}`)
      const scenes = Number(/of (\d+)/.exec((await presenting.place.textContent()) ?? '')?.[1])
      expect(scenes).toBeGreaterThanOrEqual(6)
      for (let place = 1; place <= scenes; place += 1) {
        await presenting.expectScene(place)
        expect([place, await tooSmall(page, least)]).toEqual([place, []])
        await expect(page.getByRole('progressbar')).toHaveAttribute('value', String(place))
        await page.keyboard.press('PageDown')
      }
      await page.keyboard.press('n')
      await page.keyboard.press('g')
      await expect(page.getByRole('complementary', { name: 'Note' })).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'Scenes' })).toBeVisible()
      expect(await tooSmall(page, least)).toEqual([])
    })
  }
}

/** Texts that are seen, by their size on the screen. */
async function tooSmall(page: Page, least: number): Promise<readonly string[]> {
  return page.locator('.presentation__screen').evaluate((screen, leastPx) => {
    const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '') continue
      if (element.closest('.visually-hidden, option') !== null) continue
      if (!element.checkVisibility()) continue
      const frame = element.closest<HTMLElement>('.presentation__frame')
      const scale = frame === null ? 1 : frame.getBoundingClientRect().width / frame.offsetWidth
      const sizePx = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      if (sizePx < leastPx - 0.01) found.push(`${text.slice(0, 40)}: ${sizePx.toFixed(2)}`)
    }
    return found
  }, least)
}

test('callouts stand on no other words', async ({ page }) => {
  const presenting = new PresentingPage(page)
  for (const scene of [2, 3, 4, 5]) {
    await presenting.open(`?story=${STORY}&scene=${String(scene)}`)
    await expect(page.locator('.callout__box').first()).toBeVisible()
    const covered = await presenting.stage.evaluate((stage) => {
      const boxes = [...stage.querySelectorAll('.callout__box')].map((box) =>
        box.getBoundingClientRect(),
      )
      const words = [...stage.querySelectorAll('.label, .layer--labels text, .layer--texts text')]
      return words
        .filter((word) => {
          const a = word.getBoundingClientRect()
          return boxes.some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3,
          )
        })
        .map(({ textContent }) => textContent)
    })
    expect(covered).toEqual([])
  }
})

test('axe finds nothing while presenting, nor in the presenter’s window, light and dark', async ({
  page,
}) => {
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}&scene=2`)
  await page.keyboard.press('n')
  await page.keyboard.press('g')
  await expectNoBarriers(page)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('p')
  const desk = await opening
  await expect(desk.getByRole('region', { name: 'Now' })).toContainText('2 of 8')
  await expectNoBarriers(desk)
  for (const each of [page, desk]) {
    await each.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(each)
  }
})
