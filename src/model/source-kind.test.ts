import { expect, it } from 'vitest'
import { readRealIndex } from '../history/testing/read-real-index.ts'
import { SOURCE_KIND_ORDER, kindOfSource, sourceKindName } from './source-kind.ts'
import { TIER_ORDER } from './vocabulary.ts'

it('calls a page of the company without a day a page, and nothing else', () => {
  const { sources } = readRealIndex().dataset
  const pages = sources.filter((source) => kindOfSource(source) === 'page')
  expect(pages.map(({ title }) => title)).toEqual([
    'Company page of the myeloma Phase 1 trial',
    'Company page of the CLOVER-1 trial',
    'Company page of the Waldenström trial',
  ])
  const others = sources.filter((source) => !pages.includes(source))
  expect(
    others.filter(({ tier, ...source }) => kindOfSource({ tier, ...source }) !== tier),
  ).toEqual([])
  expect(new Set(pages.map(sourceKindName))).toEqual(new Set(['Company page']))
})

it('keeps the order of tiers', () => {
  expect(SOURCE_KIND_ORDER.filter((kind) => kind !== 'page')).toEqual(TIER_ORDER)
})
