import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { hasPoppler, notRun, poppler, stubPrint, unspaced } from './exported-files.ts'
import { TimelinePage } from './timeline-page.ts'

const LACK = hasPoppler() ? undefined : 'poppler-utils, which reads PDF, is not installed'

/** Prints as the browser's own menu does, and gives the texts of the pages. */
async function printed(page: Page, name: string): Promise<readonly string[]> {
  const path = test.info().outputPath(`${name}.pdf`)
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
  return poppler('pdftotext', ['-raw', path, '-']).split('\f').slice(0, -1)
}

test(
  notRun('the print of a view holds all of it page by page, by key and from the menu', LACK),
  async ({ page }) => {
    test.skip(LACK !== undefined, LACK)
    await page.addInitScript(stubPrint)
    const app = new TimelinePage(page)
    await app.open('?view=table&kind=readout')
    const titles = await app.titles().allTextContents()
    expect(titles.length).toBeGreaterThan(3)

    // What lays out sheets is not there yet: the page itself, without what is for the hand.
    const plain = unspaced((await printed(page, 'plain')).join(''))
    expect(plain).toContain('Onlytherowsthatwereinsight')
    expect(titles.filter((title) => !plain.includes(unspaced(title)))).toEqual([])
    for (const word of ['Resetfilters', 'Timeline', 'Whatchanged'])
      expect(plain).not.toContain(word)

    await page.locator('html').dispatchEvent('pointerleave')
    let sheets: readonly string[] = []
    await expect(async () => {
      sheets = await printed(page, 'menu')
      expect(sheets[0]).toContain('Page 1 of')
    }).toPass()
    const told = unspaced(sheets.join(''))
    expect(titles.filter((title) => !told.includes(unspaced(title)))).toEqual([])
    const claims = sheets.filter((sheet) => sheet.includes('Kind and status'))
    const last = /rows\d+–(\d+)of(\d+)/.exec(unspaced(claims.at(-1) ?? '')) ?? []
    expect(last[1]).toBe(last[2])
    sheets.forEach((sheet, index) => {
      expect(sheet).toContain(`Page ${index + 1} of ${sheets.length}`)
    })
    await expect(page.locator('.print-pages')).toHaveCount(0)

    await page.keyboard.press('Control+p')
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    expect(await printed(page, 'key')).toEqual(sheets)
  },
)

test('where the pages cannot be laid out, the page is printed as it stands and the reader is told why', async ({
  page,
}) => {
  await page.addInitScript(stubPrint)
  await page.route(/print-view/, (route) => route.abort())
  const app = new TimelinePage(page)
  await app.open('?view=table&kind=readout')
  await page.keyboard.press('Control+p')
  await page.locator('[data-printed]').waitFor({ state: 'attached' })
  const note = page.getByRole('region', { name: 'Printing' })
  await expect(note.getByRole('alert')).toContainText('printed as it stands')
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
})
