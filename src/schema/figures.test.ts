import { describe, expect, it } from 'vitest'

import { hasFigure, paragraphsOf } from './figures.ts'

describe('a figure is found in a paragraph', () => {
  it.each([
    ['25', 'a dose of 25 mCi'],
    ['25 mCi/m²', 'given 25 mCi/m² twice'],
    ['mCi/m²', 'given 25 mCi/m² twice'],
    ['37.5mCi/m²', 'The 37.5mCi/m² dose'],
    ['50%', 'a 50% to 89.9% reduction'],
    ['50', 'a 50% reduction'],
    ['2014', 'by the end of 2014.'],
    ['$2.2 million', 'was \\$2.2 million in all'],
    ['2,500', 'all 2,500 patients'],
    ['131', 'CLR 131, the drug'],
    ['124', 'I-124-CLR1404'],
    ['open-label', 'an open\u2011label study'],
    ['75-180 days', '75 – 180 days'.replace(' – ', '–')],
    ['75-180 days', '75−180 days'],
    ['15 mCi', 'dose of 15\u2009mCi was'],
    ['Phase 1 study', 'the Phase 1\nstudy'],
    ["Ewing's sarcoma", 'of Ewing’s sarcoma and'],
    ['"expect"', 'words such as “expect” and'],
    ['1', 'cohorts 1,2 and 3'],
    ['(FDA)', 'Administration (FDA) has'],
    ['2', 'a 2, then 12'],
  ])('%s in "%s"', (figure, paragraph) => {
    expect(hasFigure(paragraph, figure)).toBe(true)
  })
})

describe('a figure is not found as a part of something longer', () => {
  it.each([
    ['25', 'a dose of 31.25 mCi'],
    ['31', 'a dose of 31.25 mCi'],
    ['25', 'a dose of .25 mCi'],
    ['500', 'all 2,500 patients'],
    ['2', 'all 2,500 patients'],
    ['2,500', 'all 12,500 patients'],
    ['2,500', 'all 2,500,000 patients'],
    ['2,500', 'all 2,500.5 patients'],
    ['5 mCi', 'a dose of 15.625 mCi/m²'],
    ['15.625 mCi', 'a dose of 15.625 mCi/m²'],
    ['mCi', 'a dose of 15.625 mCi/m²'],
    ['mCi/m', 'a dose of 15.625 mCi/m²'],
    ['13', 'CLR 131, the drug'],
    ['Phase 1', 'a Phase 1b study'],
    ['Cohort', 'in Cohorts 1 and 2'],
    ['hort 4', 'in Cohort 4'],
    ['5%', 'a 25% reduction'],
    ['9%', 'a 89.9% reduction'],
    ['Ewing', 'the Ewingé tumor'],
    ['phase 1', 'the Phase 1 study'],
    ['', 'anything'],
  ])('%s in "%s"', (figure, paragraph) => {
    expect(hasFigure(paragraph, figure)).toBe(false)
  })
})

describe('paragraphs', () => {
  it('are blocks of non-blank lines, their lines joined by a space', () => {
    expect(paragraphsOf('\n\nMarch 4\n  \t \nA title\nin two lines\r\n\r\n\nThe end')).toEqual([
      'March 4',
      'A title in two lines',
      'The end',
    ])
  })

  it('are none in a text of blank lines', () => {
    expect(paragraphsOf(' \n\n  \n')).toEqual([])
  })
})
