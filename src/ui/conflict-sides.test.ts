import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import type { Conflict } from '../history/state.ts'
import type { Item } from '../query/item.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { conflictsIn, conflictSidesOf, disputesOf, ruleText } from './conflict-sides.ts'
import type { ConflictSide } from './conflict-sides.ts'
import { createNaming } from './naming.ts'
import { disputesWith } from './source-claims.ts'

const store = createRealStore({ evidence: 'documents' })
const { index, select } = store
const naming = createNaming(index, { known: select.known(), unit: 'mci' })

function conflictOn(id: string): Conflict {
  const item = ensure(select.itemById().get(id), id)
  return ensure(conflictsIn(item.subject)[0], `a conflict on ${id}`)
}

const sidesOf = (id: string): readonly ConflictSide[] =>
  conflictSidesOf(conflictOn(id), index, naming)

it('sets dates beside one another at their precision, and says which one is shown and why', () => {
  const [shown, other, ...more] = sidesOf('clr131-mm-p1-c4-start')
  expect(more).toEqual([])
  expect([shown?.said, shown?.shownBy]).toEqual(['by 22 Feb 2017', 'basis'])
  expect([other?.said, other?.shownBy]).toEqual(['between Q2 2017 and 14 Aug 2017', undefined])
  expect(ruleText('basis')).toBe('Shown: it has the better basis.')
})

it('sets statuses of one document beside one another', () => {
  const sides = sidesOf('clr131-mm-p1-c7-start')
  expect(sides.map(({ said, shownBy }) => [said, shownBy])).toEqual([
    ['Happened, by 15 May 2019', 'happened'],
    ['Ongoing, 15 May 2019', undefined],
  ])
  const sources = sides.flatMap(({ tellers }) => tellers.map(({ source }) => source.id))
  expect(new Set(sources).size).toBe(1)
})

it('puts everyone who says the same on one side, and leaves no claim out', () => {
  const conflict = conflictOn('clr131-mm-p1-phase-label')
  const sides = sidesOf('clr131-mm-p1-phase-label')
  expect(sides.map(({ said }) => said)).toEqual(['Phase 1', 'Phase 1b'])
  expect(sides.flatMap(({ tellers }) => tellers)).toHaveLength(conflict.claims.length)
  expect(sides.filter(({ shownBy }) => shownBy !== undefined)).toHaveLength(1)
})

it('lists a conflict once, however many marks carry it, and with each of its documents', () => {
  const disputes = disputesOf(select.items())
  const ids = disputes.map(({ item }) => item.id)
  expect(ids).toContain('clr131-mm-p1-c4-start')
  expect(ids).not.toContain('clr131-mm-p1-c4')
  const idsOf = (source: string): readonly string[] =>
    disputesWith(disputes, source as Item['sources'][number]['id']).map(({ item }) => item.id)
  expect(idsOf('cellectar-2017-02-22')).toContain('clr131-mm-p1-c4-start')
  expect(idsOf('cellectar-2017-08-14')).toContain('clr131-mm-p1-c4-start')
  expect(idsOf('cellectar-2014-03-04')).toEqual([])
})
