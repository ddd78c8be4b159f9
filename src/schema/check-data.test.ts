import { describe, expect, it } from 'vitest'

import { checkData } from './check-data.ts'
import { formatFault } from './fault.ts'
import { faultsOf, makeDataFiles, programText } from './testing/small-data.ts'

const company = (claims: string): string => `facts:
  - id: company-cash
    subject: company
    attribute: cash
    label: Cash
    claims:
${claims}`

describe('checking the data', () => {
  it('finds nothing wrong with the small folder', () => {
    expect(faultsOf({})).toEqual([])
  })

  it('names the files that a data folder cannot do without', () => {
    const files = makeDataFiles().filter(({ yaml }) => yaml.name !== 'dataset.yaml')
    expect(checkData(files).map((fault) => formatFault(fault, 'data'))).toEqual([
      'data/dataset.yaml:1:1 file: expected this file, got nothing',
    ])
    expect(checkData([]).map(({ file }) => file)).toEqual([
      'compounds.yaml',
      'dataset.yaml',
      'sources.yaml',
    ])
  })

  it('tells faults of shape and of reference side by side, in reading order', () => {
    expect(
      faultsOf({
        'company.yaml': company(
          '      - { source: third, status: happened, value: 3 }\n      - { source: first, status: maybe, value: 4 }',
        ),
        'compounds.yaml': 'compounds:\n  - { id: stuff, names: [], role: therapy }',
      }),
    ).toEqual([
      'data/company.yaml:8:19 facts[0].claims[0].source: expected the id of a source, got "third"',
      'data/company.yaml:9:34 facts[0].claims[1].status: expected one of expected, happened, ongoing, got "maybe"',
      'data/compounds.yaml:3:25 compounds[0].names: expected at least one name, got an empty list',
    ])
  })

  it('does not call an id missing whose bearer is faulty or in a file that cannot be read', () => {
    const broken = programText('phase: 1', 'phase: [1')
    const claim =
      '      - { source: first, status: happened, value: { ref: trial-c1 }, inputs: [trial-start-at-first] }'
    expect(faultsOf({ 'programs/trial.yaml': broken, 'company.yaml': company(claim) })).toEqual([
      'data/programs/trial.yaml:6:1 syntax: expected readable YAML (Flow sequence in block collection must be sufficiently indented and end with a ]), got "indications: [cough]"',
    ])
  })

  it('follows inputs through several claims to find a circle, and tells it once', () => {
    expect(
      faultsOf({
        'company.yaml':
          company(`      - { id: company-cash-a, source: first, status: happened, value: 1, inputs: [company-cash-b] }
      - { id: company-cash-b, source: first, status: happened, value: 2, inputs: [company-cash-c] }
      - { id: company-cash-c, source: first, status: happened, value: 3, inputs: [company-cash-a] }`),
      }),
    ).toEqual([
      'data/company.yaml:10:83 facts[0].claims[2].inputs[0]: expected inputs that do not lead back here (company-cash-a → company-cash-b → company-cash-c → company-cash-a), got "company-cash-a"',
    ])
  })

  it('lets claims share an input', () => {
    expect(
      faultsOf({
        'company.yaml':
          company(`      - { id: company-cash-a, source: first, status: happened, value: 1 }
      - { source: first, status: happened, value: 2, inputs: [company-cash-a] }
      - { source: first, status: happened, value: 3, inputs: [company-cash-a] }`),
      }),
    ).toEqual([])
  })
})

describe('the order of statuses', () => {
  const later = (status: string, more = ''): readonly string[] =>
    faultsOf({
      'company.yaml': company(`      - { source: first, status: happened, value: 8, when: 2017-Q1 }
      - { source: second, status: ${status}, value: 9${more} }`),
    })

  it('refuses to expect the value of a period that was given', () => {
    expect(later('expected', ', when: 2017-Q1')).toEqual([
      'data/company.yaml:9:35 facts[0].claims[1].status: expected a status that can follow, as "happened" had been told on 2017-03-05, got "expected"',
      'data/company.yaml:9:61 facts[0].claims[1].when: expected a time that does not end before 2018-04-06, when this was told, got "2017-Q1"',
    ])
  })

  it('lets the value of another period, or of none, be expected', () => {
    expect(later('expected', ', when: 2018-Q4')).toEqual([])
    expect(later('expected')).toEqual([])
  })

  it.each([
    ['ongoing', 'completed', 0],
    ['completed', 'ongoing', 1],
    ['completed', 'dropped', 1],
    ['planned', 'dropped', 0],
    ['dropped', 'planned', 0],
    ['dropped', 'completed', 1],
    ['initiating', 'planned', 1],
    ['preclinical', 'preclinical', 0],
  ])('an activity %s is told as %s later: %i faults', (before, after, count) => {
    const text = programText(
      '  - { source: first, status: ongoing }',
      `  - { source: second, status: ${after} }\n  - { source: first, status: ${before} }`,
    )
    expect(faultsOf({ 'programs/trial.yaml': text })).toHaveLength(count)
  })

  it('lets an event be expected again where that claim replaces the one that told it', () => {
    const claims = (more: string): string =>
      programText(
        '      - { source: second, status: happened, when: by 2018-04-06 }',
        `      - { id: trial-start-told, source: first, status: happened, when: by 2017-03-05 }\n      - { source: second, status: expected, when: 2018-Q4${more} }`,
      )
    expect(faultsOf({ 'programs/trial.yaml': claims('') })).toHaveLength(1)
    expect(faultsOf({ 'programs/trial.yaml': claims(', replaces: trial-start-told') })).toEqual([])
  })

  it('leaves two issuers, and two claims of one day, to disagree', () => {
    const sources = (issuer: string, published: string): string => `sources:
  - { id: first, tier: release, title: First, issuer: Acme, published: 2017-03-05 }
  - { id: second, tier: news, title: Second, issuer: ${issuer}, published: ${published} }`
    const dropped = programText(
      '  - { source: first, status: ongoing }',
      '  - { source: first, status: completed }\n  - { source: second, status: ongoing }',
    )
    const programs = { 'programs/trial.yaml': dropped.replace('by 2018-04-06', 'by 2017-03-05') }
    expect(faultsOf({ ...programs, 'sources.yaml': sources('Acme', '2018-04-06') })).toHaveLength(1)
    expect(faultsOf({ ...programs, 'sources.yaml': sources('Other', '2018-04-06') })).toEqual([])
    expect(faultsOf({ ...programs, 'sources.yaml': sources('Acme', '2017-03-05') })).toEqual([])
  })
})

describe('doses', () => {
  const dose = (text: string): readonly string[] =>
    faultsOf({ 'programs/trial.yaml': programText('{ unit: mCi, total: 7 }', text) })

  it.each([
    ['{ unit: mCi, total: 0.3, parts: [{ amount: 0.1 }, { amount: 0.2 }] }'],
    [
      '{ unit: mCi, total: 25, count: 1, parts: [{ amount: 25, day: 1 }, { amount: 25, day: [75, 180], optional: true }] }',
    ],
    ['{ unit: mCi, total: 25, count: 2, parts: [{ amount: 25 }, { amount: 25, optional: true }] }'],
    ['{ unit: mCi, total: null, count: 2 }'],
    ['{ unit: MBq, total: 9, parts: [{ amount: 4, optional: true }] }'],
  ])('%s add up', (text) => {
    expect(dose(text)).toEqual([])
  })

  it('with parts but no total are refused', () => {
    expect(dose('{ unit: mCi, total: null, parts: [{ amount: 3 }, { amount: 4 }] }')).toEqual([
      'data/programs/trial.yaml:20:71 cohorts[0].claims[0].dose.total: expected 3 + 4 = 7, the sum of the parts, got null',
    ])
  })
})
