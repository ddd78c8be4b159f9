import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { knownOn } from '../history/known-on.ts'
import type { Verdict } from '../history/state.ts'
import { anyDataset } from '../history/testing/any-dataset.ts'
import { knownOf, makeClaim, makeMilestone, makeSource } from '../history/testing/make-dataset.ts'
import type { ClaimId, Dataset } from '../model/types.ts'
import { isCompanyWord } from '../model/company-word.ts'
import { NO_CRITERIA } from '../query/criteria.ts'
import { facetCounts } from '../query/facet-counts.ts'
import { countsFor, filterItems } from '../query/filter.ts'
import type { Item } from '../query/item.ts'
import { itemsOf } from '../query/items.ts'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { makeDay } from '../time/day.ts'
import { buildSlipScene, toneSlip } from './build-slip-scene.ts'
import { planSlipChart } from './slip-plan.ts'
import type { SlipPlan } from './slip-plan.ts'
import type { SlipScene } from './slip-scene.ts'
import type { TextMeasurer } from './text-measurer.ts'
import { createFontMeasurer } from './testing/font-measurer.ts'
import { PLAIN_MEASURER } from './testing/picture-faults.ts'
import type { RealData } from './testing/real-scene.ts'
import { readRealData } from './testing/real-scene.ts'
import { slipFaults } from './testing/slip-faults.ts'
import { outcomeText, verdictPath } from './verdict-marks.ts'

const WIDTHS = [360, 480, 640, 900, 1190, 1440, 1920]

let data: RealData
let measurer: TextMeasurer

beforeAll(async () => {
  measurer = await createFontMeasurer()
})

const planOf = (items: readonly Item[] = data.items): SlipPlan =>
  planSlipChart({ dataset: data.index.dataset, known: data.known, items })

const sceneOf = (plan: SlipPlan, widthPx: number): SlipScene =>
  buildSlipScene({ plan, widthPx, measurer, extent: undefined })

describe.each(REAL_SCOPES)('the promises of the real data with evidence=%s', (evidence) => {
  beforeAll(() => {
    data = readRealData(evidence)
  })

  it.each([
    [968, 470],
    [1050, 600],
  ])('break no law on paper of %i × %i px, and are no higher than that', (widthPx, mostPx) => {
    const plan = planOf()
    const scene = buildSlipScene({ plan, widthPx, measurer, extent: undefined, mostPx })
    expect(slipFaults(plan, scene, measurer)).toEqual([])
    expect(scene.heightPx).toBeLessThanOrEqual(mostPx)
  })

  it.each(WIDTHS)('break no law at %i px', (widthPx) => {
    const plan = planOf()
    expect(slipFaults(plan, sceneOf(plan, widthPx), measurer)).toEqual([])
  })

  it('are ringed where others than the company made them known, and say so', () => {
    const scene = sceneOf(planOf(), 1190)
    const outside = scene.promises.filter(({ key }) => {
      const owned = data.index.claimById.get(key as ClaimId)
      return owned !== undefined && !isCompanyWord(owned.source)
    })
    const ringed = new Set(scene.outsideSigns.map(({ key }) => key))
    expect(scene.promises.filter(({ key }) => ringed.has(key))).toEqual(outside)
    const named = scene.targets.filter(({ name }) => name.endsWith('own word'))
    expect(new Set(named.map(({ id }) => id).map((id) => id.replace(':', '-')))).toEqual(ringed)
    expect(ringed.size > 0).toBe(evidence === 'public')
  })

  it('break no law under any single choice of the filters', () => {
    const facets = facetCounts(data.items, NO_CRITERIA, () => undefined)
    const faults = Object.entries(facets).flatMap(([facet, counts]) =>
      counts.flatMap(({ choice }) => {
        const criteria = { ...NO_CRITERIA, [facet]: [choice] }
        const plan = planOf(filterItems(data.items, criteria, () => undefined))
        return [360, 1190].flatMap((width) => slipFaults(plan, sceneOf(plan, width), measurer))
      }),
    )
    expect(faults).toEqual([])
  })

  it('break no law on any day from 2009 on, month by month', () => {
    const faults = Array.from({ length: 216 }, (_, month) => {
      const ymd = { year: 2009 + Math.floor(month / 12), month: (month % 12) + 1 }
      const known = knownOn(data.index, {
        asOf: makeDay({ ...ymd, dayOfMonth: 28 }),
        counts: countsFor(evidence),
      })
      const items = itemsOf(data.index, known)
      const plan = planSlipChart({ dataset: data.index.dataset, known, items })
      return slipFaults(plan, sceneOf(plan, 900), measurer)
    })
    expect(faults.flat()).toEqual([])
  })
})

describe('the promises of the five documents', () => {
  beforeAll(() => {
    data = readRealData('documents')
  })

  it('are all named at the default width, each with its verdict', () => {
    const plan = planOf()
    const { labels } = sceneOf(plan, 1190)
    const named = new Set(labels.map(({ itemId }) => itemId))
    expect(plan.series.filter(({ id }) => !named.has(id)).map(({ title }) => title)).toEqual([])
    expect(labels.filter(({ text }) => !text.includes(' · ')).map(({ text }) => text)).toEqual([])
  })

  it('join the two dates that were told of the start of Phase 2, up to what came of it', () => {
    const { joins, targets } = sceneOf(planOf(), 1190)
    const own = joins.filter(({ itemId }) => itemId === 'clr131-clover1-start')
    expect(own.map(({ kind }) => kind)).toEqual(['promise', 'outcome'])
    const names = targets.filter(({ itemId }) => itemId === 'clr131-clover1-start')
    expect(names.map(({ name }) => name)).toEqual([
      'Promise, Phase 2 trial started, CLOVER-1, said by 21 Feb 2017, for Q1 2017, moved, cannot tell',
      'Promise, Phase 2 trial started, CLOVER-1, said on 22 Feb 2017, for Q1 2017, reaffirmed, cannot tell',
      'Happened, Phase 2 trial started, CLOVER-1, between 22 Feb 2017 and 14 Aug 2017',
    ])
  })

  it('stand in the strip above the plot where they gave no date', () => {
    const { promises, undatedStrip, labels } = sceneOf(planOf(), 1190)
    const undated = promises.filter(({ bar }) => bar === undefined)
    expect(undated.map(({ target }) => target.itemId)).toEqual([
      'clr131-mm-p1-c4-readout',
      'clr131-clover1-next-readout',
      'clr131-mm-p1-next-readout',
      'clr131-headneck-start',
    ])
    const { y = 0, height = 0 } = undatedStrip ?? {}
    expect(undated.every((mark) => mark.y > y && mark.y < y + height)).toBe(true)
    expect(labels.map(({ text }) => text)).toContain('Cohort 4 results · open')
  })

  it('say how early cohort 4 was, as long as no report contradicted it', () => {
    const asOf = makeDay({ year: 2017, month: 5, dayOfMonth: 15 })
    const known = knownOn(data.index, { asOf, counts: countsFor('documents') })
    const items = itemsOf(data.index, known).filter(({ id }) => id === 'clr131-mm-p1-c4-start')
    const plan = planSlipChart({ dataset: data.index.dataset, known, items })
    const texts = sceneOf(plan, 1190).labels.map(({ text }) => text)
    expect(texts).toContain('Cohort 4 started · early, by at least 99 days')
  })

  it('light up together when one thing is selected', () => {
    const scene = sceneOf(planOf(), 900)
    const toned = toneSlip(scene, { selected: 'clr131-clover1-start', hovered: undefined })
    const marks = [...toned.promises, ...toned.joins, ...toned.labels, ...toned.events]
    expect(marks.filter(({ tone }) => tone === 'selected')).toHaveLength(6)
    expect(toneSlip(scene, { selected: undefined, hovered: undefined })).toBe(scene)
  })
})

function planOfDataset(dataset: Partial<Dataset>, asOf?: string): SlipPlan {
  const { index, known } = knownOf(dataset, asOf)
  return planSlipChart({ dataset: index.dataset, known, items: itemsOf(index, known) })
}

function plainScene(plan: SlipPlan, widthPx = 900): SlipScene {
  return buildSlipScene({ plan, widthPx, measurer: PLAIN_MEASURER, extent: undefined })
}

function makePromised(when: string | null): Partial<Dataset> {
  return { milestones: [makeMilestone({ claims: [makeClaim({ status: 'expected', when })] })] }
}

describe('a promise', () => {
  it('fades down from a "by" to the day it was said, and up from an "at the earliest"', () => {
    const fading = ['by 2018-06-30', 'from 2018-01-01'].map((when) => {
      const [mark] = plainScene(planOfDataset(makePromised(when))).promises
      const bar = ensure(mark?.bar, 'a bar')
      const opacities = mark?.fade?.stops.map(({ opacity }) => opacity)
      return { opacities, isAtTop: mark?.y === bar.y, isAtBottom: mark?.y === bar.y + bar.height }
    })
    expect(fading).toEqual([
      { opacities: [1, 0.05], isAtTop: true, isAtBottom: false },
      { opacities: [0.05, 1], isAtTop: false, isAtBottom: true },
    ])
  })

  it('stands above the diagonal where it is of the future', () => {
    const { plot, promises } = plainScene(planOfDataset(makePromised('2018-Q1')))
    const mark = ensure(promises[0], 'the promise')
    const bar = ensure(mark.bar, 'its bar')
    const diagonalY = plot.y + plot.height * (1 - (mark.x - plot.x) / plot.width)
    expect(bar.y + bar.height).toBeLessThan(diagonalY)
  })

  it('has a tail where it may have been said earlier', () => {
    const claims = [makeClaim({ status: 'expected', when: '2018-Q1', knownFrom: 'by 2017-05-01' })]
    const told = plainScene(planOfDataset({ milestones: [makeMilestone({ claims })] }))
    expect(told.promises[0]?.tail).toBeDefined()
    expect(plainScene(planOfDataset(makePromised('2018-Q1'))).promises[0]?.tail).toBeUndefined()
  })
})

describe('the chart', () => {
  it('says so where nothing was promised', () => {
    const { texts, targets } = plainScene(planOfDataset({ milestones: [makeMilestone()] }))
    expect(texts.map(({ text }) => text)).toEqual([
      'Nothing was promised of what the filters leave.',
    ])
    expect(targets).toEqual([])
  })

  it('draws the as-of day only where it lies inside the plot', () => {
    const dataset = makePromised('2018-Q1')
    expect(plainScene(planOfDataset(dataset, '2017-09-01')).asOf).toBeDefined()
    expect(plainScene(planOfDataset(dataset, '2030-01-01')).asOf).toBeUndefined()
  })

  it('keeps marks in their places while it shows a wider stretch than it must', () => {
    const extent = { from: 16_000, to: 19_000 }
    const sources = [makeSource(), makeSource({ id: 'later', published: '2018-03-03' })]
    const later = makeMilestone({
      id: 'milestone-b',
      claims: [makeClaim({ status: 'expected', source: 'later', when: '2019-Q1' })],
    })
    const one = makeMilestone({ claims: [makeClaim({ status: 'expected', when: '2018-Q1' })] })
    const places = ['2017-12-01', '2018-12-01'].map((asOf) => {
      const plan = planOfDataset({ sources, milestones: [one, later] }, asOf)
      const scene = buildSlipScene({ plan, widthPx: 900, measurer: PLAIN_MEASURER, extent })
      return scene.promises.find(({ target }) => target.itemId === 'milestone-a')?.bar
    })
    expect(places[0]).toEqual(places[1])
  })
})

describe('a verdict', () => {
  it('says how far it was off, and which way', () => {
    const late = { min: 12, max: 40 }
    const early = { min: null, max: -99 }
    expect(outcomeText({ verdict: 'late', slip: late })).toBe('late, by between 12 and 40 days')
    expect(outcomeText({ verdict: 'early', slip: early })).toBe('early, by at least 99 days')
    expect(outcomeText({ verdict: 'on-time', slip: { min: -3, max: 12 } })).toBe('on time')
    expect(outcomeText({ verdict: 'no-later-word' })).toBe('no later word')
  })

  it('has a shape of its own, full or hollow, so that no colour is needed', () => {
    const hollow: readonly Verdict[] = ['cannot-tell', 'open', 'no-later-word']
    const full: readonly Verdict[] = ['early', 'on-time', 'late', 'overdue', 'cancelled']
    expect(new Set(hollow.map(verdictPath)).size).toBe(hollow.length)
    expect(new Set(full.map(verdictPath)).size).toBe(full.length)
  })
})

it('breaks no law on any claims at any width', () => {
  fc.assert(
    fc.property(anyDataset, fc.integer({ min: 360, max: 1920 }), (dataset, widthPx) => {
      const plan = planOfDataset(dataset)
      expect(slipFaults(plan, plainScene(plan, widthPx), PLAIN_MEASURER)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
