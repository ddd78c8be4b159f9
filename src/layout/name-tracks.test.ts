import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OutsideParts } from '../query/outside-part.ts'
import { makeDay } from '../time/day.ts'
import { layoutScene, shapeScene } from './build-scene.ts'
import type { MarkPlan } from './mark-plan.ts'
import type { RowPlan } from './row-plan.ts'
import type { RowScene } from './scene.ts'
import { createFontMeasurer } from './testing/font-measurer.ts'
import { labelFaults } from './testing/label-faults.ts'
import { makeLane } from './testing/make-lane.ts'
import { makeMark } from './testing/make-mark.ts'

const measurer = await createFontMeasurer()

const WINDOW = {
  from: makeDay({ year: 2017, month: 1, dayOfMonth: 1 }),
  to: makeDay({ year: 2019, month: 1, dayOfMonth: 1 }),
}

function laneOf(marks: readonly MarkPlan[], undated: readonly MarkPlan[] = []): RowPlan {
  return makeLane({ marks, undated })
}

function layOut(plan: RowPlan, signed: OutsideParts = new Map(), widthPx = 968): RowScene {
  const room = { widthPx, sharedPx: 0, namesAround: signed }
  const shaped = shapeScene([plan], room, WINDOW, measurer)
  const scene = layoutScene(shaped, {
    sources: [],
    measurer,
    window: WINDOW,
    wholeWindow: WINDOW,
    visibleY: undefined,
    outsiders: signed,
  })
  expect(labelFaults(scene, measurer)).toEqual([])
  const [row] = scene.rows
  if (row === undefined) throw new Error('no row')
  return row
}

/** The names of marks that do not stand there whole. */
function unnamed(row: RowScene, marks: readonly MarkPlan[]): readonly string[] {
  const texts = new Map(row.labels.map(({ ownerId, text }) => [ownerId, text]))
  return row.glyphs.flatMap(({ target: { id } }) => {
    const title = marks.find((mark) => mark.id === id)?.title ?? ''
    return texts.get(id)?.startsWith(title) === true ? [] : [`${id}: ${texts.get(id) ?? 'none'}`]
  })
}

const anyDay = fc.integer({ min: WINDOW.from - 200, max: WINDOW.to + 200 })

/** From one day up to two years, either side open. */
const anyStretch = fc
  .record({
    from: anyDay,
    days: fc.integer({ min: 1, max: 730 }),
    open: fc.constantFrom('', 'from', 'to'),
  })
  .map(({ from, days, open }) => ({
    from: open === 'from' ? undefined : from,
    to: open === 'to' ? undefined : from + days,
  }))

const anyMark = fc
  .record({
    anchor: anyDay,
    window: fc.option(anyStretch, { nil: undefined }),
    ghosts: fc.array(anyStretch, { maxLength: 2 }),
    status: fc.constantFrom('happened', 'expected'),
    kind: fc.constantFrom('readout', 'designation'),
    importance: fc.constantFrom(1, 2, 3),
    verdictWord: fc.constantFrom(undefined, 'on time'),
    words: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ words, ghosts, anchor, ...rest }) => ({
    ...rest,
    anchor: anchor + 0.5,
    title: Array.from({ length: words }, () => 'Cohort').join(' '),
    ghosts: ghosts.map((stretch, index) => ({
      ...stretch,
      id: String(index),
      verdict: 'on-time' as const,
      isSuperseded: index === 0,
    })),
  }))

function marksOf(
  drafts: readonly Omit<Partial<MarkPlan>, 'id'>[],
  prefix: string,
): readonly MarkPlan[] {
  return drafts.map((draft, index) => makeMark({ ...draft, id: `${prefix}${String(index)}` }))
}

it('names every mark of the window whole, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.array(anyMark, { maxLength: 25 }),
      fc.array(anyMark, { maxLength: 3 }),
      fc.integer({ min: 900, max: 1400 }),
      fc.func(fc.boolean()),
      (dated, undated, widthPx, isSigned) => {
        const marks = marksOf(dated, 'm')
        const beside = marksOf(undated, 'u').map((mark) => ({ ...mark, anchor: undefined }))
        const all = [...marks, ...beside]
        const signed = new Map(
          all.filter(({ id }) => isSigned(id)).map(({ id }) => [id, 'all'] as const),
        )
        const row = layOut(laneOf(marks, beside), signed, widthPx)
        expect([row.folds, unnamed(row, all)]).toEqual([[], []])
        expect(row.glyphs.filter(({ target }) => target.id.startsWith('u'))).toHaveLength(
          beside.length,
        )
      },
    ),
    { numRuns: 500 },
  )
})

it('takes no more lines than the names need', () => {
  const days = [0, 200, 400].map((offset) => WINDOW.from + offset + 0.5)
  const far = days.map((anchor, index) => makeMark({ id: `a${String(index)}`, anchor }))
  const near = days.map((_, index) =>
    makeMark({ id: `b${String(index)}`, anchor: WINDOW.from + 300.5 + index }),
  )
  const linesOf = (marks: readonly MarkPlan[]): number =>
    new Set(layOut(laneOf(marks)).glyphs.map(({ y }) => y)).size
  expect([linesOf(far), linesOf(near)]).toEqual([1, 3])
})

it('puts the name of a mark whose window fills the page on a line of its own below it', () => {
  const wide = makeMark({
    id: 'wide',
    anchor: WINDOW.from + 365.5,
    window: { from: WINDOW.from - 10, to: WINDOW.to + 10 },
  })
  const row = layOut(laneOf([wide]))
  const [label] = row.labels
  expect([label?.text, label?.leader === undefined]).toEqual(['First results', false])
})

it('gives no line to what the window does not show', () => {
  const outside = Array.from({ length: 9 }, (_, index) =>
    makeMark({ id: `o${String(index)}`, anchor: WINDOW.to + 50 + index }),
  )
  const inside = makeMark({ id: 'i', anchor: WINDOW.from + 50.5 })
  expect(layOut(laneOf([inside, ...outside])).height).toBe(layOut(laneOf([inside])).height)
})
