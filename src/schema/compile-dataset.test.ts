import { describe, expect, it } from 'vitest'

import { compileDataset } from './compile-dataset.ts'
import { makeDataFiles, programText } from './testing/small-data.ts'

const HASH = 'c0ffee'.repeat(10) + 'beef'

describe('the compiled dataset', () => {
  it('holds whens as their text and days, and makes the ids of claims', () => {
    const { milestones } = compileDataset(makeDataFiles(), HASH)
    expect(milestones).toEqual([
      {
        id: 'trial-start',
        programs: ['trial'],
        kind: 'trial-start',
        title: 'Trial started',
        claims: [
          {
            id: 'trial-start-at-first',
            source: 'first',
            evidence: [],
            basis: 'stated',
            status: 'expected',
            when: {
              text: '2017-Q4',
              edtf: '2017-36',
              earliest: '2017-10-01',
              latest: '2017-12-31',
              precision: 'quarter',
              word: null,
            },
          },
          {
            id: 'trial-start-at-second',
            source: 'second',
            evidence: [],
            basis: 'stated',
            status: 'happened',
            when: {
              text: 'by 2018-04-06',
              edtf: '[..2018-04-06]',
              earliest: null,
              latest: '2018-04-06',
              precision: 'day',
              word: 'by',
            },
          },
        ],
      },
    ])
  })

  it('numbers the unnamed claims of one source from the second on', () => {
    const text = programText(
      '      - { source: second, status: happened',
      '      - { source: first, status: expected, when: 2017-H2 }\n      - { id: trial-start-third, source: first, status: expected, when: 2018 }\n      - { source: first, status: expected, when: null }\n      - { source: second, status: happened',
    )
    const { milestones } = compileDataset(makeDataFiles({ 'programs/trial.yaml': text }), HASH)
    expect(milestones[0]?.claims.map(({ id }) => id)).toEqual([
      'trial-start-at-first',
      'trial-start-at-first-2',
      'trial-start-third',
      'trial-start-at-first-3',
      'trial-start-at-second',
    ])
  })

  it("fills in the file's own program, and the company's where none is named", () => {
    const facts = (id: string, more: string): string =>
      `facts:\n  - { id: ${id}, ${more}attribute: size, label: Size, claims: [{ source: first, status: ongoing, value: 3 }] }\n`
    const dataset = compileDataset(
      makeDataFiles({
        'programs/trial.yaml': programText('cohorts:', `${facts('trial-size', '')}cohorts:`),
        'company.yaml': `${facts('company-size', 'subject: company, ')}milestones:
  - { id: company-move, kind: people, title: Moved, claims: [{ source: first, status: happened, when: 2016 }] }`,
      }),
      HASH,
    )
    expect(dataset.facts.map(({ id, subject }) => [id, subject])).toEqual([
      ['trial-size', 'program:trial'],
      ['company-size', 'company'],
    ])
    expect(dataset.milestones.map(({ id, programs }) => [id, programs])).toEqual([
      ['trial-start', ['trial']],
      ['company-move', []],
    ])
    expect(dataset.cohorts.map(({ id, program }) => [id, program])).toEqual([['trial-c1', 'trial']])
  })

  it('orders programs by compound, then by first mention, then by id', () => {
    const program = (id: string, compound: string): readonly [string, string] => [
      `programs/${id}.yaml`,
      `id: ${id}\n${compound}names: [{ name: ${id}, shortName: ${id} }]\nphase: 2\nindications: []`,
    ]
    const files = makeDataFiles({
      'compounds.yaml':
        'compounds:\n  - { id: other, names: [{ name: Other }], role: imaging }\n  - { id: stuff, names: [{ name: Stuff }], role: therapy }',
      'sources.yaml':
        'sources:\n  - { id: first, tier: release, title: F, issuer: A, published: 2017, mentions: [zebra, trial] }\n  - { id: second, tier: filing, title: S, issuer: A, published: 2018, mentions: [ape] }',
      ...Object.fromEntries([
        program('ape', 'compound: stuff\n'),
        program('bear', 'compound: stuff\n'),
        program('cat', 'compound: stuff\n'),
        program('dog', 'compound: other\n'),
        program('elk', ''),
        program('zebra', 'compound: stuff\n'),
      ]),
    })
    const order = ['dog', 'zebra', 'trial', 'ape', 'bear', 'cat', 'elk']
    expect(compileDataset(files, HASH).programs.map(({ id }) => id)).toEqual(order)
    expect(compileDataset(files.toReversed(), HASH).programs.map(({ id }) => id)).toEqual(order)
  })

  it('reads authored values as what they look like', () => {
    const values = ['7', '-1.5', '1e3', 'about 7', 'nullable', 'null', '[3, 4.5]', '{ ref: stuff }']
    const claims = values.map(
      (value) =>
        `      - { source: first, status: happened, value: ${value}${value === 'null' ? ', basis: absent' : ''} }`,
    )
    const company = `facts:\n  - id: company-x\n    subject: company\n    attribute: x\n    label: X\n    claims:\n${claims.join('\n')}\n      - { source: second, status: expected, value: [{ unit: mCi, total: 5 }] }`
    const { facts } = compileDataset(makeDataFiles({ 'company.yaml': company }), HASH)
    expect(facts[0]?.claims.map(({ value }) => value)).toEqual([
      7,
      -1.5,
      '1e3',
      'about 7',
      'nullable',
      null,
      [3, 4.5],
      { ref: 'stuff' },
      [{ unit: 'mCi', total: 5, parts: [] }],
    ])
  })

  it('stops as a bug on files with faults', () => {
    const files = makeDataFiles({ 'compounds.yaml': 'compounds: []', 'dataset.yaml': 'name: x' })
    expect(() => compileDataset(files, HASH)).toThrow('Bug: missing title of the data set')
  })
})
