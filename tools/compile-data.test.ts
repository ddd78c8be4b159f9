import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readDataset } from '../src/model/dataset.ts'
import { compileData } from './compile-data.ts'

let folder = ''
const inFolder = (name: string): string => join(folder, name)
const readDatasetText = (): string => readFileSync(inFolder('out/dataset.json'), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phaseline-data-'))
  cpSync('data', inFolder('data'), { recursive: true })
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function edit(name: string, find: string, put: string): void {
  const path = join(folder, 'data', name)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(find)
  writeFileSync(path, text.replace(find, put))
}

describe('compiling the real data', () => {
  it('writes the dataset, its schema and one schema for each kind of file', () => {
    expect(compileData(inFolder('data'), inFolder('out')).faults).toEqual([])
    expect(readdirSync(inFolder('out'), { recursive: true }).map(String).toSorted()).toEqual([
      'dataset.json',
      'dataset.schema.json',
      'schemas',
      'schemas/company.schema.json',
      'schemas/compounds.schema.json',
      'schemas/dataset-title.schema.json',
      'schemas/program.schema.json',
      'schemas/sources.schema.json',
      'schemas/story.schema.json',
      'schemas/supply.schema.json',
    ])
  })

  it('gives a dataset that the app reads', () => {
    compileData(inFolder('data'), inFolder('out'))
    const read = readDataset(JSON.parse(readDatasetText()))
    expect(read).toMatchObject({ ok: true, value: { schemaVersion: 1 } })
  })

  it('gives the same bytes for the same files and names them by their hash', () => {
    compileData(inFolder('data'), inFolder('out'))
    const first = readDatasetText()
    compileData(inFolder('data'), inFolder('out'))
    expect(readDatasetText()).toBe(first)
    edit('dataset.yaml', 'title: ', 'title: Other ')
    compileData(inFolder('data'), inFolder('out'))
    expect(hashIn(readDatasetText())).not.toBe(hashIn(first))
    expect(hashIn(first)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('orders programs by compound, then as the documents first mention them', () => {
    compileData(inFolder('data'), inFolder('out'))
    const { programs } = JSON.parse(readDatasetText()) as { programs: readonly { id: string }[] }
    expect(programs.map(({ id }) => id)).toEqual([
      'clr131-mm-p1',
      'clr131-clover1',
      'clr131-pediatric',
      'clr131-headneck',
      'clr131-glioma-pediatric',
      'clr131-wam',
      'clr131-wam-p3',
      'i124-gbm-p2',
      'i124-investigator',
      'i131-solid-p1b',
      'i131-glioma-p2a',
      'i131-solid-p1a',
      'clr1502',
      'clr1603-ptx',
      'clr1700',
      'clr1900',
      'clr125',
      'partnered',
    ])
  })
})

describe('compiling with faults in several files', () => {
  beforeEach(() => {
    edit('sources.yaml', 'tier: release', 'tier: letter')
    edit('compounds.yaml', 'isotope: iodine-131', 'isotop: iodine-131')
    edit('supply.yaml', 'when: 2018-08-07\n', 'when: 2018-13\n')
    edit('supply.yaml', 'from: import-alert-set', 'from: import-alert-placed')
    edit('company.yaml', 'value: { ref: clr-131 }', 'value: { ref: clr-999 }')
    edit('programs/clr1700.yaml', 'compound: clr-1700', 'compound: [clr-1700')
    edit('programs/clr131-mm-p1.yaml', 'number: 7', 'number: 9')
  })

  it('tells all of them in one run, by file and line', () => {
    const { faults } = compileData(inFolder('data'), inFolder('out'))
    const files = faults.map((line) => line.slice(inFolder('data/').length).replace(/:.*/, ''))
    expect([...new Set(files)]).toEqual([
      'company.yaml',
      'compounds.yaml',
      'programs/clr131-mm-p1.yaml',
      'programs/clr1700.yaml',
      'sources.yaml',
      'supply.yaml',
    ])
    expect(files).toEqual(files.toSorted())
    expect(faults).toHaveLength(7)
  })

  it('exits with 1 and leaves what was written before as it was', () => {
    cpSync('package.json', inFolder('out/dataset.json'))
    const before = readDatasetText()
    const args = ['--data', inFolder('data'), '--out', inFolder('out')]
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'tools/compile-data.ts', ...args], {
      encoding: 'utf8',
    })
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('7 faults, nothing written')
    expect(run.stderr).not.toContain('    at ')
    expect(readDatasetText()).toBe(before)
    expect(readdirSync(inFolder('out'))).toEqual(['dataset.json'])
  })

  it('misses the files of a folder that is not there', () => {
    expect(compileData('no-such-folder', inFolder('out')).faults).toEqual([
      'no-such-folder/compounds.yaml:1:1 file: expected this file, got nothing',
      'no-such-folder/dataset.yaml:1:1 file: expected this file, got nothing',
      'no-such-folder/sources.yaml:1:1 file: expected this file, got nothing',
    ])
  })

  it('makes no folder where there was none', () => {
    compileData(inFolder('data'), inFolder('out'))
    expect(existsSync(inFolder('out'))).toBe(false)
  })
})

function hashIn(datasetText: string): string {
  return (JSON.parse(datasetText) as { generatedFrom: string }).generatedFrom
}
