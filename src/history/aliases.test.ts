import { expect, it } from 'vitest'
import type { FactValue } from '../model/types.ts'
import { aliasesOf } from './aliases.ts'
import {
  knownOf,
  makeCompound,
  makeFact,
  makeSource,
  makeValueClaim,
} from './testing/make-dataset.ts'

function namesOf(
  facts: readonly { readonly of: string; readonly as: string; readonly value: FactValue }[],
  asOf?: string,
): readonly (readonly string[])[] {
  const { index, known } = knownOf(
    {
      sources: [makeSource({ published: '2018-05-11' })],
      compounds: ['a', 'b', 'c'].map((id) => makeCompound({ id, names: [{ name: `ACM ${id}` }] })),
      facts: facts.map(({ of, as, value }, position) =>
        makeFact({
          id: `fact-${String(position)}`,
          subject: `compound:${of}`,
          attribute: as,
          claims: [makeValueClaim({ value })],
        }),
      ),
    },
    asOf,
  )
  return [...aliasesOf(index.dataset.compounds, known).values()]
}

const B_IS_A = { of: 'b', as: 'former-name', value: { ref: 'a' } }
const C_IS_B = { of: 'c', as: 'former-name', value: { ref: 'b' } }

it('gives a compound the names that facts tell of it', () => {
  const names = namesOf([{ of: 'a', as: 'project-name', value: 'HOT' }])
  expect(names).toEqual([['ACM a', 'HOT'], ['ACM b'], ['ACM c']])
})

it('gives two compounds that are one the names of both', () => {
  const [a, b, c] = namesOf([B_IS_A])
  expect([a, b, c]).toEqual([['ACM a', 'ACM b'], ['ACM b', 'ACM a'], ['ACM c']])
})

it('takes what is one with one for one with the other', () => {
  expect(namesOf([B_IS_A, C_IS_B]).map((names) => names.toSorted())).toEqual(
    ['a', 'b', 'c'].map(() => ['ACM a', 'ACM b', 'ACM c']),
  )
})

it('takes a twin for no more than a twin, and "not stated" for no name', () => {
  const twin = { of: 'a', as: 'imaging-twin', value: { ref: 'b' } }
  const unnamed = { of: 'a', as: 'later-name', value: null }
  expect(namesOf([twin, unnamed])).toEqual([['ACM a'], ['ACM b'], ['ACM c']])
})

it('does not know on the day before it is told that two are one', () => {
  expect(namesOf([B_IS_A], '2018-05-10')).toEqual([['ACM a'], ['ACM b'], ['ACM c']])
})
