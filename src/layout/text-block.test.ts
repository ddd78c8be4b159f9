import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_MEASURER } from './testing/picture-faults.ts'
import { layoutBlock, wrapText } from './text-block.ts'

const STYLE = { sizePx: 10, weight: 400 } as const

describe('wrapText', () => {
  it('breaks at blanks, and keeps together what a firm blank joins', () => {
    expect(wrapText('stated 25% = (31.25\u00a0− 25)', 100, STYLE, PLAIN_MEASURER)).toEqual([
      'stated 25% =',
      '(31.25\u00a0− 25)',
    ])
  })

  it('breaks a word that is wider than the room', () => {
    expect(wrapText('a glioblastoma', 43, STYLE, PLAIN_MEASURER)).toEqual(['a', 'gliobla', 'stoma'])
  })

  it('breaks an address after a sign that parts it', () => {
    const address = 'https://a.example/?view=doses&sel=import-alert'
    expect(wrapText(`Link ${address}`, 140, STYLE, PLAIN_MEASURER)).toEqual([
      'Link',
      'https://a.example/?',
      'view=doses&',
      'sel=import-alert',
    ])
  })

  it('breaks the words of an address at their hyphens where a part of it is too long', () => {
    const address = 'https://a.example/phase-one-results-of-clr-131'
    expect(wrapText(address, 130, STYLE, PLAIN_MEASURER)).toEqual([
      'https://a.example/',
      'phase-one-results-of-',
      'clr-131',
    ])
  })

  it('loses no sign and makes no line wider than the room', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'b', '4', ' ', '.', '/', '&', '-'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 200 }), (text, widthPx) => {
        const lines = wrapText(text, widthPx, STYLE, PLAIN_MEASURER)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(lines.every((line) => line.length * 6 + 1 <= widthPx)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

it('sets the paragraphs of a block below each other, a gap before each but the first', () => {
  const line = { role: 'line', style: STYLE, linePx: 14, gapPx: 4 }
  const place = { key: 'k', itemId: 'item', x: 20, y: 100, widthPx: 60 }
  const texts = [
    { ...line, text: 'one two three' },
    { ...line, text: 'four' },
  ]
  const { marks, heightPx } = layoutBlock(texts, place, PLAIN_MEASURER)
  expect(marks.map(({ text, box }) => [text, box.x, box.y])).toEqual([
    ['one two', 20, 100],
    ['three', 20, 114],
    ['four', 20, 132],
  ])
  expect(heightPx).toBe(46)
  expect(layoutBlock([], place, PLAIN_MEASURER)).toEqual({ marks: [], heightPx: 0 })
})
