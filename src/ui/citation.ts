import { ensure } from '../base/assert.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import type { Claim, Source } from '../model/types.ts'
import type { Item } from '../query/item.ts'
import { formatDay } from '../time/format-when.ts'
import type { Day } from '../time/day.ts'
import { dateText } from './item-date.ts'
import { sourceName } from './naming.ts'

/**
 * A thing with its sources, to be pasted into a document: what, when, who said it where, and the link.
 */
export function citationOf(
  item: Item,
  context: { readonly index: DatasetIndex; readonly asOf: Day; readonly link: string },
): string {
  const { index, asOf, link } = context
  const places = item.claims.map((claim) =>
    placeOf(claim, ensure(index.sourceById.get(claim.source), claim.source)),
  )
  return [
    `${item.title} (${dateText(item)}).`,
    `${[...new Set(places)].join('; ')}.`,
    `${index.dataset.title}, as known on ${formatDay(asOf)}. ${link}`,
  ].join(' ')
}

function placeOf({ evidence }: Claim, source: Source): string {
  const paragraphs = evidence.flatMap(({ paragraph }) =>
    paragraph === undefined ? [] : [String(paragraph)],
  )
  const place = paragraphs.length === 0 ? '' : `, ¶ ${[...new Set(paragraphs)].join(', ')}`
  const address = source.url === undefined ? '' : `, ${source.url}`
  return `${source.issuer}: ${source.title}. ${sourceName(source)}${place}${address}`
}
