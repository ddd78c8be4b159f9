import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** What the hand can do in the picture, and what it costs. */

const TODAY = new Date('2026-11-20T12:00:00Z')

/** All of the time in which anything public lies. */
const EVERYTHING = { from: '2009-01-01', to: '2027-12-31' }

/** About a frame. */
const STEP_MS = 20

const IDLE = 'svg.timeline__rows[data-frame="idle"]'

async function open(page: Page, query = ''): Promise<void> {
  await page.clock.setFixedTime(TODAY)
  await page.goto(`./${query}`)
  await page.locator(IDLE).waitFor()
}

function mark(page: Page, id: string): Locator {
  return page.locator(`svg.timeline__rows [data-id="${id}"]`)
}

async function centreOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('the mark is not in the picture')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where a glyph's own shape is: its hit area may be wider. */
async function glyphX(page: Page, id: string): Promise<number> {
  return (await centreOf(mark(page, id).locator('.glyph__shape'))).x
}

async function window(
  page: Page,
): Promise<{ readonly from: string | null; readonly to: string | null }> {
  await page.locator(IDLE).waitFor()
  const { searchParams } = new URL(page.url())
  return { from: searchParams.get('from'), to: searchParams.get('to') }
}

test('the wheel zooms about the pointer: what it points at stays there', async ({ page }) => {
  await open(page)
  const before = await centreOf(mark(page, 'import-alert').locator('.glyph__shape'))
  await page.mouse.move(before.x, before.y)
  await page.mouse.wheel(0, -400)
  await expect.poll(async () => (await window(page)).from).not.toBeNull()
  expect(Math.abs((await glyphX(page, 'import-alert')) - before.x)).toBeLessThan(2)
})

test('a drag pans in time by as much as the hand moves', async ({ page }) => {
  await open(page, '?from=2016-06-01&to=2018-12-31')
  const before = await glyphX(page, 'import-alert')
  const surface = await centreOf(page.locator('.timeline__scroller'))
  await page.mouse.move(surface.x, surface.y)
  await page.mouse.down()
  await page.mouse.move(surface.x - 60, surface.y, { steps: 6 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await glyphX(page, 'import-alert')) - before)).toBe(-60)
})

test('a double-click on a mark zooms to it, and 0 shows everything again', async ({ page }) => {
  await open(page)
  const { x, y } = await centreOf(mark(page, 'import-alert').locator('.glyph__shape'))
  await page.mouse.dblclick(x, y)
  await expect.poll(async () => (await window(page)).from).not.toBeNull()
  await expect(mark(page, 'import-alert')).toBeVisible()
  await mark(page, 'import-alert').focus()
  await page.keyboard.press('0')
  await expect.poll(async () => window(page)).toEqual(EVERYTHING)
})

test('a double-click on a lane head shows all of that lane', async ({ page }) => {
  await open(page)
  const head = page.locator('.head__line', { hasText: 'Glioblastoma imaging' }).first()
  // Under the overview, a hand would not reach it: the lane is scrolled into view first.
  await head.scrollIntoViewIfNeeded()
  await page.locator(IDLE).waitFor()
  const { x, y } = await centreOf(head)
  await page.mouse.dblclick(x, y)
  await expect.poll(async () => (await window(page)).to ?? '').toMatch(/^2015|^2014/)
})

test('keys pan, zoom and fit', async ({ page }) => {
  await open(page)
  await mark(page, 'import-alert').focus()
  await page.keyboard.press('+')
  await expect.poll(async () => (await window(page)).from).not.toBeNull()
  const zoomed = await window(page)
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await window(page)).from).not.toBe(zoomed.from)
  await page.keyboard.press('0')
  await expect.poll(async () => window(page)).toEqual(EVERYTHING)
})

test('the keys that zoom and fit work outside the picture, and are letters in a field', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Export' }).focus()
  await page.keyboard.press('+')
  await expect.poll(async () => (await window(page)).from).not.toBeNull()
  const zoomed = await window(page)
  await page.getByRole('searchbox').first().focus()
  await page.keyboard.press('0')
  await expect(page.getByRole('searchbox').first()).toHaveValue('0')
  await page.keyboard.press('Backspace')
  expect(await window(page)).toEqual(zoomed)
  await page.getByRole('button', { name: 'Export' }).focus()
  await page.keyboard.press('0')
  await expect.poll(async () => window(page)).toEqual(EVERYTHING)
})

test('the brush in the overview sets the window, by hand and by keys', async ({ page }) => {
  await open(page)
  const handle = page.getByRole('group', { name: 'Overview' }).getByRole('slider').first()
  const grip = await centreOf(handle)
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(grip.x + 200, grip.y, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await window(page)).from).not.toBeNull()
  const dragged = await window(page)
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await window(page)).from).not.toBe(dragged.from)
  expect(await handle.getAttribute('aria-valuetext')).toBeTruthy()
})

test('a fold says what it holds, opens as a list, and each member can be chosen', async ({
  page,
}) => {
  await open(page, '?evidence=documents')
  await page.getByRole('button', { name: /4 orphan, 4 rare pediatric/ }).click()
  await expect(
    page.getByRole('button', { name: /Rare pediatric: osteosarcoma/ }).last(),
  ).toBeVisible()
  await page
    .getByRole('button', { name: /Rare pediatric: osteosarcoma/ })
    .last()
    .click()
  await expect(page.getByRole('heading', { name: 'Rare pediatric: osteosarcoma' })).toBeVisible()
})

test('every mark is a named thing: kind, title, program, date as written, status', async ({
  page,
}) => {
  await open(page)
  await expect(mark(page, 'clr131-mm-p1-c4-start')).toHaveAccessibleName(
    /^Cohort start, Cohort 4 started, Myeloma, by 22 Feb 2017, happened/i,
  )
  const targets = page.locator('svg.timeline__rows [data-id]')
  const names = await targets.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => name === null || name.trim() === '')).toEqual([])
  const ids = await targets.evaluateAll((all) => all.map((one) => one.getAttribute('data-id')))
  expect(new Set(ids).size).toBe(ids.length)
})

test('a pan reuses the marks it has: no node is made for what was there', async ({ page }) => {
  await open(page, '?from=2016-06-01&to=2019-12-31')
  const kept = await mark(page, 'import-alert').elementHandle()
  const counts: number[] = []
  await mark(page, 'import-alert').focus()
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? 'Shift+ArrowLeft' : 'Shift+ArrowRight')
    await page.locator(IDLE).waitFor()
    counts.push(await page.locator('svg.timeline__rows *').count())
  }
  expect(await kept.evaluate((node) => node.isConnected)).toBe(true)
  expect(Math.max(...counts)).toBeLessThan(1600)
})

test('any number of moves between two frames cost one draw', async ({ page }) => {
  await open(page)
  const draws = await page.evaluate(async () => {
    const svg = document.querySelector('svg.timeline__axis')
    const rows = document.querySelector('svg.timeline__rows')
    if (svg === null || rows === null) throw new Error('no picture')
    let seen = 0
    const observer = new MutationObserver(() => {
      seen += 1
    })
    observer.observe(svg, { subtree: true, attributes: true, childList: true })
    const { left, top } = rows.getBoundingClientRect()
    for (let step = 0; step < 20; step += 1) {
      rows.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: -20,
          clientX: left + 600,
          clientY: top + 200,
          bubbles: true,
          cancelable: true,
        }),
      )
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    observer.disconnect()
    return seen
  })
  expect(draws).toBe(1)
})

test.describe('with motion', () => {
  test('a zoom to everything is drawn in many small steps, and a wheel interrupts it', async ({
    page,
  }) => {
    // The clock is stepped by hand: on a slow machine the way would be over before the wheel turns.
    await page.clock.install({ time: TODAY })
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await open(page, '?from=2018-07-01&to=2018-09-30')
    await mark(page, 'import-alert').focus()
    await page.clock.pauseAt(TODAY.getTime() + 3_600_000)
    const { x, y } = await centreOf(page.locator('.timeline__scroller'))
    await page.mouse.move(x, y)
    const axisLabels = page.locator('svg.timeline__axis').first()
    const pictures = new Set<string>()
    await page.keyboard.press('0')
    for (let step = 0; step < 8; step += 1) {
      await page.clock.runFor(STEP_MS)
      pictures.add(await axisLabels.innerHTML())
    }
    expect(pictures.size).toBeGreaterThan(5)

    await page.mouse.wheel(0, -10)
    await page.clock.runFor(1_000)
    const { from, to } = await window(page)
    // On its way out of the summer of 2018, and not at the ends of the record.
    expect(from).toMatch(/^20(1[0-8]|09-(0[3-9]|1))/)
    expect(to).toMatch(/^20(18|19|2[0-6])/)
  })
})

test('of two cohorts that fade into each other, each can be clicked', async ({ page }) => {
  for (const number of [4, 5]) {
    await open(page)
    const { x, y } = await centreOf(
      mark(page, `clr131-mm-p1-c${String(number)}`).locator('.target__hit'),
    )
    await page.mouse.click(x, y)
    await expect(page.getByRole('heading', { name: `Cohort ${String(number)} dose` })).toBeVisible()
  }
})
