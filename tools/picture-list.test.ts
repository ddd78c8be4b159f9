import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FIVE_DAYS, FOLDER, picturesOf } from './picture-list.ts'

/** Above it, a repository grows faster by its pictures than by its code. */
const MOST_BYTES = 400_000

it('the page on the five days shows the picture of each, and the address that it was taken at', () => {
  const text = readFileSync('docs/five-days.md', 'utf8')
  expect(FIVE_DAYS.filter(({ name }) => !text.includes(`(pictures/${name}.png)`))).toEqual([])
  expect(FIVE_DAYS.filter(({ query }) => !text.includes(`\`${query}\``))).toEqual([])
})

it('the pictures of the five days are there, and none is larger than a page needs', () => {
  const sizes = FIVE_DAYS.map(({ name }) => statSync(`${FOLDER}/${name}.png`).size)
  expect(sizes.filter((size) => size > MOST_BYTES)).toEqual([])
  expect(sizes).toHaveLength(5)
})

it('pictures are drawn by the beginnings of their names', () => {
  const names = picturesOf(['known2014', 'doses']).map(({ view }) => view.name)
  expect([...new Set(names)]).toEqual(['known20140304', 'doses'])
})
