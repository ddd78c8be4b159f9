import { z } from 'zod'

import { datasetShape, fileShapes } from './file-shapes.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The JSON Schema of `dataset.json`. */
export function makeDatasetSchema(): JsonSchema {
  return { ...z.toJSONSchema(datasetShape, { io: 'output' }), title: 'Dataset' }
}

/**
 * One JSON Schema for each kind of data file, by name, for an editor's completion and checks.
 *
 * An editor reads YAML with typed scalars, where `2014` is a number; our reader keeps every scalar a
 * string. So a text may look like a number to the editor, and both are allowed there.
 */
export function makeFileSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    Object.entries(fileShapes).map(([name, shape]) => {
      const schema = z.toJSONSchema(shape, {
        io: 'input',
        override: ({ jsonSchema }) => {
          allowUnquotedNumbers(jsonSchema)
        },
      })
      return [name, { ...schema, title: name }]
    }),
  )
}

function allowUnquotedNumbers(schema: JsonSchema): void {
  if (schema.type !== 'string' || schema.pattern !== undefined) return
  if (schema.enum === undefined) {
    Object.assign(schema, { type: ['string', 'number'] })
    return
  }
  const numbers = schema.enum.map(Number).filter((each) => !Number.isNaN(each))
  if (numbers.length === 0) return
  Object.assign(schema, { type: ['string', 'number'], enum: [...schema.enum, ...numbers] })
}
