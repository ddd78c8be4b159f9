import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clusterMarks, foldTexts } from './fold-marks.ts'
import { FOLD_GAP_PX } from './metrics.ts'
import { makeMark } from './testing/make-mark.ts'

it('counts the members of a fold by the word before the colon', () => {
  const members = [
    makeMark({ id: 'a', title: 'Orphan: myeloma', dateText: '2018' }),
    makeMark({ id: 'b', title: 'Orphan: sarcoma', dateText: '2018' }),
    makeMark({ id: 'c', title: 'Rare pediatric: sarcoma', dateText: '2018' }),
    makeMark({ id: 'd', title: 'Rare pediatric: glioma', dateText: '2018' }),
  ]
  expect(foldTexts(members)[0]).toBe('2 orphan, 2 rare pediatric · 2018')
})

it('names the one of its kind, merges titles that differ in one word, and gives the dates', () => {
  const members = [
    makeMark({
      id: 'a',
      title: 'Cohort 4 started',
      kind: 'cohort-start',
      dateText: 'by 22 Feb 2017',
    }),
    makeMark({ id: 'b', title: 'Cohort 1 complete', kind: 'cohort-complete' }),
    makeMark({ id: 'c', title: 'Cohort 2 complete', kind: 'cohort-complete', dateText: '2018' }),
  ]
  expect(foldTexts(members).slice(0, 2)).toEqual([
    'Cohort 4 started, Cohort 1, 2 complete · by 22 Feb 2017 – 2018',
    'Cohort 4 started, Cohort 1, 2 complete',
  ])
})

it('leaves no two clusters of a track closer than marks can be told apart, and loses no mark', () => {
  const anyTracked = fc
    .array(
      fc.record({
        anchor: fc.integer({ min: 0, max: 2000 }),
        track: fc.integer({ min: 0, max: 2 }),
      }),
    )
    .map((specs) =>
      specs
        .toSorted((a, b) => a.anchor - b.anchor)
        .map(({ anchor, track }, index) => ({
          mark: makeMark({ id: `m${String(index)}`, anchor }),
          anchor,
          track,
        })),
    )
  fc.assert(
    fc.property(anyTracked, fc.double({ min: 0.01, max: 3, noNaN: true }), (tracked, scale) => {
      const clusters = clusterMarks(tracked, (anchor) => anchor * scale)
      const tooClose = [0, 1, 2].flatMap((track) => {
        const ends = clusters
          .filter((cluster) => cluster.track === track)
          .map(({ members }) => members.map(({ anchor }) => (anchor ?? 0) * scale))
        return ends.slice(1).filter((xs, index) => {
          const before = Math.max(...(ends[index] ?? [-Infinity]))
          return Math.min(...xs) - before < FOLD_GAP_PX
        })
      })
      expect(tooClose).toEqual([])
      expect(clusters.flatMap(({ members }) => members)).toHaveLength(tracked.length)
    }),
  )
})

it('counts by kind what cannot be named in one', () => {
  const members = [
    makeMark({ id: 'a', title: 'First results' }),
    makeMark({ id: 'b', title: 'Median survival announced' }),
  ]
  expect(foldTexts(members)[1]).toBe('2 × readout')
  const differing = [
    makeMark({ id: 'a', title: 'Cohort 4 dose called safe', kind: 'dose-cleared' }),
    makeMark({ id: 'b', title: 'Cohort 5 regimen called safe', kind: 'dose-cleared' }),
  ]
  expect(foldTexts(differing)[1]).toBe('2 × dose cleared')
})
