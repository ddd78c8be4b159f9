import { expect, it } from 'vitest'
import { elapsedText } from './elapsed.tsx'

it('writes how long it took as a watch does, and nothing before the start', () => {
  expect([0, 7_999, 247_000, 3_847_000, -5_000].map(elapsedText)).toEqual([
    '0:00',
    '0:07',
    '4:07',
    '1:04:07',
    '0:00',
  ])
})
