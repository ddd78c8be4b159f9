import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOverlapping } from './boxes.ts'
import type { LabelRequest } from './place-labels.ts'
import { placeLabels } from './place-labels.ts'
import type { Box } from './scene.ts'
import type { TextMeasurer } from './text-measurer.ts'

const measurer: TextMeasurer = { widthOf: (text, { sizePx }) => text.length * sizePx * 0.5 }
const bounds: Box = { x: 0, y: 0, width: 400, height: 60 }

function makeRequest(
  overrides: Partial<LabelRequest<string>> & { readonly payload: string },
): LabelRequest<string> {
  return {
    importance: 2,
    forms: ['a long form of it', 'short'],
    firstForm: 0,
    style: { sizePx: 10, weight: 400 },
    spots: [{ x: 20, centreY: 30, align: 'start', fromForm: 0 }],
    ...overrides,
  }
}

const anyRequest = fc
  .record({
    payload: fc.uuid(),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
    forms: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 3,
    }),
    xs: fc.array(fc.integer({ min: -40, max: 440 }), { minLength: 1, maxLength: 4 }),
    centreY: fc.integer({ min: -5, max: 70 }),
    align: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
  })
  .map(({ xs, centreY, align, ...request }) =>
    makeRequest({
      ...request,
      spots: xs.map((x) => ({ x, centreY, align, fromForm: 0 })),
    }),
  )

const anyObstacle = fc.record({
  x: fc.integer({ min: 0, max: 390 }),
  y: fc.integer({ min: 0, max: 55 }),
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 20 }),
})

it('never lets two labels overlap, cover an obstacle or leave the bounds', () => {
  fc.assert(
    fc.property(
      fc.array(anyRequest, { maxLength: 25 }),
      fc.array(anyObstacle),
      (requests, obstacles) => {
        const boxes = placeLabels(requests, obstacles, bounds, measurer).map(({ box }) => box)
        const overlaps = boxes.filter((box, index) =>
          [...boxes.slice(index + 1), ...obstacles].some((other) => isOverlapping(box, other)),
        )
        const cut = boxes.filter(
          (box) => box.x < 0 || box.y < 0 || box.x + box.width > 400 || box.y + box.height > 60,
        )
        expect({ overlaps, cut }).toEqual({ overlaps: [], cut: [] })
      },
    ),
  )
})

it('never drops a label for the sake of a less important one', () => {
  fc.assert(
    fc.property(fc.array(anyRequest, { maxLength: 15 }), (requests) => {
      const important = requests.filter(({ importance }) => importance === 1)
      const alone = placeLabels(important, [], bounds, measurer).map(({ payload }) => payload)
      const among = placeLabels(requests, [], bounds, measurer)
        .filter(({ importance }) => importance === 1)
        .map(({ payload }) => payload)
      expect(among).toEqual(alone)
    }),
  )
})

it('takes a shorter form before it drops a label', () => {
  const tight = { ...bounds, width: 60 }
  expect(
    placeLabels([makeRequest({ payload: 'a' })], [], tight, measurer).map(({ text }) => text),
  ).toEqual(['short'])
})

it('moves to a later spot where the first is taken, and only with the forms that may stand there', () => {
  const request = makeRequest({
    payload: 'a',
    spots: [
      { x: 20, centreY: 12, align: 'start', fromForm: 0 },
      { x: 20, centreY: 40, align: 'start', fromForm: 1, leader: 'M0,0 L1,1' },
    ],
  })
  const placed = placeLabels([request], [{ x: 25, y: 5, width: 5, height: 14 }], bounds, measurer)
  expect(placed.map(({ text, leader }) => [text, leader])).toEqual([['short', 'M0,0 L1,1']])
})

it('lengthens a label only after every label has its place', () => {
  const lengthening = makeRequest({
    payload: 'a',
    forms: ['first · 24 Sep 2018', 'first'],
    firstForm: 1,
  })
  const beside = (x: number): LabelRequest<string> =>
    makeRequest({
      payload: 'b',
      importance: 3,
      forms: ['next'],
      spots: [{ x, centreY: 30, align: 'start', fromForm: 0 }],
    })
  const textsWith = (x: number): readonly string[] =>
    placeLabels([lengthening, beside(x)], [], bounds, measurer).map(({ text }) => text)
  expect(textsWith(60)).toEqual(['first', 'next'])
  expect(textsWith(300)).toEqual(['first · 24 Sep 2018', 'next'])
})

it('takes the last form only where no other finds a place, and then the far spots as well', () => {
  const near = { x: 20, centreY: 10, align: 'start', fromForm: 0 } as const
  const far = { x: 20, centreY: 50, align: 'start', fromForm: 1, isFar: true } as const
  const request = makeRequest({ payload: 'a', forms: ['a long form of it'], spots: [near, far] })
  const blocked: Box = { x: 60, y: 0, width: 10, height: 60 }
  const textsOf = (given: typeof request, obstacles: readonly Box[]): readonly string[] =>
    placeLabels([given], obstacles, bounds, measurer).map(({ text, box }) => `${text} ${box.y}`)
  expect(textsOf({ ...request, lastForm: 'a…' }, [])).toEqual(['a long form of it 3.75'])
  expect(textsOf({ ...request, lastForm: 'a…' }, [blocked])).toEqual(['a… 3.75'])
  const nearBlocked: Box = { x: 0, y: 0, width: 400, height: 30 }
  expect(textsOf({ ...request, lastForm: 'a…' }, [nearBlocked, blocked])).toEqual(['a… 43.75'])
  expect(textsOf(request, [nearBlocked])).toEqual([])
})

it('keeps two labels of one line apart by more than the width of a space', () => {
  const first = makeRequest({ payload: 'a', forms: ['abcd'] })
  const next = (x: number): LabelRequest<string> =>
    makeRequest({
      payload: 'b',
      forms: ['abcd'],
      spots: [{ x, centreY: 30, align: 'start', fromForm: 0 }],
    })
  const end = 20 + 4 * 5 + 1
  expect(placeLabels([first, next(end + 4)], [], bounds, measurer)).toHaveLength(1)
  expect(placeLabels([first, next(end + 5)], [], bounds, measurer)).toHaveLength(2)
})
