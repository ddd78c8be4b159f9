import { expect, expectTypeOf, it } from 'vitest'
import type { Brand } from '../src/base/brand.ts'
import type { Dataset } from '../src/model/types.ts'
import { datasetShape, type StoredDataset } from '../src/schema/file-shapes.ts'
import type { Day } from '../src/time/day.ts'

/** A value as it stands in the file: days as ISO text, ids without their brand, all else alike. */
type Stored<T> = T extends Day
  ? string
  : T extends Brand<string, string>
    ? string
    : T extends readonly unknown[]
      ? { readonly [Index in keyof T]: Stored<T[Index]> }
      : T extends object
        ? { readonly [Key in keyof T]: Stored<Exclude<T[Key], undefined>> }
        : T

/** The contract stands twice, as types and as shapes: `tsc -b` fails here when they part. */
it('the types of the model are those of the schema', () => {
  expectTypeOf<Stored<StoredDataset>>().branded.toEqualTypeOf<Stored<Dataset>>()
  const lists: readonly (keyof Dataset)[] = [
    'sources',
    'compounds',
    'programs',
    'milestones',
    'spans',
    'facts',
    'cohorts',
    'stories',
  ]
  expect(Object.keys(datasetShape.shape).toSorted()).toEqual(
    [...lists, 'schemaVersion', 'title', 'generatedFrom'].toSorted(),
  )
})
