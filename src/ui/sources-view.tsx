import { useState } from 'react'
import type { ReactElement } from 'react'
import type { Source } from '../model/types.ts'
import { sourceKindName } from '../model/source-kind.ts'
import { sourceOfSelection } from '../store/actions.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatWhen } from '../time/format-when.ts'
import '../styles/sources-view.css'
import { useApp, useSelect } from './app-context.ts'
import { claimEntriesOf } from './claim-entries.ts'
import { ClaimRemarks, EvidenceList } from './claim-history.tsx'
import { ConflictList } from './conflict-compare.tsx'
import { disputesOf } from './conflict-sides.ts'
import { contextText } from './context-text.ts'
import { focusHeading } from './focus-heading.ts'
import { GlyphIcon } from './glyph-icon.tsx'
import { ItemLink } from './item-link.tsx'
import { claimCounts, claimsByParagraph, claimsInWords, disputesWith } from './source-claims.ts'
import type { ParagraphClaims } from './source-claims.ts'
import { SourceFacts } from './source-facts.tsx'
import { SourcesOverview } from './sources-overview.tsx'
import { pageAfter } from './sources-page.ts'
import type { OpenPage } from './sources-page.ts'
import { UnseenDocumentBody, unseenTitle } from './unseen-document.tsx'
import { useNaming } from './use-naming.ts'

/**
 * Every document, and of the one that is open all that was taken from it, paragraph by paragraph; before
 * them a page of what only shows where they are held against each other.
 */
export function SourcesView(): ReactElement {
  const { store } = useApp()
  const sources = useSelect(({ select }) => select.known().sources)
  const selected = useSelect(({ getState }) => getState().selected)
  const firstTeller = useSelect(sourceOfSelectedItem)
  const [open, setOpen] = useState<OpenPage>(() => ({
    selected,
    sourceId: sourceOfSelection(selected) ?? firstTeller,
  }))
  if (open.selected !== selected) setOpen(pageAfter(open, selected))
  const shown = sources.find(({ id }) => id === open.sourceId)
  return (
    <div className="sources-view">
      <h1 className="visually-hidden">Sources</h1>
      <SourceList
        sources={sources}
        openId={open.sourceId}
        onAll={() => {
          setOpen({ selected: undefined, sourceId: undefined })
          store.actions.markSelected(undefined)
        }}
      />
      {shown === undefined ? (
        <NoSource sourceId={open.sourceId} />
      ) : (
        <SourceArticle key={shown.id} source={shown} />
      )}
    </div>
  )
}

/** No document is open, or one that does not count on the day or in the evidence that is chosen. */
function NoSource({ sourceId }: { readonly sourceId: string | undefined }): ReactElement {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  const unseen = store.index.dataset.sources.find(({ id }) => id === sourceId)
  if (unseen === undefined) return <SourcesOverview />
  return (
    <article className="source" aria-labelledby="source-title">
      <h2 id="source-title" className="source__title" tabIndex={-1}>
        {unseenTitle(unseen, asOf)}
      </h2>
      <UnseenDocumentBody document={unseen} />
    </article>
  )
}

function sourceOfSelectedItem({ select, getState }: TimelineStore): string | undefined {
  return select.itemById().get(getState().selected ?? '')?.claims[0]?.source
}

function SourceList({
  sources,
  openId,
  onAll,
}: {
  readonly sources: readonly Source[]
  readonly openId: string | undefined
  readonly onAll: () => void
}): ReactElement {
  const { store } = useApp()
  const counts = claimCounts(useSelect(({ select }) => select.claimRows()))
  return (
    <nav className="source-list" aria-label="Documents">
      <button
        type="button"
        className="skip-link"
        onClick={() => {
          focusHeading('source-title')
        }}
      >
        Skip the list of documents
      </button>
      <button
        type="button"
        className="source-list__entry"
        aria-current={openId === undefined}
        onClick={onAll}
      >
        <span className="source-list__date">All documents</span>
        <span className="source-list__aside">Conflicts, silences, gaps</span>
      </button>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className="source-list__entry"
              aria-current={source.id === openId}
              onClick={() => {
                store.actions.sourceSelected(source.id)
              }}
            >
              <span className="source-list__date">{formatWhen(source.published)}</span>
              <span className="source-list__title">{source.title}</span>
              <span className="source-list__aside">
                {sourceKindName(source)} · {claimsInWords(counts.get(source.id) ?? 0)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function SourceArticle({ source }: { readonly source: Source }): ReactElement {
  const rows = useSelect(({ select }) => select.claimRows())
  const groups = claimsByParagraph(rows, source.id)
  return (
    <article className="source" aria-labelledby="source-title">
      <h2 id="source-title" className="source__title" tabIndex={-1}>
        {source.title}
      </h2>
      <SourceFacts source={source} />
      <Conflicts source={source} />
      <h3 className="source__heading">Claims taken from it, by paragraph</h3>
      {groups.length === 0 ? (
        <p className="source__none">None of its claims passes the filters.</p>
      ) : (
        groups.map((group) => <Paragraph key={group.paragraph ?? 'none'} group={group} />)
      )}
    </article>
  )
}

function Conflicts({ source }: { readonly source: Source }): ReactElement {
  const matched = useSelect(({ select }) => select.matched())
  const disputes = disputesWith(disputesOf(matched), source.id)
  return (
    <>
      <h3 className="source__heading">Conflicts with others, or with itself</h3>
      {disputes.length === 0 ? (
        <p className="source__none">None is found among what passes the filters.</p>
      ) : (
        <ConflictList disputes={disputes} />
      )}
    </>
  )
}

function Paragraph({ group }: { readonly group: ParagraphClaims }): ReactElement {
  const title =
    group.paragraph === undefined ? 'No paragraph' : `Paragraph ${String(group.paragraph)}`
  return (
    <section className="paragraph" aria-label={title}>
      <h4 className="paragraph__number">
        <span aria-hidden="true">
          {group.paragraph === undefined ? '–' : `¶ ${String(group.paragraph)}`}
        </span>
        <span className="visually-hidden">{title}</span>
      </h4>
      <ul className="paragraph__claims">
        {group.rows.map((row) => (
          <ClaimOfParagraph key={row.claim.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function ClaimOfParagraph({
  row,
}: {
  readonly row: ParagraphClaims['rows'][number]
}): ReactElement {
  const naming = useNaming()
  const { item, claim } = row
  const entry = claimEntriesOf(item.subject, naming).find((each) => each.claim.id === claim.id)
  const said = [entry?.value, entry?.when].filter((text) => text !== undefined).join(' · ')
  return (
    <li className="paragraph__claim">
      <p className="paragraph__title">
        <GlyphIcon kind={item.kind} isExpected={entry?.isExpected === true} />
        <ItemLink id={item.id}>{item.title}</ItemLink>
        <span className="paragraph__program">{contextText(item, naming)}</span>
      </p>
      <p>
        <span className="history__status">{entry?.status}</span>
        {said === '' ? '' : `: ${said}`}
      </p>
      <ClaimRemarks claim={claim} />
      <p className="evidence">
        <EvidenceList evidence={claim.evidence} />
      </p>
    </li>
  )
}
