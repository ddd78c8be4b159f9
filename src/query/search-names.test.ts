import { describe, expect, it } from 'vitest'
import { knownOn } from '../history/known-on.ts'
import { readRealIndex } from '../history/testing/read-real-index.ts'
import { dayOf } from '../time/testing/read-when.ts'
import type { EvidenceScope } from './criteria.ts'
import { countsFor } from './filter.ts'
import type { Item } from './item.ts'
import { itemsOf } from './items.ts'
import { createSearch } from './search.ts'
import type { Search } from './search.ts'

const TODAY = '2026-11-20'

interface Page {
  readonly items: readonly Item[]
  readonly search: Search
}

const pages = new Map<string, Page>()

function pageOn(day: string, evidence: EvidenceScope = 'public'): Page {
  const key = `${day} ${evidence}`
  const opened = pages.get(key)
  if (opened !== undefined) return opened
  const index = readRealIndex()
  const known = knownOn(index, { asOf: dayOf(day), counts: countsFor(evidence) })
  const items = itemsOf(index, known)
  const page = { items, search: createSearch(items, index, known) }
  pages.set(key, page)
  return page
}

/** How many of a compound's things a name finds, and how many there are. */
function share({ items, search }: Page, q: string, compound: string): readonly [number, number] {
  const { ids } = search.find(q)
  const own = items.filter(({ compounds }) => compounds.some((id) => id === compound))
  return [own.filter(({ id }) => ids.has(id)).length, own.length]
}

function findsAll(page: Page, q: string, compound: string): boolean {
  const [found, all] = share(page, q, compound)
  return all > 0 && found === all
}

const THERAPY = ['iopofosine', 'CLR 131', 'clr131', 'I-131-CLR1404', '131I-CLR1404', 'HOT']
const IMAGING = ['CLR 124', 'I-124-CLR1404', 'NM404', 'LIGHT']

describe('the names of a compound in the public record', () => {
  it.each(THERAPY)('%s finds everything of the therapy, under either id', (q) => {
    const page = pageOn(TODAY)
    expect(findsAll(page, q, 'clr-131')).toBe(true)
    expect(findsAll(page, q, 'i-131-clr1404')).toBe(true)
  })

  it.each(IMAGING)('%s finds everything of the imaging agent', (q) => {
    expect(findsAll(pageOn(TODAY), q, 'i-124-clr1404')).toBe(true)
  })

  it.each(['HOT', 'LIGHT', 'NM404'])('%s puts what tells of the name itself first', (q) => {
    expect(pageOn(TODAY).search.find(q).order[0]).toMatch(/-(project|code)-name$/)
  })

  it.each(['HOT', 'LIGHT'])('%s finds none but things of the compound that bore the name', (q) => {
    const { items, search } = pageOn(TODAY)
    const { ids } = search.find(q)
    const bearers = q === 'HOT' ? ['clr-131', 'i-131-clr1404'] : ['i-124-clr1404']
    const others = items.filter(({ compounds }) => !compounds.some((id) => bearers.includes(id)))
    expect(others.filter(({ id }) => ids.has(id))).toEqual([])
  })

  it.each(['ho', 'ligh', 'eight'])('"%s" does not bring up what HOT or LIGHT stands for', (q) => {
    const [found, all] = share(pageOn(TODAY), q, 'i-124-clr1404')
    expect(found).toBeLessThan(all / 5)
    expect(share(pageOn(TODAY), q, 'i-131-clr1404')[0]).toBeLessThan(5)
  })
})

describe('an identity', () => {
  it('is not known to search on the day before it can be concluded', () => {
    const page = pageOn('2018-05-10')
    expect(share(page, '131I-CLR1404', 'clr-131')[0]).toBe(0)
    expect(share(page, 'HOT', 'clr-131')[0]).toBe(0)
    expect(findsAll(page, '131I-CLR1404', 'i-131-clr1404')).toBe(true)
  })

  it('is known to search from that day', () => {
    expect(findsAll(pageOn('2018-05-11'), '131I-CLR1404', 'clr-131')).toBe(true)
  })

  it('does not bring a name with it that came later', () => {
    expect(pageOn('2018-05-11').search.find('iopofosine').order).toEqual([])
    expect(pageOn('2021-09-21').search.find('iopofosine').order).toEqual([])
  })

  it('holds only in a scope of evidence that has it', () => {
    const documents = pageOn(TODAY, 'documents')
    expect(THERAPY.map((q) => documents.search.find(q).order.length > 0)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(findsAll(pageOn(TODAY, 'company'), 'iopofosine', 'i-131-clr1404')).toBe(true)
  })
})
