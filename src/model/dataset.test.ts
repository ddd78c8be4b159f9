import { describe, expect, it } from 'vitest'
import { dayOf } from '../time/testing/read-when.ts'
import { readDataset } from './dataset.ts'

type Json = Record<string, unknown>

const WHEN = {
  text: 'by 2017-05-17',
  edtf: '[..2017-05-17]',
  earliest: null,
  latest: '2017-05-17',
  precision: 'day',
  word: 'by',
}

function claim(more: Json = {}): Json {
  return {
    id: 'claim',
    source: 'release',
    evidence: [],
    basis: 'stated',
    status: 'happened',
    ...more,
  }
}

/** One of everything, as the compiler writes it. */
function makeJson(more: Json = {}): Json {
  return {
    schemaVersion: 1,
    title: 'Acme programs',
    generatedFrom: 'a17f',
    sources: [{ id: 'release', published: WHEN }],
    compounds: [{ id: 'compound-a', names: [{ name: 'ACM 101', knownFrom: WHEN }] }],
    programs: [
      { id: 'program-a', names: [{ name: 'Trial', knownFrom: WHEN }], activity: [claim()] },
    ],
    milestones: [{ id: 'milestone-a', claims: [claim({ when: WHEN, knownFrom: WHEN })] }],
    spans: [{ id: 'span-a', claims: [claim({ when: null })] }],
    facts: [{ id: 'fact-a', claims: [claim({ when: WHEN })] }],
    cohorts: [{ id: 'cohort-a', claims: [claim()] }],
    stories: [],
    ...more,
  }
}

function messageOf(json: unknown): string {
  const result = readDataset(json)
  return result.ok ? 'no message' : result.message
}

describe('readDataset', () => {
  it('reads every day, and leaves the rest as it is', () => {
    const read = { ...WHEN, latest: dayOf('2017-05-17') }
    expect(readDataset(makeJson())).toEqual({
      ok: true,
      value: makeJson({
        sources: [{ id: 'release', published: read }],
        compounds: [{ id: 'compound-a', names: [{ name: 'ACM 101', knownFrom: read }] }],
        programs: [
          { id: 'program-a', names: [{ name: 'Trial', knownFrom: read }], activity: [claim()] },
        ],
        milestones: [{ id: 'milestone-a', claims: [claim({ when: read, knownFrom: read })] }],
        facts: [{ id: 'fact-a', claims: [claim({ when: read })] }],
      }),
    })
  })

  it('does not touch what it is given', () => {
    const json = makeJson()
    readDataset(json)
    expect(json).toEqual(makeJson())
  })

  it.each([
    ['nothing', undefined, 'expected a dataset, got nothing'],
    ['a list', [], 'expected a dataset, got []'],
    ['another version', makeJson({ schemaVersion: 2 }), 'expected schemaVersion 1, got 2'],
    ['no version', makeJson({ schemaVersion: undefined }), 'expected schemaVersion 1, got nothing'],
    ['no title', makeJson({ title: undefined }), 'expected a text "title"'],
    ['no facts', makeJson({ facts: undefined }), 'expected a list "facts", got nothing'],
    ['facts that are no list', makeJson({ facts: {} }), 'expected a list "facts", got {}'],
    ['no stories', makeJson({ stories: null }), 'expected a list "stories", got null'],
    [
      'a thing without an id',
      makeJson({ facts: [{ label: 'Patients' }] }),
      'facts[0]: expected a thing with an id, got {"label":"Patients"}',
    ],
    [
      'a thing without claims',
      makeJson({ facts: [{ id: 'fact-a' }] }),
      '"fact-a": expected a list "claims", got nothing',
    ],
    [
      'a claim of an unknown source',
      makeJson({ facts: [{ id: 'fact-a', claims: [claim({ source: 'rumour' })] }] }),
      '"fact-a": expected a claim of a known source, got "rumour"',
    ],
    [
      'a date that is a text',
      makeJson({ sources: [{ id: 'release', published: '2017-05-17' }] }),
      '"release": expected a date, got "2017-05-17"',
    ],
    [
      'a day that is a number',
      makeJson({ sources: [{ id: 'release', published: { ...WHEN, latest: 17303 } }] }),
      '"release": expected a day or null, got 17303',
    ],
    [
      'a day that does not exist',
      makeJson({ sources: [{ id: 'release', published: { ...WHEN, latest: '2017-02-29' } }] }),
      '"release": 2017-02 has 28 days, got day "29" in "2017-02-29"',
    ],
  ])('says of %s what is wrong', (_words, json, message) => {
    expect(messageOf(json)).toBe(message)
  })
})
