import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeMark } from './testing/make-mark.ts'
import { assignTracks } from './tracks.ts'

const options = {
  pxPerDay: 0.5,
  plotTo: 2000,
  maxTracks: 3,
  widthOf: (text: string) => text.length * 6,
}

function tracksOf(marks: readonly ReturnType<typeof makeMark>[]): ReadonlyMap<string, number> {
  return new Map(assignTracks(marks, options).marks.map(({ mark, track }) => [mark.id, track]))
}

describe('assignTracks', () => {
  it('keeps marks whose labels have room on one track', () => {
    const marks = [makeMark({ id: 'a', anchor: 100 }), makeMark({ id: 'b', anchor: 900 })]
    expect([...tracksOf(marks).values()]).toEqual([0, 0])
  })

  it('puts a mark that would stand on the label before it on a track of its own', () => {
    const marks = [makeMark({ id: 'a', anchor: 100 }), makeMark({ id: 'b', anchor: 140 })]
    expect(tracksOf(marks)).toEqual(
      new Map([
        ['a', 0],
        ['b', 1],
      ]),
    )
  })

  it('makes one unit of more than three marks of a kind on one spot', () => {
    const marks = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      makeMark({ id, anchor: 100, kind: 'designation' }),
    )
    expect(assignTracks(marks, options).trackCount).toBe(1)
  })

  it('keeps room for the promised windows of a mark', () => {
    const promised = makeMark({
      id: 'a',
      anchor: 100,
      ghosts: [{ id: '1971', from: 380, to: 400, verdict: 'early', isSuperseded: false }],
    })
    expect(tracksOf([promised, makeMark({ id: 'b', anchor: 390 })]).get('b')).toBe(1)
  })

  it('depends on the marks, not on the order they come in, and never uses more tracks than allowed', () => {
    const anyMarks = fc.uniqueArray(
      fc.record({ id: fc.uuid(), anchor: fc.integer({ min: 0, max: 1000 }) }),
      { selector: ({ id }) => id, maxLength: 20 },
    )
    fc.assert(
      fc.property(anyMarks, (specs) => {
        const marks = specs.map(makeMark)
        const forwards = assignTracks(marks, options)
        const backwards = assignTracks(marks.toReversed(), options)
        expect(backwards).toEqual(forwards)
        expect(forwards.trackCount).toBeLessThanOrEqual(options.maxTracks)
        expect(forwards.marks).toHaveLength(marks.length)
      }),
    )
  })
})
