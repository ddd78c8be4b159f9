import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { TimelinePage } from './timeline-page.ts'

/** The presentation as who presents meets it. */
export class PresentingPage {
  readonly page: Page
  readonly dialog: Locator
  readonly stage: Locator
  readonly place: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: /^Presenting/ })
    this.stage = page.locator('.presentation .stage')
    this.place = page.locator('.presentation-bar__place')
  }

  async open(query: string): Promise<void> {
    await new TimelinePage(this.page).open(query)
    await this.settled()
  }

  /** Waits until the scene has arrived. */
  async settled(): Promise<void> {
    await expect(this.stage).toHaveAttribute('data-settled', 'true')
    await expect(this.stage.locator('.stage__empty')).toHaveCount(0)
  }

  async expectScene(place: number): Promise<void> {
    await expect(this.place).toHaveText(new RegExp(`^${String(place)} of `))
    await this.settled()
  }
}
