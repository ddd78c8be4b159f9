import { expect, it } from 'vitest'
import type { RowScene } from '../layout/scene.ts'
import { dropPlaceAt } from './drop-place.ts'

const row = (id: string, y: number, height: number): RowScene => ({ id, y, height }) as RowScene
const rows = [row('a', 0, 40), row('b', 40, 100), row('c', 140, 30)]

it('drops a lane into the gap that is nearest', () => {
  expect(dropPlaceAt({ rows }, 15)).toEqual({ before: 'a', y: 0 })
  expect(dropPlaceAt({ rows }, 60)).toEqual({ before: 'b', y: 40 })
  expect(dropPlaceAt({ rows }, 130)).toEqual({ before: 'c', y: 140 })
})

it('drops a lane at the end below the last of them', () => {
  expect(dropPlaceAt({ rows }, 165)).toEqual({ before: undefined, y: 170 })
  expect(dropPlaceAt({ rows: [] }, 5)).toEqual({ before: undefined, y: 0 })
})
