import type { ReactElement } from 'react'
import { sourceKindName } from '../model/source-kind.ts'
import type { Source } from '../model/types.ts'
import { formatWhen } from '../time/format-when.ts'
import { RowList } from './detail-frame.tsx'
import type { DetailRow } from './detail-rows.ts'

/** What is known of a document itself: its day, kind, issuer, and the names as printed. */
export function SourceFacts({ source }: { readonly source: Source }): ReactElement {
  return (
    <>
      <RowList rows={rowsOf(source)} />
      {source.url !== undefined && (
        <p>
          <a href={source.url} rel="noopener noreferrer" target="_blank">
            Open the document
          </a>
        </p>
      )}
    </>
  )
}

function rowsOf(source: Source): readonly DetailRow[] {
  const { published, issuer, printed = [], paragraphs, sha256 } = source
  return [
    { term: 'Published', lines: [formatWhen(published)] },
    { term: 'Kind', lines: [sourceKindName(source)] },
    { term: 'Issuer', lines: [issuer] },
    ...(printed.length === 0 ? [] : [{ term: 'Printed as', lines: [printed.join(' · ')] }]),
    ...(paragraphs === undefined
      ? []
      : [{ term: 'Length', lines: [`${String(paragraphs)} paragraphs`] }]),
    {
      term: 'Text',
      lines: [
        sha256 === undefined ? 'Not held against a text' : 'Every figure held against the text',
      ],
    },
  ]
}
