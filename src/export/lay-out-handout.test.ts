import { describe, expect, it } from 'vitest'
import { PLAIN_MEASURER } from '../layout/testing/picture-faults.ts'
import type { Colophon } from './colophon.ts'
import type { Drawing, DrawnText } from './drawing.ts'
import { HANDOUT_PAPER, layOutHandout } from './lay-out-handout.ts'
import { draftSection } from './lay-out-slides.ts'
import type { SlideDraft } from './lay-out-slides.ts'
import { widthOn } from './lay-out.ts'
import { sourceTable } from './set-colophon.ts'
import { setTable } from './set-table.ts'

const INKS = {
  surface: '#ffffff',
  ink: '#000000',
  ink2: '#333333',
  ink3: '#666666',
  line: '#cccccc',
  accent: '#0000ff',
}

const COLOPHON: Colophon = {
  title: 'Cohort 5: the same total, given in two parts',
  asOf: 'As known on 24 Sep 2018',
  filters: [],
  evidence: 'Everything public',
  madeOn: '15 Jan 2026',
  sources: [{ title: 'A release', published: '24 Sep 2018', url: 'https://example.org/release' }],
  link: 'https://example.org/?view=doses&asof=2018-09-24',
}

function makeScene(notes: readonly string[]): SlideDraft {
  const table = { title: 'Cohorts', columns: [{ title: 'Dose', share: 1 }], rows: [['31.25']] }
  const parts = setTable(table, 968, { inks: INKS, measurer: PLAIN_MEASURER })
  const section = { title: 'A story  ·  5 of 8', laneWord: 'rows', parts, table }
  const [draft] = draftSection(section, COLOPHON, PLAIN_MEASURER)
  if (draft === undefined) throw new Error('no draft')
  return { ...draft, notes }
}

function layOut(...scenes: readonly SlideDraft[]): readonly Drawing[] {
  const ink = { inks: INKS, measurer: PLAIN_MEASURER }
  const parts = setTable(sourceTable(COLOPHON), widthOn(HANDOUT_PAPER), ink)
  const sources = [{ title: 'Sources', laneWord: 'rows', parts }]
  const colophon = { ...COLOPHON, title: 'A story' }
  return layOutHandout({ scenes, sources, colophon }, PLAIN_MEASURER)
}

function textsOf({ groups }: Drawing): readonly DrawnText[] {
  return groups.flatMap(({ shapes }) => shapes).filter((shape) => shape.type === 'text')
}

function wordsOf(page: Drawing | undefined): string {
  return page === undefined
    ? ''
    : textsOf(page)
        .map(({ text }) => text)
        .join(' ')
}

describe('a story on pages', () => {
  it('has a page a scene, with headline, place, picture and note, and its sources at the end', () => {
    const pages = layOut(makeScene(['What is told.', 'Words of a callout.']), makeScene(['More.']))
    expect(pages).toHaveLength(3)
    const words = wordsOf(pages[0])
    for (const part of [COLOPHON.title, 'A story · 5 of 8', '31.25', 'What is told.']) {
      expect(words.replaceAll(/\s+/g, ' ')).toContain(part)
    }
    expect(words).toContain('Words of a callout.')
    expect(wordsOf(pages[2])).toContain('https://example.org/release')
    const numbers = pages.map((page) => /Page \d of \d/.exec(wordsOf(page))?.[0])
    expect(numbers).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'])
  })

  it('sets the note below the picture, and everything within the page', () => {
    const [page] = layOut(makeScene(['What is told.']))
    const texts = page === undefined ? [] : textsOf(page)
    const baselineOf = (wanted: string): number =>
      texts.find(({ text }) => text === wanted)?.baselineY ?? Number.NaN
    expect(baselineOf('What is told.')).toBeGreaterThan(baselineOf('31.25'))
    const beyond = texts.filter(
      ({ x, widthPx, baselineY }) =>
        x < 0 || x + widthPx > HANDOUT_PAPER.widthPx || baselineY > HANDOUT_PAPER.heightPx,
    )
    expect(beyond).toEqual([])
  })

  it('goes on with a long note on a page of its own, and leaves no word out', () => {
    const note = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ')
    const pages = layOut(makeScene([note]))
    expect(pages).toHaveLength(3)
    expect(wordsOf(pages[1])).toContain(COLOPHON.title)
    expect(wordsOf(pages[1])).not.toContain('31.25')
    const told = pages.flatMap(textsOf).filter(({ key }) => key.startsWith('note '))
    expect(told.map(({ text }) => text).join(' ')).toBe(note)
  })
})
