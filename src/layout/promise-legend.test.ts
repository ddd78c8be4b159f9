import { expect, it } from 'vitest'
import type { Verdict } from '../history/state.ts'
import { knownOf, makeClaim, makeMilestone, makeSource } from '../history/testing/make-dataset.ts'
import { boxedVerdictsOf } from './promise-legend.ts'

const SOURCES = [
  makeSource({ id: 'first', published: '2015-03-08' }),
  makeSource({ id: 'second', published: '2016-05-20' }),
]

/** Promises of the first document, what the second reports, and what the legend says of them. */
function legendOf(promises: readonly string[], happened?: string): readonly Verdict[] {
  const told = promises.map((when) => makeClaim({ source: 'first', status: 'expected', when }))
  const came = happened === undefined ? [] : [makeClaim({ source: 'second', when: happened })]
  const milestones = [makeMilestone({ claims: [...told, ...came] })]
  return boxedVerdictsOf(knownOf({ sources: SOURCES, milestones }, '2016-06-30').known.milestones)
}

it('names what came of every window that stands beside its event, once and in one order', () => {
  expect(legendOf(['2015-Q2', '2016', '2015-Q3'], '2016-02-03')).toEqual(['on-time', 'late'])
})

it('names of what is still to come the newest promise, where it is a box', () => {
  expect(legendOf(['2015-Q2', '2016-Q4'])).toEqual(['open'])
  expect(legendOf(['2015-Q2', 'by 2016'])).toEqual([])
})

it('is empty where nothing was promised', () => {
  expect(legendOf([], '2016-02-03')).toEqual([])
})
