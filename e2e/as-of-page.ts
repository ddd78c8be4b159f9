import type { Locator, Page } from '@playwright/test'

/** The handle of the day in force. */
export function handleOf(page: Page): Locator {
  return page.getByRole('slider', { name: 'As known on' })
}

/** The field in which the day in force is typed. */
export function dayField(page: Page): Locator {
  return page.locator('.as-of-bar').getByLabel('As known on')
}

/** The lines of one group of what changed. */
export function changesOf(page: Page, group: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${group} \\d+$`) }).getByRole('listitem')
}

/** What the address says under a key. */
export function inAddress(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key)
}
