import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** The panel in which stories are made. */
export class Stories {
  readonly page: Page
  readonly timeline: TimelinePage
  readonly panel: Locator
  readonly scenes: Locator
  readonly saved: Locator

  constructor(page: Page) {
    this.page = page
    this.timeline = new TimelinePage(page)
    this.panel = page.getByRole('complementary', { name: 'Stories' })
    this.scenes = this.panel.getByRole('list', { name: 'Scenes' }).getByRole('listitem')
    this.saved = this.panel.getByText('Saved in this browser')
  }

  async open(query = ''): Promise<void> {
    await this.timeline.open(query)
    await this.page.getByRole('button', { name: 'Stories' }).click()
    await expect(this.panel).toBeVisible()
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  story(title: string | RegExp): Locator {
    return this.panel.locator('.stories__story', { hasText: title })
  }

  field(label: string): Locator {
    return this.panel.getByRole('textbox', { name: label, exact: true })
  }

  async begin(title: string): Promise<void> {
    await this.button('New story').click()
    await this.field('Title').fill(title)
  }

  async capture(headline: string): Promise<void> {
    await this.button('Capture this view').click()
    await this.field('Headline').fill(headline)
  }

  async headlines(): Promise<readonly string[]> {
    return this.panel.locator('.scene__headline').allTextContents()
  }

  /** Drags a scene by its handle to the lower edge of the scene at a place, counted from 0. */
  async drag(handle: string, place: number): Promise<void> {
    await this.button(handle).scrollIntoViewIfNeeded()
    const { x, y } = await boxOf(this.button(handle))
    const target = await boxOf(this.scenes.nth(place))
    await this.page.mouse.move(x + 8, y + 8)
    await this.page.mouse.down()
    await this.page.mouse.move(target.x + 20, target.y + target.height - 4, { steps: 5 })
    await this.page.mouse.up()
  }

  async import(name: string, content: string): Promise<void> {
    await this.panel.locator('input[type="file"]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  }
}

async function boxOf(
  locator: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly height: number }> {
  const box = await locator.boundingBox()
  expect(box).not.toBeNull()
  return box ?? { x: 0, y: 0, height: 0 }
}

export async function secondTab(context: BrowserContext): Promise<Stories> {
  const stories = new Stories(await context.newPage())
  await stories.open()
  return stories
}

interface FileStory {
  readonly title?: string
  readonly link?: string
  readonly sceneCount?: number
}

/** A file with one story; of many scenes each has a long note that is unlike the others. */
export function storyFile({
  title = 'From a file',
  link = 'view=doses',
  sceneCount = 1,
}: FileStory): string {
  const scenes = Array.from({ length: sceneCount }, (_, place) => ({
    id: `scene-${place}`,
    link,
    headline: 'A headline',
    note:
      place === 0 ? 'A note' : createHash('sha512').update(String(place)).digest('hex').repeat(38),
    callouts: [],
  }))
  const stories = [{ id: 'from-a-file', title, scenes }]
  return JSON.stringify({ format: 'phaseline-story', version: 2, stories })
}

/** Puts a record into the browser's database, as a page of another version would have. */
export async function plant(page: Page, record: object): Promise<void> {
  await page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('phaseline', 1)
        request.onupgradeneeded = () => {
          request.result.createObjectStore('stories', { keyPath: 'id' })
        }
        request.onerror = () => {
          reject(new Error('no database'))
        }
        request.onsuccess = () => {
          const transaction = request.result.transaction('stories', 'readwrite')
          transaction.objectStore('stories').put(value)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    record,
  )
}
