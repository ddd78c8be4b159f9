import { describe, expect, it } from 'vitest'

import { formatFault } from './fault.ts'
import { readYaml } from './read-yaml.ts'

const faultsIn = (text: string): readonly string[] =>
  readYaml('x.yaml', text).faults.map((fault) => formatFault(fault, 'data'))

describe('reading YAML', () => {
  it('keeps every scalar the text that was typed', () => {
    const text =
      'a: 2018\nb: no\nc: null\nd: 1.0\ne: "quoted"\nf: 2014-03-04\ng:\nh: [~, {i: 0x1F}]\n'
    expect(readYaml('x.yaml', text).value).toEqual({
      a: '2018',
      b: 'no',
      c: 'null',
      d: '1.0',
      e: 'quoted',
      f: '2014-03-04',
      g: '',
      h: ['~', { i: '0x1F' }],
    })
  })

  it('reads an empty file as nothing', () => {
    expect(readYaml('x.yaml', '')).toMatchObject({ value: '', faults: [] })
    expect(readYaml('x.yaml', '').placeOf(['a'])).toEqual({ line: 1, column: 1 })
  })

  it('knows the line and column of values, of names and, for what is missing, of the map', () => {
    const yaml = readYaml('x.yaml', '# note\na:\n  - b: 1\n    cc: [x, yy]\n')
    expect(yaml.placeOf(['a', 0, 'cc', 1])).toEqual({ line: 4, column: 13 })
    expect(yaml.placeOf(['a', 0, 'missing', 3])).toEqual({ line: 3, column: 5 })
    expect(yaml.placeOf(['a', 7])).toEqual({ line: 3, column: 3 })
    expect(yaml.placeOfKey(['a', 0, 'cc'])).toEqual({ line: 4, column: 5 })
    expect(yaml.placeOfKey(['a', 0, 'dd'])).toEqual({ line: 3, column: 5 })
    expect(yaml.placeOf([])).toEqual({ line: 2, column: 1 })
  })

  it('refuses what would be read elsewhere than where it is written', () => {
    expect(faultsIn('a: &here 1\nb: *here\n')).toEqual([
      'data/x.yaml:1:10 a: expected no anchor, got "&here"',
      'data/x.yaml:2:4 b: expected the value itself, got an alias',
    ])
    expect(faultsIn('a: { <<: x }\n')).toEqual([
      'data/x.yaml:1:6 a: expected the name of a field, got "<<"',
    ])
    expect(faultsIn('a: !!str 1\n')).toEqual([
      'data/x.yaml:1:10 a: expected no tag, got "tag:yaml.org,2002:str"',
    ])
  })

  it('refuses field names that are no plain words', () => {
    expect(faultsIn('__proto__: 1\n? [q]\n: 2\n')).toEqual([
      'data/x.yaml:1:1 file: expected the name of a field, got "__proto__"',
      'data/x.yaml:2:3 file: expected the name of a field, got a list or map',
    ])
  })

  it('tells each tab, and of a file with tabs nothing else', () => {
    expect(faultsIn('a:\n\tb: [\n c: x\ty\n')).toEqual([
      'data/x.yaml:2:1 syntax: expected spaces, got a tab',
      'data/x.yaml:3:6 syntax: expected spaces, got a tab',
    ])
  })

  it('gives no value where the syntax is broken', () => {
    expect(readYaml('x.yaml', 'a: [1\nb: 2\n').value).toBeUndefined()
    expect(faultsIn('a: 1\na: 2\n')).toEqual([
      'data/x.yaml:2:1 syntax: expected each field once, got "a: 2"',
    ])
  })
})
