import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** The lane menus, the strip and the palette, in roles and names. */
export class ReadingTools {
  readonly page: Page
  readonly strip: Locator
  readonly distance: Locator
  readonly palette: Locator
  readonly lanes: Locator

  constructor(page: Page) {
    this.page = page
    this.strip = page.getByRole('region', { name: 'Reading tools' })
    this.distance = this.strip.locator('dl')
    this.palette = page.getByRole('dialog', { name: 'Commands' })
    this.lanes = page.getByRole('toolbar', { name: 'Lanes' })
  }

  lane(name: RegExp): Locator {
    return this.lanes.getByRole('button', { name })
  }

  async choose(lane: RegExp, entry: string): Promise<void> {
    await this.lane(lane).click()
    await this.page.getByRole('button', { name: entry, exact: true }).click()
  }

  /** Types into the palette and takes its first line. */
  async command(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.palette.getByRole('combobox')).toBeFocused()
    await this.page.keyboard.type(text)
    await expect(this.palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await this.page.keyboard.press('Enter')
    await expect(this.palette).toHaveCount(0)
  }

  /** Ids of the rows of the picture, from the top. */
  rowIds(): Promise<readonly (string | null)[]> {
    return this.page.locator('svg.timeline__rows g.row').evaluateAll((rows) =>
      rows
        .map((row) => ({
          id: row.getAttribute('data-row'),
          top: row.getBoundingClientRect().top,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ id }) => id),
    )
  }
}
