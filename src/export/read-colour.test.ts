import { expect, it } from 'vitest'
import { readColour } from './read-colour.ts'

it('reads colours as browsers work them out, mixed ones too', () => {
  expect(readColour('rgb(27, 102, 130)')).toEqual({ colour: '#1b6682', opacity: 1 })
  expect(readColour('rgba(0, 0, 0, 0.4)')).toEqual({ colour: '#000000', opacity: 0.4 })
  expect(readColour('color(srgb 1 0.5 0 / 0.25)')).toEqual({ colour: '#ff8000', opacity: 0.25 })
})

it('takes what is not painted for nothing', () => {
  expect(['none', 'rgba(0, 0, 0, 0)', 'url("#fade")'].map(readColour)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
