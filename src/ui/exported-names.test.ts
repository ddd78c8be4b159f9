import { describe, expect, it } from 'vitest'
import { erasOf } from '../export/eras.ts'
import { PAPERS, widthOn } from '../export/lay-out.ts'
import { SLIDE_PAPER } from '../export/lay-out-slides.ts'
import { createFontMeasurer } from '../layout/testing/font-measurer.ts'
import type { RowScene } from '../layout/scene.ts'
import { readLink } from '../store/link-codec.ts'
import { paramsOfQuery } from '../store/link-query.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { paperStore } from './view-parts.ts'

/** What is taken away whole cannot be zoomed: every mark of it has its name beside it, unshortened. */

const measurer = await createFontMeasurer()
const { index } = createRealStore()

const QUERIES = [
  '',
  'evidence=documents',
  'evidence=company&unit=mbq',
  'view=program&program=clr131-mm-p1',
  'asof=2018-09-24',
  'squeeze=1',
]

const WIDTHS = [PAPERS.a4, PAPERS.letter, PAPERS.wide, SLIDE_PAPER].map(widthOn)

function namelessIn(row: RowScene, { select }: TimelineStore): readonly string[] {
  const texts = new Map(row.labels.map(({ ownerId, text }) => [ownerId, text]))
  const marks = row.glyphs.flatMap(({ target: { id } }) => {
    const title = select.itemById().get(id)?.title ?? 'no item'
    return texts.get(id)?.startsWith(title) === true ? [] : [id]
  })
  const folds = row.folds.map(({ key }) => key)
  const cut = row.labels.filter(({ text }) => text.includes('…')).map(({ text }) => text)
  return [...marks, ...folds, ...cut].map((what) => `${row.id}: ${what}`)
}

describe.each(QUERIES)('taken away whole, “%s”', (query) => {
  it.each(WIDTHS)('names all marks of all pages that are %i px wide', (widthPx) => {
    const shown = createRealStore(readLink(paramsOfQuery(query), index).view, measurer)
    const store = paperStore({ store: shown, extent: 'whole' }, widthPx)
    const eras = erasOf(store.select.window())
    const pages = eras.map(({ title, window }) => {
      store.actions.windowMoved(window)
      const { rows } = store.select.scene()
      return { title, rows, nameless: rows.flatMap((row) => namelessIn(row, store)) }
    })
    expect(
      pages.flatMap(({ rows }) => rows.flatMap(({ glyphs }) => glyphs)).length,
    ).toBeGreaterThan(10)
    expect(
      pages.flatMap(({ title, nameless }) => nameless.map((what) => `${title} ${what}`)),
    ).toEqual([])
  })
})

it.each(WIDTHS)('names all marks of lanes that are aligned, %i px wide', (widthPx) => {
  const query = paramsOfQuery('align=trial-start')
  const shown = createRealStore(readLink(query, index).view, measurer)
  const store = paperStore({ store: shown, extent: 'whole' }, widthPx)
  const { rows } = store.select.scene()
  expect(rows.flatMap(({ glyphs }) => glyphs).length).toBeGreaterThan(10)
  expect(rows.flatMap((row) => namelessIn(row, store))).toEqual([])
})
