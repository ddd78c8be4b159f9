import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/**
 * No rule of accessibility that a machine can check is broken, on the page or in one part of it.
 * The page is looked at in one go, for it has no frames, and what is in order is not described: both
 * only cost time.
 * @param within a selector of the part that is looked at; all of the page when left out
 */
export async function expectNoBarriers(page: Page, within?: string): Promise<void> {
  await expectNone(lookAt(page, within))
}

/** The same of contrast alone: of the rules, the one that a change of theme can break. */
export async function expectContrast(page: Page, within?: string): Promise<void> {
  await expectNone(lookAt(page, within).withRules(['color-contrast']))
}

function lookAt(page: Page, within: string | undefined): AxeBuilder {
  const look = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  return within === undefined ? look : look.include(within)
}

async function expectNone(look: AxeBuilder): Promise<void> {
  const { violations } = await look.analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]),
  ).toEqual([])
}
