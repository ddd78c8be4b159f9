import { expect, it } from 'vitest'
import {
  knownOf,
  makeActivityClaim,
  makeCompound,
  makeFact,
  makeProgram,
  makeValueClaim,
} from './testing/make-dataset.ts'
import { dayOf, whenOf } from '../time/testing/read-when.ts'
import type { Dataset } from '../model/types.ts'
import { erasOf } from './eras.ts'

const COMPOUND = makeCompound({
  id: 'compound-a',
  names: [
    { name: 'A-131' },
    { name: 'ABC 131', knownFrom: whenOf('2015-08-24') },
    { name: 'abcophosine', knownFrom: whenOf('2021-09-22') },
  ],
})

const NAMES = makeFact({
  subject: 'company',
  attribute: 'company-name',
  claims: [
    makeValueClaim({ value: 'Acme Biosciences', when: 'from 2014-02-11' }),
    makeValueClaim({ value: 'Old Acme', when: 'before 2014-02-11' }),
  ],
})

const RECORD: Partial<Dataset> = {
  compounds: [COMPOUND],
  programs: [makeProgram({ compound: 'compound-a', activity: [makeActivityClaim()] })],
  facts: [NAMES],
}

function erasOn(asOf: string, record = RECORD): readonly string[] {
  const { known } = knownOf(record, asOf)
  return erasOf([COMPOUND], known).map(({ day, name, before }) => `${day} ${name} < ${before}`)
}

it('lists each change of a name along time, of the company and of its compounds', () => {
  expect(erasOn('2022-01-01')).toEqual([
    `${dayOf('2014-02-11')} Acme Biosciences < Old Acme`,
    `${dayOf('2015-08-24')} ABC 131 < A-131`,
    `${dayOf('2021-09-22')} abcophosine < ABC 131`,
  ])
})

it('tells no name before its day', () => {
  expect(erasOn('2021-09-21')).toHaveLength(2)
})

it('tells nothing of a compound that no known program is of', () => {
  expect(erasOn('2022-01-01', { ...RECORD, programs: [] })).toHaveLength(1)
})

it('tells one change a day: of names from one day the last told is the one that was taken', () => {
  const names = [
    { name: 'A-131' },
    { name: 'ABC-131', knownFrom: whenOf('2015-08-24') },
    { name: 'ABC 131', knownFrom: whenOf('2015-08-24') },
  ]
  const { known } = knownOf(RECORD, '2022-01-01')
  const eras = erasOf([makeCompound({ id: 'compound-a', names })], { ...known, facts: [] })
  expect(eras).toEqual([
    {
      key: `compound-a-${dayOf('2015-08-24')}`,
      day: dayOf('2015-08-24'),
      name: 'ABC 131',
      before: 'A-131',
    },
  ])
})
