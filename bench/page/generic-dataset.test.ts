import { describe, expect, it } from 'vitest'
import { formatIsoDay } from '../../src/time/day.ts'
import { genericDataset } from './generic-dataset.ts'
import type { GenericData, GenericItem } from './generic-dataset.ts'

const DOMAIN = [Date.UTC(2000, 0, 1), Date.UTC(2030, 0, 1)] as const

function makeData(items: readonly GenericItem[]): GenericData {
  return {
    lanes: [
      { id: 0, label: 'Programme 001' },
      { id: 1, label: 'Programme 002' },
    ],
    items,
    view: DOMAIN,
    domain: DOMAIN,
    geom: { width: 1280, height: 800 },
  }
}

const POINT: GenericItem = {
  id: 3,
  lane: 1,
  start: Date.UTC(2012, 4, 17, 13),
  end: null,
  label: 'database lock',
  color: 4,
}
const SPAN: GenericItem = { ...POINT, id: 8, lane: 0, end: Date.UTC(2013, 1, 2) }

describe('generic items as a data set', () => {
  it('make a program of each lane', () => {
    const { programs } = genericDataset(makeData([]))
    expect(programs.map(({ names }) => names[0]?.name)).toEqual(['Programme 001', 'Programme 002'])
  })

  it('make a milestone of a point, on its day', () => {
    const { milestones, spans } = genericDataset(makeData([POINT]))
    const [milestone] = milestones
    const day = milestone?.claims[0]?.when?.earliest ?? null
    expect(spans).toEqual([])
    expect(milestone?.title).toBe('database lock')
    expect(milestone?.programs).toEqual(['lane-1'])
    expect(day === null ? null : formatIsoDay(day)).toBe('2012-05-17')
  })

  it('make a span of a span, from one milestone to another', () => {
    const { milestones, spans } = genericDataset(makeData([SPAN]))
    const [span] = spans
    expect(milestones.map(({ id }) => id)).toEqual([span?.from, span?.ends[0]?.milestone])
    expect(milestones.map(({ claims }) => claims[0]?.when?.text)).toEqual([
      '2012-05-17',
      '2013-02-02',
    ])
  })
})
