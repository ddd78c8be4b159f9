import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  knownOf,
  makeClaim,
  makeCompound,
  makeFact,
  makeMilestone,
  makeProgram,
  makeSource,
  makeValueClaim,
} from '../history/testing/make-dataset.ts'
import { createSearch, highlight } from './search.ts'
import type { HighlightPart } from './search.ts'
import { itemsOf } from './items.ts'
import { termsOf } from './search-tokens.ts'

const { index, known } = knownOf({
  sources: [
    makeSource({ printed: ['Acme', 'Acmee Therapeutics, Inc.'] }),
    makeSource({ id: 'filing', tier: 'filing' }),
  ],
  compounds: [makeCompound({ names: [{ name: 'ACM 101' }] }), makeCompound({ id: 'compound-b' })],
  programs: [
    makeProgram({ names: [{ name: 'Relapsed myeloma trial', shortName: 'Myeloma' }] }),
    makeProgram({
      id: 'program-b',
      compound: 'compound-b',
      names: [{ name: 'Imaging trial', shortName: 'Imaging' }],
      indications: ['glioblastoma'],
    }),
  ],
  milestones: [
    makeMilestone({
      id: 'cohort-4',
      title: 'Cohort 4 started',
      kind: 'cohort-start',
      claims: [
        makeClaim({
          source: 'filing',
          evidence: [{ paragraph: 7, figures: ['31.25 mCi/m²', '2,500 patients'] }],
          by: 'independent Data Monitoring Committee',
          note: 'Ahead of the guidance.',
        }),
      ],
    }),
    makeMilestone({ id: 'results', programs: ['program-b'], title: 'Imaging results' }),
  ],
  facts: [
    makeFact({
      id: 'investigator',
      subject: 'program:program-b',
      label: 'Principal investigator',
      people: [{ name: 'José Núñez', role: 'Chair' }],
      claims: [makeValueClaim({ source: 'filing', value: 'led from Madrid' })],
    }),
    makeFact({
      id: 'dose',
      subject: 'company',
      label: 'Dose',
      claims: [makeValueClaim({ value: 25 })],
    }),
  ],
})
const search = createSearch(itemsOf(index, known), index, known)

function find(q: string): readonly string[] {
  return search.find(q).order.toSorted()
}

describe('search', () => {
  it.each([
    ['a word of the title', 'started', ['cohort-4']],
    ['the beginning of a word', 'imag', ['investigator', 'results']],
    ['the name of a program', 'relapsed', ['cohort-4']],
    [
      'the name of a compound, however it is spaced',
      'acm101',
      ['cohort-4', 'investigator', 'results'],
    ],
    ['an indication', 'glioblastoma', ['investigator', 'results']],
    ['the label of a kind', 'cohort start', ['cohort-4']],
    ['a figure', '31.25', ['cohort-4']],
    ['a figure with its unit', '31.25 mci/m2', ['cohort-4']],
    ['a number without its comma', '2500', ['cohort-4']],
    ['a person, without the accents', 'nunez', ['investigator']],
    ['who judged it', 'monitoring committee', ['cohort-4']],
    ['a note', 'guidance', ['cohort-4']],
    ['a value in words', 'madrid', ['investigator']],
    ['a value that is a number', '25', ['dose']],
    ['the name of the issuer as misprinted', 'acmee', ['dose', 'results']],
    ['with a typing error', 'mieloma', ['cohort-4']],
    ['with two typing errors in a long word', 'gliablastma', ['investigator', 'results']],
    ['all of several words', 'imaging chair', ['investigator']],
    ['nothing where one word is not there', 'imaging started', []],
  ])('finds %s', (_words, q, ids) => {
    expect(find(q)).toEqual(ids)
  })

  it.each(['3', '31', '1.25', '250', '24'])(
    'does not take %s for a part of another number',
    (q) => {
      expect(find(q)).toEqual([])
    },
  )

  it.each(['ace', 'acx'])('does not guess at a short word (%s)', (q) => {
    expect(find(q)).toEqual([])
  })

  it('puts a hit in the title before one elsewhere', () => {
    expect(search.find('imaging').order[0]).toBe('results')
  })

  it.each(['', '   ', '?!'])('finds all for a text without a word ("%s")', (q) => {
    expect(search.find(q).ids.size).toBe(4)
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (q) => {
        const { ids, order } = search.find(q)
        expect([...ids]).toEqual(order)
      }),
    )
  })
})

describe('a name in capitals that would be a word', () => {
  const told = (value: string): readonly [ReturnType<typeof makeValueClaim>] => [
    makeValueClaim({ source: 'filing', value }),
  ]
  const { index: named, known: all } = knownOf({
    sources: [makeSource(), makeSource({ id: 'filing', tier: 'filing' })],
    milestones: [makeMilestone({ id: 'readout' })],
    facts: [
      makeFact({ id: 'left', subject: 'company', label: 'Eight doses', claims: told('none') }),
      makeFact({
        id: 'name',
        subject: 'compound:compound-a',
        attribute: 'project-name',
        label: 'Project',
        claims: told('LIGHT'),
      }),
    ],
  })
  const { find: ask } = createSearch(itemsOf(named, all), named, all)

  it.each(['LIGHT', 'light'])('finds what bears it as %s, what tells of it first', (q) => {
    expect(ask(q).order).toEqual(['name', 'readout'])
  })

  it.each(['ligh', 'lighd'])('is not found as "%s"', (q) => {
    expect(ask(q).order).not.toContain('readout')
  })

  it('leaves other words as they were', () => {
    expect(ask('eighd').order).toEqual(['left'])
  })
})

function marked(parts: readonly HighlightPart[]): string {
  return parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
}

describe('highlight', () => {
  it.each([
    ['Multiple myeloma trial', 'mieloma', 'Multiple [myeloma] trial'],
    ['Cohort 4: 31.25 mCi/m²', '31.25 mCi/m2', 'Cohort 4: [31.25] [mCi]/[m²]'],
    ['Cohort 4: 31.25 mCi/m²', '25 31', 'Cohort 4: 31.25 mCi/m²'],
    ['CLR131 and CLR 131', 'clr 131', '[CLR][131] and [CLR] [131]'],
    ['José Núñez', 'nunez', 'José [Núñez]'],
    ['Imaging', 'ima', '[Imaging]'],
    ['Imaging', '', 'Imaging'],
    ['', 'imaging', ''],
  ])('marks in "%s" what "%s" finds', (text, q, expected) => {
    expect(marked(highlight(text, q))).toBe(expected)
  })

  it('takes nothing away from any text, and leaves no empty piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, q) => {
        const parts = highlight(text, q)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.filter((part) => part.text === '')).toEqual([])
      }),
    )
  })

  it('marks each word that is searched by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('myeloma', '31.25', 'Q2', '1b', 'CPDC')), (words) => {
        const text = words.join(' ')
        const hits = highlight(text, text).filter(({ isHit }) => isHit)
        expect(hits.map((part) => part.text)).toEqual(words)
      }),
    )
  })
})

describe('words', () => {
  it.each([
    ['Phase 1b', ['phase', '1b']],
    ['Q2 and H1 2017', ['q2', 'and', 'h1', '2017']],
    ['31.25mCi/m²', ['31.25', 'mci', 'm2']],
    ['I-124-CLR1404', ['i', '124', 'clr', '1404']],
    ['$1,250,000 in 2,5', ['1250000', 'in', '2,5']],
    ['Núñez', ['nunez']],
  ])('of "%s" are %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })
})
