import type { FrozenNews } from '../store/frozen-news.ts'

/** What came after the day of a frozen view. */
export function sinceWords({ claims, documents }: FrozenNews): string {
  if (claims === 0) return 'Nothing has come since that day.'
  return `${counted(claims, 'claim')} from ${counted(documents, 'document')} since.`
}

/** What of that day or before is otherwise than when the view was frozen. */
export function beforeWords({ addedBefore }: FrozenNews): string {
  if (addedBefore === undefined) {
    return 'The data have changed, so it may differ from what was shared: claims of that day or before may have been added or corrected.'
  }
  if (addedBefore === 0) {
    return 'The data hold as many claims of that day or before as then; some of them may have been corrected.'
  }
  const count = counted(Math.abs(addedBefore), 'claim')
  const change = addedBefore > 0 ? 'more' : 'fewer'
  return `Of that day or before, the data hold ${count} ${change} than when it was shared, so it differs from that.`
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`
}
