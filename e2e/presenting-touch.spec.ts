import { expect, test } from '@playwright/test'
import { PresentingPage } from './presenting-page.ts'

/** A story on a telephone. */

const STORY = 'how-the-dose-went-up'

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

test('a swipe steps to the next scene and back', async ({ page }) => {
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}&scene=2`)
  const client = await page.context().newCDPSession(page)
  const swipe = async (fromX: number, toX: number): Promise<void> => {
    const at = (x: number): { x: number; y: number }[] => [{ x, y: 400 }]
    const send = (type: 'touchStart' | 'touchMove', x: number): Promise<unknown> =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: at(x) })
    await send('touchStart', fromX)
    await send('touchMove', (fromX + toX) / 2)
    await send('touchMove', toX)
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const made = await presenting.stage.locator('.axis__label').allTextContents()
  await swipe(320, 80)
  await presenting.expectScene(3)
  await swipe(80, 320)
  await presenting.expectScene(2)
  expect(await presenting.stage.locator('.axis__label').allTextContents()).toEqual(made)
})

test('a cohort that stands far down on a narrow screen is brought into sight', async ({ page }) => {
  const presenting = new PresentingPage(page)
  await presenting.open(`?story=${STORY}&scene=8`)
  await expect(presenting.stage.locator('.picture [data-id="clr131-mm-p1-c7"]')).toBeInViewport()
  await expect(page.locator('.callout__box')).toBeInViewport()
})
