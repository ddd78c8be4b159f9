import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import { checkData } from '../src/schema/check-data.ts'
import { compileDataset } from '../src/schema/compile-dataset.ts'
import { kindOfFile } from '../src/schema/file-kinds.ts'
import { readDataFile } from '../src/schema/read-data-file.ts'
import { readDataFolder } from './data-folder.ts'
import { jsonSchemaTexts } from './emit-json-schema.ts'

const schemas = jsonSchemaTexts()
const texts = readDataFolder('data')

/** What a schema objects to in a value. */
function objections(schemaName: string, value: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTuples: false })
  ajv.validate(JSON.parse(schemas.get(schemaName) ?? '') as object, value)
  return (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
}

describe('dataset.schema.json', () => {
  const files = texts.map(({ name, text }) => readDataFile(name, text))
  const dataset: unknown = JSON.parse(JSON.stringify(compileDataset(files, 'a'.repeat(64))))

  it('accepts the compiled dataset', () => {
    expect(checkData(files)).toEqual([])
    expect(objections('dataset.schema.json', dataset)).toEqual([])
  })

  it('refuses a dataset of another version or with a field too many', () => {
    const changed = { ...(dataset as object), schemaVersion: 2, extra: true }
    expect(objections('dataset.schema.json', changed)).toEqual([
      ' must NOT have additional properties',
      '/schemaVersion must be equal to constant',
    ])
  })

  it('names its parts, so that a reader finds a claim or a dose by its name', () => {
    const { $defs } = JSON.parse(schemas.get('dataset.schema.json') ?? '') as { $defs: object }
    expect(Object.keys($defs).filter((name) => name.startsWith('__'))).toEqual([])
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining(['DatedClaim', 'Dose', 'When', 'Fact']),
    )
  })
})

describe('the schemas of data files', () => {
  it.each(texts)('accept $name as an editor reads it', ({ name, text }) => {
    const schemaName = `schemas/${kindOfFile(name) ?? ''}.schema.json`
    expect(objections(schemaName, parse(text))).toEqual([])
  })

  it('refuse an unknown kind of milestone and a missing title', () => {
    const milestone = {
      id: 'a',
      kind: 'party',
      claims: [{ source: 's', status: 'happened', when: 2014 }],
    }
    expect(objections('schemas/company.schema.json', { milestones: [milestone] })).toEqual([
      "/milestones/0 must have required property 'title'",
      '/milestones/0/kind must be equal to one of the allowed values',
    ])
  })
})
