import { makeDatasetSchema, makeFileSchemas } from '../src/schema/json-schemas.ts'

/** The JSON Schema files that are served beside `dataset.json`: file name → text. */
export function jsonSchemaTexts(): ReadonlyMap<string, string> {
  const ofFiles = [...makeFileSchemas()].map(
    ([kind, schema]) => [`schemas/${kind}.schema.json`, textOf(schema)] as const,
  )
  return new Map([['dataset.schema.json', textOf(makeDatasetSchema())], ...ofFiles])
}

function textOf(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
