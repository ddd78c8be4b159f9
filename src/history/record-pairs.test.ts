import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../model/dataset.ts'
import { indexDataset } from '../model/index-dataset.ts'
import { dayOf } from '../time/testing/read-when.ts'
import { knownOn } from './known-on.ts'
import { namesKnownOn } from './names.ts'
import type { KnownState } from './state.ts'
import {
  cohortInWords,
  conflictInWords,
  NOT_STATED,
  programInWords,
  promisesInWords,
  UNKNOWN,
  valueInWords,
  whenInWords,
  windowInWords,
} from './testing/put-in-words.ts'

/**
 * What the public record changes: of each thing, what is derived from the five documents alone, and what
 * from everything public. Each row can be read against docs/data.md and against the record itself.
 */

const FILE = 'public/data/dataset.json'

interface Knowledge {
  readonly documents: KnownState
  readonly record: KnownState
}

function readKnowledge(): Knowledge {
  const dataset = readDataset(JSON.parse(readFileSync(FILE, 'utf8')))
  if (!dataset.ok) throw new Error(dataset.message)
  const index = indexDataset(dataset.value)
  const asOf = dayOf('2026-11-20')
  return {
    documents: knownOn(index, { asOf, counts: (_claim, { sha256 }) => sha256 !== undefined }),
    record: knownOn(index, { asOf, counts: () => true }),
  }
}

describe.skipIf(!existsSync(FILE))('with the public record (where the data are compiled)', () => {
  const { documents, record } = existsSync(FILE)
    ? readKnowledge()
    : { documents: undefined, record: undefined }
  const pairOf = (tell: (known: KnownState, id: string) => string, id: string): object =>
    [documents, record].map((known) => (known === undefined ? UNKNOWN : tell(known, id)))

  it.each([
    ['clr131-mm-p1-start', 'happened by 2017-02-22', 'happened 2015-02'],
    ['clr131-mm-p1-first-patient', UNKNOWN, 'happened 2015-04'],
    ['clr131-mm-p1-c2-cleared', 'happened by 2018-09-24', 'happened by 2016-09-29'],
    ['clr131-mm-p1-c4-cleared', 'happened by 2018-09-24', 'happened 2017-09'],
    ['clr131-mm-p1-c5-start', 'happened by 2018-09-24', 'happened 2017-10-24..2018-05-11'],
    ['clr131-mm-p1-c6-start', 'happened by 2019-05-15', 'happened 2018-11-12..2019-05-15'],
    ['clr131-mm-p1-c4-readout', 'expected no date', 'happened by 2017-10-06'],
    ['clr131-mm-p1-c1-c3-readout', 'happened by 2017-08-14', 'happened by 2017-02-27'],
    ['clr131-clover1-start', 'happened 2017-02-22..2017-08-14', 'happened 2017-02-22..2017-08-14'],
    ['clr131-clover1-listed-start', UNKNOWN, 'happened 2017-07-26'],
    ['clr131-clover1-readout', 'expected from 2017-H2', 'happened 2017-07-26..2018-07-18'],
    [
      'clr131-pediatric-start',
      'happened 2018-09-24..2019-05-15',
      'happened 2019-03-19..2019-05-15',
    ],
    ['clr131-headneck-start', 'expected no date', 'happened by 2021-09-22'],
    ['i124-gbm-p2-start', 'happened by 2014-03-04', 'happened 2014-01-01..2014-03-04'],
    ['i124-gbm-p2-readout', 'expected by 2014', 'expected by 2014'],
    ['avicenna-collaboration', 'happened by 2017-08-14', 'happened 2017-07-09'],
    ['clr131-orphan-mm', 'happened 2014-12', 'happened 2014-12-01..2014-12-04'],
    ['clr131-orphan-neuroblastoma', 'happened 2018', 'happened 2018-03-01..2018-03-19'],
    ['clr131-rare-pediatric-neuroblastoma', 'happened 2018', 'happened 2018-01-01..2018-05-02'],
    ['clr131-orphan-ewing-sarcoma', 'happened 2018', 'happened 2018-01-01..2018-07-09'],
    ['clr131-orphan-osteosarcoma', 'happened 2018', 'happened 2018-01-01..2018-09-25'],
    ['import-alert-set', 'happened by 2018-08-07', 'happened by 2018-08-07'],
    ['import-alert', 'happened 2018-08-07', 'happened 2018-08-07'],
    ['import-alert-exempt-hematology', UNKNOWN, 'happened after 2018-09-24..2018-11-12'],
    ['clr131-nda', UNKNOWN, 'cancelled by 2024-12-10'],
  ])('%s: %s; now %s', (id, before, after) => {
    expect(pairOf(windowInWords, id)).toEqual([before, after])
  })

  it.each([
    ['clr131-mm-p1-start', 'none', '2014-Q4 late 32..150'],
    ['clr131-mm-p1-c1-c3-readout', 'by 2017-Q2 cannot-tell', 'by 2017-Q2 on-time'],
    ['clr131-mm-p1-c7-readout', '2019-Q4 no-later-word', '2019-Q4 overdue'],
    [
      'clr131-clover1-readout',
      'from 2017-H2 open',
      'from 2017-H2 on-time ..382, reaffirms from 2017-H2 on-time ..382',
    ],
    [
      'clr131-clover1-start',
      'moves 2017-Q1 cannot-tell -37..225, reaffirms 2017-Q1 cannot-tell -37..225',
      '2017-Q2 cannot-tell -128..135, moves-earlier 2017-Q1 cannot-tell -37..225, reaffirms 2017-Q1 cannot-tell -37..225, reaffirms 2017-Q1 cannot-tell -37..225',
    ],
    [
      'clr131-pediatric-start',
      'none',
      '2018-H2 late 78..318, moves-later from 2019-03-19 on-time ..57',
    ],
    ['clr131-headneck-start', 'no date open', 'no date cannot-tell'],
    ['i124-gbm-p2-start', 'none', 'early 2014 on-time -119..62, reaffirms no date cannot-tell'],
    [
      'i124-gbm-p2-complete',
      '2014 overdue',
      'by 2014 overdue, narrows 2014 overdue, reaffirms by 2014 overdue',
    ],
    [
      'i131-solid-p2-start',
      'none',
      'by 2012-08 overdue, moves-later 2013-Q1 overdue, moves-later 2013-Q3 overdue',
    ],
    ['i131-solid-p1b-start', 'none', '2011-Q3 late 77..319'],
    ['i131-glioma-p2a-start', 'none', '2014-05 cancelled'],
    ['clr1502-ind', 'none', 'by 2013 overdue'],
    ['clr131-nda', 'none', '2024-H2 cancelled, narrows 2024-Q4 cancelled'],
  ])('%s was promised: %s; now %s', (id, before, after) => {
    expect(pairOf(promisesInWords, id)).toEqual([before, after])
  })

  it.each([
    ['clr131-mm-p1-enrollment', NOT_STATED, 'about 20 patients'],
    ['clr131-mm-p1-c4-enrolled', NOT_STATED, '3 patients'],
    ['clr131-mm-p1-c4-response', NOT_STATED, 'One partial response, two with stable disease'],
    ['clr131-mm-p1-c1-median-os', 'more than 22 months', '26.2 months'],
    ['clr131-mm-p1-clinical-benefit', UNKNOWN, '80 %'],
    ['clr131-clover1-enrollment', NOT_STATED, 'up to 80 patients'],
    ['clr131-clover1-regimen', '25 mCi/m²', '37.5 mCi/m² in 2'],
    [
      'clr131-pediatric-dose-levels',
      NOT_STATED,
      '15, 30, 45 and 60 cleared, 75 under evaluation mCi/m²',
    ],
    ['clr131-headneck-enrollment', NOT_STATED, '12 patients'],
    ['clr131-wam-overall-response', UNKNOWN, '83.6 %'],
    ['i131-solid-p1b-enrolled', NOT_STATED, '12 patients'],
    ['i124-investigator-trials', NOT_STATED, 'at least 3 trials'],
    ['i124-investigator-indications', '11 indications', '11 indications'],
    ['clr1502-clinic', NOT_STATED, 'A trial in breast surgery, after a new application'],
    ['clr131-second-maker', NOT_STATED, 'CPDC'],
    ['company-ceo-unnamed', NOT_STATED, 'Simon Pedder, acting'],
    ['i-131-clr1404-later-name', NOT_STATED, '= clr-131'],
    ['clr-131-former-name', NOT_STATED, '= i-131-clr1404'],
    [
      'import-alert-supply',
      'Interrupted',
      'May be imported for hematology studies and the pediatric one',
    ],
    ['import-alert-resolution', NOT_STATED, NOT_STATED],
    ['company-name', UNKNOWN, 'Cellectar Biosciences'],
  ])('%s: %s; now %s', (id, before, after) => {
    expect(pairOf(valueInWords, id)).toEqual([before, after])
  })

  it.each([
    ['clr131-mm-p1-c1', '12.5 mCi/m² in 1, by 2017-02-22', '12.5 mCi/m² in 1, 2015-04'],
    ['clr131-mm-p1-c2', '12.5..25, by 2017-02-22', '18.75 mCi/m², 2015-04-01..2016-12-01'],
    ['clr131-mm-p1-c3', '25 mCi/m² in 1, by 2017-02-22', '25 mCi/m² in 1, 2016-09-29..2016-12-01'],
    ['clr131-pediatric-c4', UNKNOWN, '60 mCi/m², by 2020-11-05'],
    ['i131-solid-p1b-c2', UNKNOWN, 'about 40 mCi, by 2012-05-15'],
  ])('%s received %s; now %s', (id, before, after) => {
    expect(pairOf(cohortInWords, id)).toEqual([before, after])
  })

  it.each([
    [
      'clr131-mm-p1',
      'ongoing, known 2017-02-21, confirmed 2019-05-15',
      'completed, known 2014-08-11, confirmed 2020-04-09',
    ],
    [
      'clr131-clover1',
      'ongoing, known 2017-02-20, confirmed 2019-05-15',
      'ongoing, known 2016-08-03, confirmed 2019-07-09',
    ],
    [
      'clr131-headneck',
      'planned, known 2018-09-24, confirmed never, quiet since cellectar-2019-05-15',
      'ongoing, known 2018-09-24, confirmed 2021-09-22',
    ],
    [
      'clr131-pediatric',
      'ongoing, known 2018-09-24, confirmed 2019-05-15',
      'ongoing, known 2018-03-19, confirmed 2023-05-17',
    ],
    [
      'i124-gbm-p2',
      'ongoing, known 2014-03-04, confirmed 2014-03-04, quiet since cellectar-2017-02-22',
      'ongoing, known 2013-05-16, confirmed 2015-05-21, quiet since cellectar-2017-02-22',
    ],
    [
      'i131-solid-p1b',
      'ongoing, known 2014-03-04, confirmed 2014-03-04, quiet since cellectar-2017-02-22',
      'completed, known 2011-04-12, confirmed 2014-03-04',
    ],
    ['clr131-wam', UNKNOWN, 'ongoing, known 2020-05-26, confirmed 2023-09-18'],
    ['clr131-glioma-pediatric', UNKNOWN, 'ongoing, known 2024-01-30, confirmed 2025-09-30'],
  ])('%s: %s; now %s', (id, before, after) => {
    expect(pairOf(programInWords, id)).toEqual([before, after])
  })

  it.each([
    [
      'clr131-mm-p1-c4-start',
      'No common day: by 22 Feb 2017 / between Q2 2017 and 14 Aug 2017',
      'No common day: by 22 Feb 2017 / between Q2 2017 and 14 Aug 2017',
    ],
    ['ceo-caruso', UNKNOWN, 'No common day: 15 Jun 2015 / 16 Jun 2015'],
    ['clr131-headneck-survival', UNKNOWN, 'Different values: 67 % / 72 %'],
    ['clr131-headneck-pfs', UNKNOWN, 'Different values: 42 % / 36 %'],
    ['clr131-glioma-pediatric-high-patients', UNKNOWN, 'Different values: 7 patients / 6 patients'],
    ['clr131-wam-overall-response', UNKNOWN, 'none'],
    ['clr131-wam-major-response', UNKNOWN, 'none'],
    ['clr131-clover1-start', 'none', 'none'],
  ])('%s is disputed: %s; now %s', (id, before, after) => {
    expect(pairOf(conflictInWords, id)).toEqual([before, after])
  })

  it('knows the first name of the myeloma trial only where the record counts', () => {
    const namesIn = (known: KnownState | undefined): unknown =>
      known?.programs
        .filter(({ program }) => program.id === 'clr131-mm-p1')
        .flatMap(({ program }) => namesKnownOn(program.names, known).map(({ name }) => name))
    expect(namesIn(documents)).toEqual(['CLR 131 in multiple myeloma'])
    expect(namesIn(record)).toEqual([
      'I-131-CLR1404 in multiple myeloma',
      'CLR 131 in multiple myeloma',
    ])
  })

  it('ends the import alert for three programs, each in its time, and not for the fourth', () => {
    const endsIn = (known: KnownState | undefined): unknown =>
      known?.spans
        .find(({ span }) => span.id === 'import-alert-span')
        ?.ends.map(({ program, when }) => `${program} ${whenInWords(when)}`)
    expect(endsIn(documents)).toEqual([])
    expect(endsIn(record)).toEqual([
      'clr131-mm-p1 after 2018-09-24..2018-11-12',
      'clr131-clover1 after 2018-09-24..2018-11-12',
      'clr131-pediatric after 2018-11-12..2019-03-19',
    ])
  })
})
