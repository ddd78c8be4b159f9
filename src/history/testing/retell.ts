import type { Dataset } from '../../model/types.ts'
import type { Change } from '../change.ts'
import { changesBetween } from '../changes.ts'
import { knownOf, makeSource } from './make-dataset.ts'

/** A document a year, each of 8 March. */
export const YEARLY_SOURCES = ['2014', '2015', '2016'].map((id) =>
  makeSource({ id, published: `${id}-03-08` }),
)

/** The changes of one sort of things, from the document of 2015 to that of 2016. */
export function changesInWords(
  subject: Change['subject'],
  dataset: Partial<Dataset>,
): readonly string[] {
  const whole = { sources: YEARLY_SOURCES, ...dataset }
  const before = knownOf(whole, '2015-03-08').known
  const after = knownOf(whole, '2016-03-08').known
  return changesBetween(before, after)
    .filter((change) => change.subject === subject)
    .map(inWords)
}

/** "moved-later: Q2 2016 → Q3 2016". */
export function inWords({ kind, from, to }: Change): string {
  const words = [from, to].filter((text) => text !== undefined)
  return [kind, ...(words.length === 0 ? [] : [words.join(' → ')])].join(': ')
}
