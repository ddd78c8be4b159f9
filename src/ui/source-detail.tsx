import type { ReactElement } from 'react'
import type { Source } from '../model/types.ts'
import { useApp, useSelect } from './app-context.ts'
import { DetailFrame } from './detail-frame.tsx'
import { Section } from './detail-sections.tsx'
import { GlyphIcon } from './glyph-icon.tsx'
import { dateText } from './item-date.ts'
import { ItemLink } from './item-link.tsx'
import { SourceFacts } from './source-facts.tsx'
import { UnseenDocumentBody, unseenTitle } from './unseen-document.tsx'

/** A document beside the view; of one that does not count yet, or not in this evidence, only that it does not. */
export function SourceDetail({
  sourceId,
  onClose,
}: {
  readonly sourceId: string
  readonly onClose: () => void
}): ReactElement | null {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  const known = useSelect(({ select }) => select.known().sources)
  const source = known.find(({ id }) => id === sourceId)
  if (source !== undefined) return <KnownSource source={source} onClose={onClose} />
  const unseen = store.index.dataset.sources.find(({ id }) => id === sourceId)
  if (unseen === undefined) return null
  return (
    <DetailFrame title={unseenTitle(unseen, asOf)} kicker="Document" onClose={onClose}>
      <UnseenDocumentBody document={unseen} />
    </DetailFrame>
  )
}

/** What the document is, and what it told of. */
function KnownSource({
  source,
  onClose,
}: {
  readonly source: Source
  readonly onClose: () => void
}): ReactElement {
  const { store } = useApp()
  const items = useSelect(({ select }) => select.items())
  const told = items.filter(({ sources }) => sources.some(({ id }) => id === source.id))
  return (
    <DetailFrame title={source.title} kicker="Document" onClose={onClose}>
      <SourceFacts source={source} />
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            store.actions.viewChosen('sources')
          }}
        >
          All claims by paragraph
        </button>
      </p>
      <Section title={`What it told of (${String(told.length)})`}>
        <ul className="detail__list">
          {told.map((item) => (
            <li key={item.id} className="detail__related">
              <GlyphIcon kind={item.kind} isExpected={item.status === 'expected'} />
              <ItemLink id={item.id}>{item.title}</ItemLink>
              <span className="detail__aside">{dateText(item)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </DetailFrame>
  )
}
