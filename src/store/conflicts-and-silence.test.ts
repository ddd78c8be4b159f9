import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { quietList } from '../history/silence.ts'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { createRealStore } from './testing/real-store.ts'
import type { TimelineStore } from './timeline-store.ts'

/** What the picture says of the real record where documents disagree or fall silent. */

const glyphsOf = ({ select }: TimelineStore): readonly (readonly [string, boolean])[] =>
  select
    .scene()
    .rows.flatMap(({ glyphs }) =>
      glyphs.map(({ target, hasConflict }) => [target.id, hasConflict] as const),
    )

it('carries a conflict on the mark, in its sign and in its name', () => {
  const store = createRealStore({ evidence: 'documents' })
  expect(glyphsOf(store)).toContainEqual(['clr131-mm-p1-c4-start', true])
  const target = store.select.scene().targets.find(({ id }) => id === 'clr131-mm-p1-c4-start')
  expect(target?.name).toMatch(/, sources disagree$/)
})

it('carries a conflict on the fold that hides its mark', () => {
  const store = createRealStore({ evidence: 'documents' })
  const folds = store.select.scene().rows.flatMap((row) => row.folds)
  const fold = ensure(
    folds.find(({ memberIds }) => memberIds.includes('clr131-mm-p1-c7-start')),
    'the fold of cohort 7',
  )
  expect(fold.hasConflict).toBe(true)
  expect(fold.target.name).toMatch(/, sources disagree on 1$/)
})

it.each(REAL_SCOPES)('filters picture, table and counts by conflicts: %s', (evidence) => {
  const store = createRealStore({ evidence })
  store.actions.conflictOnlyToggled()
  const { matched, claimRows, facets } = store.select
  const disputed = store.select.items().filter(({ hasConflict }) => hasConflict)
  expect(matched()).toEqual(disputed)
  expect(disputed.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['clr131-mm-p1-c4-start', 'clr131-mm-p1-c7-start']),
  )
  expect(new Set(claimRows().map(({ item }) => item.id))).toEqual(
    new Set(disputed.map(({ id }) => id)),
  )
  expect(glyphsOf(store).map(([, hasConflict]) => hasConflict)).not.toContain(false)
  const starts = facets().kinds.find(({ choice }) => choice === 'cohort-start')
  expect(starts?.count).toBe(disputed.filter(({ kind }) => kind === 'cohort-start').length)
})

it('marks what went quiet with its last mention, and says of nothing that it was discontinued', () => {
  const store = createRealStore({
    evidence: 'documents',
    chartSize: { widthPx: 1400, heightPx: 4000 },
  })
  const { scene, known } = store.select
  const quiet = quietList(known())
  expect(quiet.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['program', 'promise']))
  const labels = scene().rows.flatMap((row) => row.labels.map(({ text }) => text))
  expect(labels).toContain('not named since 4 Mar 2014')
  const names = scene().targets.map(({ name }) => name)
  const imaging = names.find((name) => name.includes('Imaging results'))
  expect(imaging).toContain('not named since 4 Mar 2014')
  expect(JSON.stringify(scene())).not.toMatch(/discontinu|terminat|abandon/i)
})
