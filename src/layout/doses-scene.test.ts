import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { knownOn } from '../history/known-on.ts'
import {
  knownOf,
  makeCohort,
  makeDose,
  makeDoseClaim,
  makeFact,
  makeProgram,
  makeValueClaim,
} from '../history/testing/make-dataset.ts'
import type { Cohort, CohortId, Dose, Fact } from '../model/types.ts'
import { NO_CRITERIA } from '../query/criteria.ts'
import { facetCounts } from '../query/facet-counts.ts'
import { countsFor, filterItems } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import { itemsOf } from '../query/items.ts'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { makeDay } from '../time/day.ts'
import { buildDosesScene, toneDoses } from './build-doses-scene.ts'
import type { DosesPlan } from './doses-plan.ts'
import { planDoses } from './doses-plan.ts'
import type { DoseColumnMark, DosesScene } from './doses-scene.ts'
import type { TextMeasurer } from './text-measurer.ts'
import { createFontMeasurer } from './testing/font-measurer.ts'
import { allTexts, columnsOf, dosesFaults } from './testing/doses-faults.ts'
import { PLAIN_MEASURER } from './testing/picture-faults.ts'
import type { RealData } from './testing/real-scene.ts'
import { readRealData } from './testing/real-scene.ts'

const WIDTHS = [360, 480, 640, 900, 1190, 1440, 1920]
const UNITS = ['mci', 'mbq'] as const

let data: RealData
let measurer: TextMeasurer

beforeAll(async () => {
  measurer = await createFontMeasurer()
})

const planOf = (unit: 'mci' | 'mbq', items: readonly Item[] = data.items): DosesPlan =>
  planDoses({ dataset: data.index.dataset, known: data.known, items, unit })

const sceneOf = (plan: DosesPlan, widthPx: number): DosesScene =>
  buildDosesScene({ plan, widthPx, measurer })

const markOf = (scene: DosesScene, key: string): DoseColumnMark | undefined =>
  scene.columns.find((mark) => mark.key === key)

describe.each(REAL_SCOPES)('the doses of the real data with evidence=%s', (evidence) => {
  beforeAll(() => {
    data = readRealData(evidence)
  })

  it('lets no line stand higher than the first figure of the scale above its bars', () => {
    const plan = planOf('mci')
    const { columns, grids } = sceneOf(plan, 1190)
    expect(grids.length).toBeGreaterThan(0)
    for (const { baseY, ys } of grids) {
      const line = columns.filter(({ bar }) => Math.abs(bar.y + bar.height - baseY) < 0.01)
      const top = Math.min(...line.map(({ bar }) => bar.y))
      expect(ys.filter((y) => y < top - 0.01).length).toBeLessThanOrEqual(1)
    }
  })

  it('breaks no law where it is made to fit on paper, and loses no column', () => {
    const fit = { columnMinPx: 140, plotPx: 110, rowCount: 2 }
    const plan = planOf('mbq')
    const scene = buildDosesScene({ plan, widthPx: 968, measurer, fit })
    expect(dosesFaults(plan, scene, measurer, fit.plotPx)).toEqual([])
    const split = scene.columns.filter(({ target: { hit } }) =>
      scene.breaks.some((y) => y > hit.y && y < hit.y + hit.height),
    )
    expect(split).toEqual([])
    expect(scene.heightPx).toBeLessThan(sceneOf(plan, 968).heightPx)
  })

  it.each(WIDTHS)('breaks no law at %i px, in either unit', (widthPx) => {
    const faults = UNITS.flatMap((unit) => {
      const plan = planOf(unit)
      return dosesFaults(plan, sceneOf(plan, widthPx), measurer)
    })
    expect(faults).toEqual([])
  })

  it('breaks no law under any single choice of the filters', () => {
    const facets = facetCounts(data.items, NO_CRITERIA, () => undefined)
    const faults = Object.entries(facets).flatMap(([facet, counts]) =>
      counts.flatMap(({ choice }) => {
        const criteria = { ...NO_CRITERIA, [facet]: [choice] }
        const plan = planOf(
          'mbq',
          filterItems(data.items, criteria, () => undefined),
        )
        return [360, 1190].flatMap((width) => dosesFaults(plan, sceneOf(plan, width), measurer))
      }),
    )
    expect(faults).toEqual([])
  })

  it('breaks no law on any day from 2009 on, quarter by quarter', () => {
    const faults = Array.from({ length: 72 }, (_, quarter) => {
      const ymd = { year: 2009 + Math.floor(quarter / 4), month: (quarter % 4) * 3 + 2 }
      const asOf = makeDay({ ...ymd, dayOfMonth: 28 })
      const known = knownOn(data.index, { asOf, counts: countsFor(evidence) })
      const items = itemsOf(data.index, known)
      const plan = planDoses({ dataset: data.index.dataset, known, items, unit: 'mci' })
      return dosesFaults(plan, sceneOf(plan, 640), measurer)
    })
    expect(faults.flat()).toEqual([])
  })
})

describe('the doses of the five documents', () => {
  beforeAll(() => {
    data = readRealData('documents')
  })

  it('never lets a flat dose stand on the scale of doses per body surface', () => {
    const { panels } = planOf('mci')
    expect(
      panels.map(({ unit, groups }) => [
        unit,
        groups.flatMap(({ columns }) => columns.map(({ amount }) => amount)),
      ]),
    ).toEqual([
      ['mCi/m²', ['12.5', 'not stated', '25', '31.25', '31.25', '37.5', '40', '25']],
      ['mCi', ['5', '7.5']],
    ])
    expect(planOf('mci').note).toContain('mCi and mCi/m²')
    expect(planOf('mbq').note).toContain('MBq and MBq/m²')
  })

  it('draws equal doses equally high, whether given at once or in fractions', () => {
    const scene = sceneOf(planOf('mci'), 1190)
    const four = markOf(scene, 'clr131-mm-p1-c4')
    const five = markOf(scene, 'clr131-mm-p1-c5')
    expect(four?.bar.height).toBe(five?.bar.height)
    expect(four?.bar.y).toBe(five?.bar.y)
    expect([four?.parts.length, five?.parts.length]).toEqual([1, 2])
  })

  it('changes every figure with the unit, by 37, and moves no bar', () => {
    const mci = planOf('mci')
    const mbq = planOf('mbq')
    const figures = (plan: DosesPlan): readonly number[] =>
      columnsOf(plan).flatMap(({ amount, parts, bottom, top }) => [
        bottom,
        top,
        ...(amount === 'not stated' ? [] : [Number(amount)]),
        ...parts.flatMap(({ label }) => (label === undefined ? [] : [numberIn(label)])),
      ])
    expect(figures(mbq)).toEqual(figures(mci).map((figure) => figure * 37))
    expect(sceneOf(mbq, 1190).columns.map(({ bar, parts }) => roundAll([bar, ...parts]))).toEqual(
      sceneOf(mci, 1190).columns.map(({ bar, parts }) => roundAll([bar, ...parts])),
    )
    const words = allTexts(sceneOf(mbq, 1190)).map(({ text }) => text)
    expect(words.filter((text) => text.includes('mCi'))).toEqual([])
  })

  it('draws the dose that is not stated as an open outline between its bounds', () => {
    const scene = sceneOf(planOf('mci'), 1190)
    const [one, two, three] = [1, 2, 3].map((number) =>
      markOf(scene, `clr131-mm-p1-c${String(number)}`),
    )
    expect(two?.isOpen).toBe(true)
    expect(two?.bar.y).toBe(three?.bar.y)
    expect((two?.bar.y ?? 0) + (two?.bar.height ?? 0)).toBe(one?.bar.y)
    expect(
      scene.labels.filter(({ itemId }) => itemId === two?.key).map(({ text }) => text),
    ).toEqual(['not stated', '12.5 to 25'])
  })

  it('proves the stated steps of cohort 4 by their sums', () => {
    const four = columnsOf(planOf('mci')).find(({ key }) => key === 'clr131-mm-p1-c4')
    const ticks = four?.steps.filter(({ tone }) => tone === 'tick').map(({ text }) => text)
    expect(ticks?.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      '✓ stated 25% = (31.25 − 25) ÷ 25',
      '✓ stated 150% = (31.25 − 12.5) ÷ 12.5',
    ])
  })

  it('says each dose whole to a machine', () => {
    const five = sceneOf(planOf('mci'), 360).targets.find(({ id }) => id === 'clr131-mm-p1-c5')
    expect(five?.name).toBe(
      'Dose, Cohort 5, CLR 131 · Phase 1 · Myeloma, 31.25 mCi/m², 2 × 15.625, days not stated, ' +
        'given, same total as C4, +150% over C1, by 24 Sep 2018, independent Data Monitoring Committee',
    )
  })

  it('lets a regimen select the fact that states it', () => {
    const { targets } = sceneOf(planOf('mci'), 900)
    expect(targets.filter(({ id, itemId }) => id !== itemId).map(({ itemId }) => itemId)).toEqual([
      'clr131-clover1-regimen',
      'i124-gbm-p2-doses',
      'i124-gbm-p2-doses',
    ])
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length)
  })

  it('tones what is selected and nothing else, and passes a calm picture through', () => {
    const scene = sceneOf(planOf('mci'), 900)
    expect(toneDoses(scene, { selected: undefined, hovered: undefined })).toBe(scene)
    const toned = toneDoses(scene, { selected: 'clr131-mm-p1-c5', hovered: 'i124-gbm-p2-doses' })
    expect(toned.columns.filter(({ tone }) => tone !== 'plain').map(({ tone }) => tone)).toEqual([
      'selected',
      'hovered',
      'hovered',
    ])
  })
})

function numberIn(label: string): number {
  return Number(label.replace(/[^\d.]/g, ''))
}

function roundAll(boxes: readonly { readonly y: number; readonly height: number }[]): unknown {
  return boxes.map(({ y, height }) => [y.toFixed(6), height.toFixed(6)])
}

const anyAmount = fc.integer({ min: 1, max: 400 }).map((eighths) => eighths / 8)

const anyDose: fc.Arbitrary<Dose> = fc
  .record({
    unit: fc.constantFrom('mCi', 'mCi/m²', 'MBq', 'MBq/m²'),
    parts: fc.array(
      fc.record({ amount: anyAmount, day: fc.constantFrom(1, 8, 15, 90, undefined) }),
      { maxLength: 4 },
    ),
    whole: anyAmount,
  })
  .map(({ unit, parts, whole }) =>
    makeDose({
      unit,
      total: parts.length === 0 ? whole : parts.reduce((sum, { amount }) => sum + amount, 0),
      parts: parts.map(({ amount, day }) => (day === undefined ? { amount } : { amount, day })),
    }),
  )

const anyCohorts: fc.Arbitrary<readonly Cohort[]> = fc
  .array(fc.option(anyDose), { maxLength: 14 })
  .map((doses) =>
    doses.map((dose, index) =>
      makeCohort({ number: index + 1, claims: [makeDoseClaim({ dose })] }),
    ),
  )

const anyRegimen: fc.Arbitrary<Fact> = fc
  .array(anyDose, { minLength: 1, maxLength: 2 })
  .map((value) =>
    makeFact({
      subject: 'program:program-b',
      attribute: 'regimen',
      label: 'Regimen',
      claims: [makeValueClaim({ value })],
    }),
  )

it('breaks no law on any cohorts at any width', () => {
  fc.assert(
    fc.property(
      anyCohorts,
      anyRegimen,
      fc.integer({ min: 360, max: 1920 }),
      fc.constantFrom(...UNITS),
      (cohorts, fact, widthPx, unit) => {
        const programs = [makeProgram(), makeProgram({ id: 'program-b' })]
        const { index, known } = knownOf({ programs, cohorts, facts: [fact] })
        const items = itemsOf(index, known)
        const plan = planDoses({ dataset: index.dataset, known, items, unit })
        const scene = buildDosesScene({ plan, widthPx, measurer: PLAIN_MEASURER })
        expect(dosesFaults(plan, scene, PLAIN_MEASURER)).toEqual([])
        const drawn = scene.columns.map(({ target }) => target.itemId)
        const unknown = known.cohorts.filter(({ dose }) => dose === null)
        expect(drawn).toEqual(
          expect.arrayContaining(
            known.cohorts
              .filter(({ dose }) => dose !== null)
              .map(({ cohort }): CohortId => cohort.id),
          ),
        )
        expect(plan.undrawn).toHaveLength(unknown.length)
      },
    ),
    { numRuns: 500 },
  )
})
