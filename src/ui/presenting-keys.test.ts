import { describe, expect, it } from 'vitest'
import { readPresentingKey } from './presenting-keys.ts'
import type { PresentingCommand } from './presenting-keys.ts'

function afterKeys(...keys: readonly string[]): PresentingCommand | undefined {
  let digits = ''
  let command: PresentingCommand | undefined
  for (const key of keys) {
    const read = readPresentingKey(digits, { key, shiftKey: false })
    digits = read?.digits ?? digits
    command = read?.command
  }
  return command
}

const NEXT = { type: 'move', move: { type: 'next' } }
const PREVIOUS = { type: 'move', move: { type: 'previous' } }

describe('the keys of a presentation', () => {
  it('step by arrows, space, Enter and the keys of a clicker', () => {
    for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']) {
      expect([key, afterKeys(key)]).toEqual([key, NEXT])
    }
    for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace']) {
      expect([key, afterKeys(key)]).toEqual([key, PREVIOUS])
    }
    expect(readPresentingKey('', { key: ' ', shiftKey: true })?.command).toEqual(PREVIOUS)
  })

  it('go to a scene by its number and Enter, and a lone 0 shows the scene again', () => {
    expect(afterKeys('1', '0', 'Enter')).toEqual({ type: 'move', move: { type: 'to', scene: 9 } })
    expect(afterKeys('0')).toEqual({ type: 'scene-again' })
  })

  it('forget a typed number by Escape, which then does not leave', () => {
    expect(afterKeys('7', 'Escape')).toBeUndefined()
    expect(afterKeys('7', 'Escape', 'Enter')).toEqual(NEXT)
    expect(afterKeys('Escape')).toEqual({ type: 'leave' })
  })

  it('blank by letter, large or small, and by the dot and comma that clickers send', () => {
    const black = { type: 'move', move: { type: 'blank', blank: 'black' } }
    const white = { type: 'move', move: { type: 'blank', blank: 'white' } }
    expect(['b', 'B', '.'].map((key) => afterKeys(key))).toEqual([black, black, black])
    expect(['w', 'W', ','].map((key) => afterKeys(key))).toEqual([white, white, white])
  })

  it('mean nothing where they are of no use here', () => {
    expect(['x', 'F5', 'Tab', 'Shift'].map((key) => afterKeys(key))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})
