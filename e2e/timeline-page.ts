import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** The day on which every test plays: the record is as known on it. */
const TODAY = new Date('2026-11-20T12:00:00Z')

/** More stops than any page has before its picture. */
const MOST_TAB_STOPS = 120

/** The page as a reader meets it: in roles and names, and ready when nothing is left to draw. */
export class TimelinePage {
  readonly page: Page
  readonly details: Locator
  readonly count: Locator
  readonly search: Locator
  readonly picture: Locator
  readonly claims: Locator

  constructor(page: Page) {
    this.page = page
    this.details = page.getByRole('complementary')
    this.count = page.locator('.active-filters').getByRole('status')
    this.search = page.getByRole('searchbox')
    this.picture = page.getByRole('group', { name: 'Program timeline' })
    this.claims = page.getByRole('region', { name: 'Claims' })
  }

  /** Opens an address on the fixed day and waits until the page is there. */
  async open(query = ''): Promise<void> {
    await this.page.clock.setFixedTime(TODAY)
    await this.page.goto(`./${query}`)
    // There, but not seen where the link opens a presentation.
    await this.page.locator('.active-filters').waitFor({ state: 'attached' })
    await this.idle()
  }

  /** The same by the five documents alone, whatever else is public. */
  async openDocuments(query = ''): Promise<void> {
    await this.open(`?evidence=documents${query.replace('?', '&')}`)
  }

  /** Goes to another address as Back and Forward do, without loading the page anew. */
  async follow(query: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, query)
    await this.idle()
  }

  /** Waits until nothing is left to draw; a page without a picture has nothing to draw. */
  async idle(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('.app__wait') === null &&
        document.querySelector('svg:is(.timeline__rows, .picture):not([data-frame="idle"])') ===
          null,
    )
  }

  /** A mark of the picture by the id of what it stands for. */
  mark(id: string): Locator {
    return this.picture.locator(`[data-id="${id}"]`)
  }

  /** Opens the details of a mark by the pointer. */
  async select(id: string): Promise<void> {
    await this.idle()
    await this.mark(id).click()
  }

  /** A checkbox of the filters. */
  choice(group: string, name: RegExp): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('checkbox', { name })
  }

  view(name: 'Timeline' | 'Doses' | 'Guidance' | 'Table' | 'Sources'): Locator {
    return this.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name })
  }

  /** The entry of the list on top of the details. */
  row(term: string): Locator {
    return this.details
      .locator('.detail__row')
      .filter({ has: this.page.getByText(term, { exact: true }) })
  }

  /** What is stated about the selected thing, under its label. */
  fact(label: string): Locator {
    return this.details
      .locator('.detail__fact')
      .filter({ has: this.page.getByRole('button', { name: label, exact: true }) })
  }

  section(title: string): Locator {
    return this.details.getByRole('heading', { name: title }).locator('xpath=ancestor::section[1]')
  }

  /** The lines of the table that are in sight, each by the title of its thing. */
  titles(): Locator {
    return this.claims.locator('td.claims__title')
  }

  /** Past the header and the filters, by the first link of the page. */
  async skipToView(): Promise<void> {
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.press('Enter')
    await expect(this.page.locator('#view')).toBeFocused()
  }

  /** Presses Tab until the focus is on it: as one does who has no pointer. */
  async tabTo(target: Locator): Promise<void> {
    // Found once: to look it up by its role at every stop costs more than the stops.
    const wanted = await target.elementHandle()
    for (let stops = 0; stops < MOST_TAB_STOPS; stops += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('no Tab leads there')
  }

  /** Presses Tab until the focus is on a mark of the picture. */
  async tabIntoPicture(): Promise<void> {
    for (let stops = 0; stops < MOST_TAB_STOPS; stops += 1) {
      if (await this.picture.evaluate((svg) => svg.contains(document.activeElement))) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('no Tab leads into the picture')
  }

  /** Walks the picture by arrow keys, first down by rows, then along one, and opens the mark. */
  async openByArrows(rowsDown: number, id: string): Promise<void> {
    await this.tabIntoPicture()
    for (let row = 0; row < rowsDown; row += 1) await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Home')
    const focused = this.picture.locator('[data-id]:focus')
    for (let steps = 0; steps < MOST_TAB_STOPS; steps += 1) {
      if ((await focused.getAttribute('data-id')) === id) break
      await this.page.keyboard.press('ArrowRight')
    }
    await expect(this.mark(id)).toBeFocused()
    await this.page.keyboard.press('Enter')
  }

  /** Searches by the `/` key and opens the hit of that name, without a pointer. */
  async openBySearch(text: string, hit: RegExp): Promise<void> {
    await this.page.keyboard.press('/')
    await expect(this.search).toBeFocused()
    await this.page.keyboard.type(text)
    const hits = this.page.getByRole('list', { name: 'Best hits' })
    const button = hits.getByRole('button', { name: hit }).first()
    await button.waitFor()
    await this.tabTo(button)
    await this.page.keyboard.press('Enter')
  }

  /** Ticks a checkbox of the filters without a pointer, opening its group where it is folded. */
  async tickByKeyboard(group: string, name: RegExp): Promise<void> {
    await this.tabTo(this.choice(group, name))
    await this.page.keyboard.press('Space')
  }
}
