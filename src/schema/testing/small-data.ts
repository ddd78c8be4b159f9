import { checkData } from '../check-data.ts'
import type { DataFile } from '../data-file.ts'
import { formatFault } from '../fault.ts'
import { readDataFile } from '../read-data-file.ts'

/**
 * The smallest data folder without a fault: two sources of one issuer, a compound, a program with one
 * milestone and one cohort. A test replaces or adds files.
 */
const SMALL: Readonly<Record<string, string>> = {
  'dataset.yaml': 'title: Small',
  'sources.yaml': `sources:
  - { id: first, tier: release, title: First, issuer: Acme, published: 2017-03-05 }
  - { id: second, tier: filing, title: Second, issuer: Acme, published: 2018-04-06 }`,
  'compounds.yaml': `compounds:
  - { id: stuff, names: [{ name: Stuff }], role: therapy }`,
  'programs/trial.yaml': `id: trial
compound: stuff
names: [{ name: Trial of stuff, shortName: Trial }]
phase: 1
indications: [cough]
activity:
  - { source: first, status: ongoing }
milestones:
  - id: trial-start
    kind: trial-start
    title: Trial started
    claims:
      - { source: first, status: expected, when: 2017-Q4 }
      - { source: second, status: happened, when: by 2018-04-06 }
cohorts:
  - id: trial-c1
    number: 1
    claims:
      - { source: second, status: happened, dose: { unit: mCi, total: 7 } }`,
}

const KIND_BY_FILE: Readonly<Record<string, string>> = {
  'dataset.yaml': 'dataset-title',
  'sources.yaml': 'sources',
  'compounds.yaml': 'compounds',
  'company.yaml': 'company',
  'supply.yaml': 'supply',
  'stories/tale.yaml': 'story',
}

/** The small folder, read, with some of its files replaced; the schema line is put before each text. */
export function makeDataFiles(changes: Readonly<Record<string, string>> = {}): readonly DataFile[] {
  return Object.entries({ ...SMALL, ...changes }).map(([name, text]) => {
    const up = name.includes('/') ? '../../' : '../'
    const schema = `${up}public/data/schemas/${KIND_BY_FILE[name] ?? 'program'}.schema.json`
    return readDataFile(name, `# yaml-language-server: $schema=${schema}\n${text}\n`)
  })
}

/** The faults of the small folder with some of its files replaced. */
export function faultsOf(changes: Readonly<Record<string, string>>): readonly string[] {
  return checkData(makeDataFiles(changes)).map((fault) => formatFault(fault, 'data'))
}

/** The small program's file with lists added to it or its lines edited. */
export function programText(find: string, put: string): string {
  const text = SMALL['programs/trial.yaml'] ?? ''
  if (!text.includes(find)) throw new Error(`Bug: the small program has no "${find}"`)
  return text.replace(find, put)
}
