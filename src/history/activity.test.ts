import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { formatIsoDay } from '../time/day.ts'
import type { Milestone } from '../model/types.ts'
import type { ActivityStretch, ProgramState } from './state.ts'
import {
  knownOf,
  makeActivityClaim,
  makeClaim,
  makeMilestone,
  makeProgram,
  makeSource,
} from './testing/make-dataset.ts'

const SOURCES = ['2014', '2015', '2016', '2017', '2018'].map((year) =>
  makeSource({ id: year, published: `${year}-03-08` }),
)

/** "2016 ongoing", or "2016 ongoing: by 2015" with a period. */
function claimOf(text: string): ReturnType<typeof makeActivityClaim> {
  const [head = '', when] = text.split(': ')
  const [source = '', status] = head.split(' ')
  return makeActivityClaim({
    source,
    status: status as ReturnType<typeof makeActivityClaim>['status'],
    ...(when === undefined ? {} : { when }),
  })
}

function eventOf(kind: Milestone['kind'], source: string, when: string): Milestone {
  return makeMilestone({ id: kind, kind, claims: [makeClaim({ source, when })] })
}

function stateOf(
  claims: readonly string[],
  milestones: readonly Milestone[] = [],
  asOf = '2019-06-30',
): ProgramState {
  const programs = [makeProgram({ activity: claims.map(claimOf) })]
  const { known } = knownOf({ sources: SOURCES, programs, milestones }, asOf)
  return ensure(known.programs[0], 'the program')
}

/** "<" and ">" stand at an edge beyond which the true one lies. */
function textOf({ certainty, status, from, to, openFrom, openTo }: ActivityStretch): string {
  const [first, last] = [from, to].map((day) => formatIsoDay(day))
  return `${certainty} ${status} ${openFrom ? '<' : ''}${first}..${last}${openTo ? '>' : ''}`
}

function stretchesOf(...input: Parameters<typeof stateOf>): readonly string[] {
  return stateOf(...input).stretches.map(textOf)
}

describe('activity', () => {
  it('is confirmed between the first and the last word that it goes on, then fades', () => {
    expect(stretchesOf(['2014 ongoing', '2016 ongoing'])).toEqual([
      'confirmed ongoing <2014-03-08..2016-03-08',
      'assumed ongoing 2016-03-09..2019-06-30>',
    ])
  })

  it('surely ran from the last day that its start allows', () => {
    expect(stretchesOf(['2016 ongoing'], [eventOf('trial-start', '2016', '2015-04')])).toEqual([
      'assumed ongoing <2015-04-01..2015-04-29',
      'confirmed ongoing 2015-04-30..2016-03-08',
      'assumed ongoing 2016-03-09..2019-06-30>',
    ])
  })

  it('begins sharply on a start that is told to the day', () => {
    expect(stretchesOf([], [eventOf('trial-start', '2016', '2015-04-21')])).toEqual([
      'confirmed ongoing 2015-04-21..2015-04-21',
      'assumed ongoing 2015-04-22..2019-06-30>',
    ])
  })

  it('is open to the left where its start has no first day', () => {
    expect(stretchesOf(['2018 ongoing'], [eventOf('trial-start', '2016', 'by 2015-04')])).toEqual([
      'confirmed ongoing <2015-04-30..2018-03-08',
      'assumed ongoing 2018-03-09..2019-06-30>',
    ])
  })

  it('surely ran on the day on which its start was told, where that was told of a longer period', () => {
    expect(stretchesOf([], [eventOf('trial-start', '2016', '2016-Q1')])).toEqual([
      'assumed ongoing <2016-01-01..2016-03-07',
      'confirmed ongoing 2016-03-08..2016-03-08',
      'assumed ongoing 2016-03-09..2019-06-30>',
    ])
    expect(stretchesOf([], [eventOf('trial-start', '2016', 'from 2015-11')])[1]).toBe(
      'confirmed ongoing 2016-03-08..2016-03-08',
    )
  })

  it('surely ran when the first patient came', () => {
    expect(stretchesOf([], [eventOf('first-patient', '2016', 'by 2015-08-19')])[0]).toBe(
      'confirmed ongoing <2015-08-19..2015-08-19',
    )
  })

  it('is confirmed only for the period that a claim speaks of', () => {
    expect(stretchesOf(['2014 ongoing', '2018 ongoing: 2016'])).toEqual([
      'confirmed ongoing <2014-03-08..2016-12-31',
      'assumed ongoing 2017-01-01..2019-06-30>',
    ])
  })

  it('is planned from the word of it to the start', () => {
    expect(
      stretchesOf(['2014 planned', '2015 planned'], [eventOf('trial-start', '2018', '2017-06-13')]),
    ).toEqual([
      'planned planned 2014-03-08..2017-06-12',
      'confirmed ongoing 2017-06-13..2017-06-13',
      'assumed ongoing 2017-06-14..2019-06-30>',
    ])
  })

  it('has not begun while it is still told to be planned', () => {
    expect(
      stretchesOf(['2014 planned', '2016 planned'], [eventOf('trial-start', '2018', '2015..2017')]),
    ).toEqual([
      'planned planned 2014-03-08..2016-03-08',
      'assumed ongoing <2016-03-09..2017-12-30',
      'confirmed ongoing 2017-12-31..2017-12-31',
      'assumed ongoing 2018-01-01..2019-06-30>',
    ])
  })

  it('is planned to the day of the question, with the steps that were told', () => {
    expect(stretchesOf(['2014 planned', '2016 initiating'])).toEqual([
      'planned planned 2014-03-08..2016-03-07',
      'planned initiating 2016-03-08..2019-06-30>',
    ])
    expect(stretchesOf(['2014 planned'])).toEqual(['planned planned 2014-03-08..2019-06-30>'])
  })

  it('ends on the day of its completion', () => {
    expect(
      stretchesOf(['2014 ongoing'], [eventOf('trial-complete', '2018', '2016-10-05')]),
    ).toEqual(['confirmed completed <2014-03-08..2016-10-05'])
  })

  it('fades over the days on which it may have ended, and no further', () => {
    expect(stretchesOf(['2014 ongoing', '2018 completed: 2016-10'])).toEqual([
      'confirmed ongoing <2014-03-08..2016-10-01',
      'assumed completed 2016-10-02..2016-10-31>',
    ])
  })

  it('ended at the latest on the day on which that was told', () => {
    expect(stretchesOf(['2014 ongoing', '2016 dropped'])).toEqual([
      'confirmed ongoing <2014-03-08..2014-03-08',
      'assumed dropped 2014-03-09..2016-03-08>',
    ])
  })

  it('shows only its end where nothing else is known', () => {
    expect(stretchesOf(['2016 completed'])).toEqual(['assumed completed <2016-03-08..2016-03-08'])
  })

  it('is preclinical from the first mention to the last, then fades until something is planned', () => {
    expect(stretchesOf(['2014 preclinical', '2015 preclinical', '2017 planned'])).toEqual([
      'confirmed preclinical <2014-03-08..2015-03-08',
      'assumed preclinical 2015-03-09..2017-03-07>',
      'planned planned 2017-03-08..2019-06-30>',
    ])
  })

  it('is drawn on both sides of an end that a later word takes back, and fades after it', () => {
    expect(stretchesOf(['2014 ongoing', '2015 dropped', '2017 ongoing'])).toEqual([
      'confirmed ongoing <2014-03-08..2014-03-08',
      'assumed dropped 2014-03-09..2015-03-08>',
      'confirmed ongoing <2017-03-08..2017-03-08',
      'assumed ongoing 2017-03-09..2019-06-30>',
    ])
  })

  it('is planned again after an end where a later word says so', () => {
    expect(stretchesOf(['2014 ongoing', '2015 dropped', '2016 dropped', '2017 planned'])).toEqual([
      'confirmed ongoing <2014-03-08..2014-03-08',
      'assumed dropped 2014-03-09..2016-03-08>',
      'planned planned 2017-03-08..2019-06-30>',
    ])
  })

  it('keeps an end where a later word speaks of days before it', () => {
    expect(stretchesOf(['2015 dropped: 2014-12-01', '2017 ongoing: 2014-11-30'])).toEqual([
      'confirmed dropped <2014-11-30..2014-12-01',
    ])
  })

  it('takes no sign from what a source does not say', () => {
    const activity = [makeActivityClaim({ source: '2016', status: 'ongoing', basis: 'absent' })]
    const { known } = knownOf({ sources: SOURCES, programs: [makeProgram({ activity })] })
    expect(known.programs[0]).toMatchObject({ status: 'not-stated', stretches: [] })
  })

  it('is drawn as far as the day of the question', () => {
    expect(stretchesOf(['2014 ongoing', '2016 ongoing'], [], '2015-07-04')).toEqual([
      'confirmed ongoing <2014-03-08..2014-03-08',
      'assumed ongoing 2014-03-09..2015-07-04>',
    ])
  })

  it('goes on where it was confirmed on the very day of the question', () => {
    expect(stretchesOf(['2014 ongoing'], [], '2014-03-08')).toEqual([
      'confirmed ongoing <2014-03-08..2014-03-08>',
    ])
  })
})

describe('last confirmed', () => {
  it.each([
    ['by the newest word that it goes on', ['2014 ongoing', '2016 ongoing'], '2016-03-08'],
    ['by a preclinical mention', ['2015 preclinical'], '2015-03-08'],
  ])('is told %s', (_words, claims, day) => {
    expect(formatIsoDay(ensure(stateOf(claims).lastConfirmed, 'a day'))).toBe(day)
  })

  it('is unknown of what is only planned', () => {
    expect(stateOf(['2014 planned']).lastConfirmed).toBeNull()
  })
})

describe('where a program stands', () => {
  it.each([
    [['2014 planned', '2016 ongoing'], 'ongoing'],
    [['2014 ongoing', '2014 planned'], 'ongoing'],
    [['2014 ongoing', '2016 completed'], 'completed'],
    [['2014 planned', '2016 dropped'], 'dropped'],
    [['2014 preclinical'], 'preclinical'],
    [['2014 ongoing', '2015 dropped', '2017 ongoing'], 'ongoing'],
    [['2014 ongoing', '2015 dropped', '2017 planned'], 'planned'],
    [['2014 ongoing', '2015 dropped', '2017 ongoing', '2018 dropped'], 'dropped'],
    [['2014 completed', '2015 ongoing: 2013'], 'completed'],
  ])('after %j is %s', (claims, status) => {
    expect(stateOf(claims).status).toBe(status)
  })

  it('is told by its events where no claim does', () => {
    const start = eventOf('trial-start', '2014', '2014')
    expect(stateOf(['2014 planned'], [start]).status).toBe('ongoing')
    expect(stateOf([], [start, eventOf('trial-complete', '2017', '2016')]).status).toBe('completed')
    expect(stateOf([], [eventOf('readout', '2014', '2014')]).status).toBe('not-stated')
  })
})

describe('a conflict of activity', () => {
  it('arises where a program is told to be further back than before', () => {
    expect(stateOf(['2014 ongoing', '2016 planned']).conflicts[0]).toMatchObject({
      kind: 'statuses',
      summary:
        'Told to be further back than before: ongoing (Acme Therapeutics, 8 Mar 2014) / ' +
        'planned (Acme Therapeutics, 8 Mar 2016)',
    })
  })

  it('does not arise from progress, nor from being dropped', () => {
    expect(stateOf(['2014 planned', '2015 ongoing', '2016 dropped']).conflicts).toEqual([])
  })

  it('arises where one document has a program under way and short of that', () => {
    expect(stateOf(['2014 initiating', '2014 ongoing']).conflicts[0]).toMatchObject({
      kind: 'statuses',
      summary:
        'Told to be at two stages in one document: initiating (Acme Therapeutics, 8 Mar 2014) / ' +
        'ongoing (Acme Therapeutics, 8 Mar 2014)',
    })
  })

  it('does not arise where one document plans and prepares, or has two that follow', () => {
    expect(stateOf(['2014 preclinical', '2014 planned']).conflicts).toEqual([])
    expect(stateOf(['2014 initiating', '2015 ongoing']).conflicts).toEqual([])
  })

  it('shows the newest word, and of one document the more advanced', () => {
    const by = (...claims: readonly string[]): unknown => stateOf(claims).conflicts[0]?.shown?.by
    expect(stateOf(['2014 ongoing', '2016 planned']).status).toBe('planned')
    expect(by('2014 ongoing', '2016 planned')).toBe('newest')
    expect(stateOf(['2014 ongoing', '2014 initiating']).status).toBe('ongoing')
    expect(by('2014 ongoing', '2014 initiating')).toBe('advanced')
  })

  it('shows neither where an event has started the program', () => {
    const start = eventOf('trial-start', '2014', '2014-02')
    const state = stateOf(['2014 ongoing', '2016 planned'], [start])
    expect(state.status).toBe('ongoing')
    expect(state.conflicts[0]).not.toHaveProperty('shown')
  })
})
