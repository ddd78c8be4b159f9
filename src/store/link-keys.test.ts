import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LIST_KEYS, SINGLE_KEYS } from './link-keys.ts'

it('docs/address.md names every key that a link can hold, and no other', () => {
  const heads = [...readFileSync('docs/address.md', 'utf8').matchAll(/^\| (`.+?`) +\|/gm)]
  const named = heads.flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, key]) => key),
  )
  const known = [...SINGLE_KEYS, ...LIST_KEYS.map(({ key }) => key)]
  expect(named.toSorted()).toEqual(known.toSorted())
})
