import { expect, it } from 'vitest'
import { formatIsoDay } from '../time/day.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { createKnowledge } from './known-claims.ts'
import { reportedOn } from './reported.ts'
import {
  knownOf,
  makeClaim,
  makeDoseClaim,
  makeMilestone,
  makeSource,
} from './testing/make-dataset.ts'
import type { DatedClaimInput } from './testing/make-dataset.ts'

const SOURCES = ['2014', '2015', '2018'].map((id) => makeSource({ id, published: `${id}-03-08` }))

function reported(inputs: readonly DatedClaimInput[], asOf = '2020-01-01'): string | undefined {
  const claims = inputs.map((input) => makeClaim(input))
  const { index } = knownOf({ sources: SOURCES, milestones: [makeMilestone({ claims })] })
  const knowledge = createKnowledge(index, { asOf: dayOf(asOf), counts: () => true })
  const day = reportedOn(claims, knowledge)
  return day === undefined ? undefined : formatIsoDay(day)
}

const PROMISE = { id: 'promise', source: '2014', status: 'expected', when: '2016' } as const

it('is the day of the first word that it has happened', () => {
  expect(reported([PROMISE, { source: '2018' }, { source: '2015' }])).toBe('2015-03-08')
})

it('is the day of the first word at all while nothing has happened', () => {
  expect(reported([PROMISE, { source: '2018' }], '2017-01-01')).toBe('2014-03-08')
})

it('waits for the last of what a conclusion rests on', () => {
  const told = { ...PROMISE, id: 'later', source: '2018' }
  const concluded = { source: '2015', basis: 'derived', inputs: ['promise', 'later'] } as const
  expect(reported([PROMISE, told, concluded])).toBe('2018-03-08')
})

it('takes no report from a claim that was corrected, nor from a source that does not say', () => {
  const wrong = { id: 'wrong', source: '2014' }
  expect(reported([wrong, { source: '2018', replaces: 'wrong' }])).toBe('2018-03-08')
  expect(reported([{ source: '2014', basis: 'absent', when: null }, { source: '2018' }])).toBe(
    '2018-03-08',
  )
})

it('is told of a dose as well, and of nothing where nothing counts', () => {
  const { index } = knownOf({ sources: SOURCES })
  const knowledge = createKnowledge(index, { asOf: dayOf('2016-01-01'), counts: () => true })
  const claims = [makeDoseClaim({ source: '2015', status: 'happened' })]
  expect(reportedOn(claims, knowledge)).toBe(dayOf('2015-03-08'))
  expect(reportedOn([makeDoseClaim({ source: '2018' })], knowledge)).toBeUndefined()
})
