import { expect, test } from '@playwright/test'
import { hasPoppler, notRun, poppler, unspaced } from './exported-files.ts'
import { pagesOfPdf, textFaults } from './exported-texts.ts'
import { Stories } from './stories-page.ts'

/** What stands between references to figures: the words that are there whatever the data say. */
function wordsOf(note: string): readonly string[] {
  return note
    .split(/\{\{[^}]*\}\}/)
    .map(unspaced)
    .filter((part) => part !== '')
}

interface StoredStory {
  readonly title: string
  readonly scenes: readonly { readonly note: string }[]
}

const LACK = hasPoppler() ? undefined : 'poppler-utils, which reads PDF, is not installed'

test(
  notRun('a story is A4 pages with every headline and every note, then its sources', LACK),
  async ({ page }) => {
    test.skip(LACK !== undefined, LACK)
    test.setTimeout(120_000)
    const stories = new Stories(page)
    await stories.open()
    const stored = (await (await page.request.get('./data/dataset.json')).json()) as {
      readonly stories: readonly StoredStory[]
    }
    expect(stored.stories).toHaveLength(3)
    for (const { title, scenes } of stored.stories) {
      await stories.story(title).click()
      const headlines = await stories.headlines()
      const arrival = page.waitForEvent('download')
      await stories.button('PDF').click()
      const download = await arrival
      expect(download.suggestedFilename()).toMatch(
        /^phaseline-story-[a-z0-9-]+-(as-of|made)-\d{4}-\d\d-\d\d\.pdf$/,
      )
      const path = await download.path()
      expect(poppler('pdfinfo', [path])).toMatch(/Page size:.*A4/)
      expect(textFaults(pagesOfPdf(path))).toEqual([])
      const pages = poppler('pdftotext', ['-raw', path, '-']).split('\f').slice(0, -1).map(unspaced)
      expect(headlines).toHaveLength(scenes.length)
      for (const [index, headline] of headlines.entries()) {
        const wanted = [
          unspaced(headline),
          unspaced(`${index + 1} of ${headlines.length}`),
          ...wordsOf(scenes[index]?.note ?? ''),
          `Page${index + 1}of${pages.length}`,
        ]
        expect(wanted.filter((part) => pages[index]?.includes(part) !== true)).toEqual([])
      }
      expect(pages.at(-1)).toContain('Sources')
      expect(pages.at(-1)).toContain('pressrelease')
      await stories.button('All stories').click()
    }
  },
)
