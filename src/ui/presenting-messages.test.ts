import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPresentingMessage } from './presenting-messages.ts'
import type { PresentingMessage } from './presenting-messages.ts'

const SCENE = { id: 'one', link: 'view=doses', headline: 'One', note: '', callouts: [] }

const MESSAGES: readonly PresentingMessage[] = [
  { type: 'hello' },
  { type: 'over', story: 'doses' },
  { type: 'laser', story: 'doses', place: { x: 0.25, y: 1 } },
  { type: 'laser', story: 'doses', place: undefined },
  { type: 'story-asked', story: 'doses' },
  { type: 'story', story: { id: 'doses', title: 'Doses', scenes: [SCENE] } },
  {
    type: 'at',
    presented: { story: 'doses', scene: 3, blank: 'black', startedAtMs: 12, turn: 4 },
    stage: { widthPx: 960, heightPx: 540 },
  },
]

it('reads whatever a window of the same version says', () => {
  expect(MESSAGES.map(readPresentingMessage)).toEqual(MESSAGES)
})

it('never breaks on what another version, or another page, may say', () => {
  fc.assert(
    fc.property(fc.anything(), (told) => {
      expect(() => readPresentingMessage(told)).not.toThrow()
    }),
  )
  expect(readPresentingMessage({ type: 'at', presented: { scene: -1 } })).toBeUndefined()
  expect(readPresentingMessage({ type: 'later', story: 'doses' })).toBeUndefined()
  expect(readPresentingMessage({ type: 'over' })).toBeUndefined()
  const scenes = [{ ...SCENE, headline: 7 }]
  const story = { id: 'doses', title: 'Doses', scenes }
  expect(readPresentingMessage({ type: 'story', story })).toBeUndefined()
})
