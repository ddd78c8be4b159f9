import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimsOf, idsIn, readStoredDataset } from './testing/stored-dataset.ts'
import type { StoredClaim } from './testing/stored-dataset.ts'

interface PublicRecord {
  readonly id: string
  readonly url: string
}

const RECORD = '../shared/facts/public-record.json'
const hasRecord = existsSync(RECORD)
const absence = hasRecord ? '' : ` (skipped: no ${RECORD})`

/** Addresses that the record gives in part, each with the parts that it gives. */
const COMPLETED: Readonly<Record<string, readonly string[]>> = {
  // Recorded with its middle left out.
  'http://host.madison.com/wsj/business/technology/biotech/cellectar-starts-second-phase-of-patient-tests-for-multiple-myeloma/article_e79f56ca-db23-596a-aac1-ed22b6ab639f.html':
    ['http://host.madison.com/wsj/', '/article_e79f56ca-db23-596a-aac1-ed22b6ab639f.html'],
  // Recorded as the site with the day of the release.
  'https://www.wisbusiness.com/2014/cellectar-biosciences-reports-first-quarter-2014-financial/': [
    'Q1-2014 release (2014-05-14)',
    '(wisbusiness.com)',
  ],
  // Recorded as what the site said of the day.
  'https://legacy.xconomy.com/2015/06/16/cellectar-biosciences-appoints-new-ceo-amid-recent-turmoil':
    ["xconomy says 'today'"],
  // Recorded by its name alone, for its figures.
  'https://trial.medpath.com/news/5adf1cd6c919766d/cellectar-s-iopofosine-i-131-doubles-survival-in-pediatric-brain-cancer-trial':
    ['medpath (figures)'],
}

const { things, ...dataset } = readStoredDataset()
const checkedIds = new Set(
  dataset.sources.filter(({ sha256 }) => sha256 !== undefined).map(({ id }) => id),
)
/** The lists alone: what stands before them names ids of examples too. */
const lists = readFileSync('docs/data.md', 'utf8').split('\n## Record by record\n')[1] ?? ''
const carriedBy = new Map(
  [...lists.matchAll(/^- \*\*([a-z0-9-]+)\*\*: (.*)$/gm)].map(([, record = '', line = '']) => [
    record,
    idsIn(line),
  ]),
)

function isBeyondDocuments({ source }: StoredClaim): boolean {
  return !checkedIds.has(source)
}

describe('the lists of the public record in docs/data.md', () => {
  it('name no thing and no claim that the data do not have', () => {
    const claims = things.flatMap(claimsOf)
    const known = new Set([...things, ...dataset.compounds, ...claims].map(({ id }) => id))
    expect(idsIn(lists).filter((id) => !known.has(id))).toEqual([])
  })

  it('name everything that has a claim from beyond the documents', () => {
    const named = new Set(idsIn(lists))
    const missing = things.filter(
      (thing) => claimsOf(thing).some(isBeyondDocuments) && !named.has(thing.id),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it('name some thing for every record', () => {
    expect(carriedBy.size).toBeGreaterThan(0)
    expect([...carriedBy].filter(([, ids]) => ids.length === 0)).toEqual([])
  })
})

describe('the sources', () => {
  it('have an address each, but for the documents with a text', () => {
    const without = dataset.sources.filter(
      ({ id, url }) => url === undefined && !checkedIds.has(id),
    )
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('have no address twice', () => {
    const urls = dataset.sources.flatMap(({ url }) => (url === undefined ? [] : [url]))
    expect(urls.filter((url, position) => urls.indexOf(url) !== position)).toEqual([])
  })
})

describe.skipIf(!hasRecord)(`the public record beside the data${absence}`, () => {
  const records = hasRecord ? readRecords() : []
  const sourceByUrl = new Map(dataset.sources.map(({ id, url }) => [url, id]))

  function readRecords(): readonly PublicRecord[] {
    const text = readFileSync(RECORD, 'utf8')
    return (JSON.parse(text) as { readonly records: readonly PublicRecord[] }).records
  }

  /** One record gives its address with words after it. */
  function addressOf({ url }: PublicRecord): string {
    return url.split(' ')[0] ?? url
  }

  it('is listed in docs/data.md record by record', () => {
    expect([...carriedBy.keys()].toSorted()).toEqual(records.map(({ id }) => id).toSorted())
  })

  it('has each of its addresses among the sources', () => {
    expect(records.filter((record) => !sourceByUrl.has(addressOf(record)))).toEqual([])
  })

  it('has for each record a listed thing with a claim of its address', () => {
    const thingById = new Map(things.map((thing) => [thing.id, thing]))
    const unheard = records.filter((record) => {
      const source = sourceByUrl.get(addressOf(record))
      const listed = carriedBy.get(record.id) ?? []
      const claims = listed.flatMap((id) => claimsOf(thingById.get(id) ?? { id }))
      return !claims.some((claim) => claim.source === source)
    })
    expect(unheard.map(({ id }) => id)).toEqual([])
  })

  it('has every address of a source as it is recorded, but for those that were completed', () => {
    const text = readFileSync(RECORD, 'utf8')
    // Words or a full stop may follow an address there, but nothing that would make it longer.
    const isRecorded = (url: string): boolean =>
      text
        .split(url)
        .slice(1)
        .some((rest) => !/^[\w/%?=&-]/.test(rest))
    const others = dataset.sources
      .map(({ url }) => url)
      .filter((url) => url !== undefined && !isRecorded(url))
    expect(others.toSorted()).toEqual(Object.keys(COMPLETED).toSorted())
  })

  it('has the site of every completed address, and the end of a shortened one', () => {
    const text = readFileSync(RECORD, 'utf8')
    const told = Object.values(COMPLETED).flat()
    expect(told.filter((part) => !text.includes(part))).toEqual([])
  })
})
