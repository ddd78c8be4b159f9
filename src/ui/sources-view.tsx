import { useState } from 'react'
import type { ReactElement } from 'react'
import type { Source } from '../model/types.ts'
import { TIER_LABELS } from '../model/vocabulary.ts'
import { sourceOfSelection } from '../store/actions.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatWhen } from '../time/format-when.ts'
import '../styles/sources-view.css'
import { useApp, useSelect } from './app-context.ts'
import { claimEntriesOf } from './claim-entries.ts'
import { ClaimRemarks, EvidenceList } from './claim-history.tsx'
import { contextText } from './detail-rows.ts'
import { GlyphIcon } from './glyph-icon.tsx'
import { ItemLink } from './item-link.tsx'
import { claimsByParagraph, conflictsOf } from './source-claims.ts'
import type { ParagraphClaims } from './source-claims.ts'
import { SourceFacts } from './source-facts.tsx'
import { useNaming } from './use-naming.ts'

/** Every document, and of the one that is open all that was taken from it, paragraph by paragraph. */
export function SourcesView(): ReactElement {
  const sources = useSelect(({ select }) => select.known().sources)
  const pointed = useSelect(pointedSource)
  const [lastPointed, setLastPointed] = useState(pointed)
  // A thing selected within a document must not turn the page away from it.
  if (pointed !== undefined && pointed !== lastPointed) setLastPointed(pointed)
  const firstTeller = useSelect(sourceOfSelectedItem)
  const open = [pointed, lastPointed, firstTeller]
    .map((wanted) => sources.find(({ id }) => id === wanted))
    .find((source) => source !== undefined)
  const shown = open ?? sources[0]
  return (
    <div className="sources-view">
      <h1 className="visually-hidden">Sources</h1>
      <SourceList sources={sources} openId={shown?.id} />
      {shown !== undefined && <SourceArticle key={shown.id} source={shown} />}
    </div>
  )
}

function pointedSource({ getState }: TimelineStore): string | undefined {
  return sourceOfSelection(getState().selected)
}

function sourceOfSelectedItem({ select, getState }: TimelineStore): string | undefined {
  return select.itemById().get(getState().selected ?? '')?.claims[0]?.source
}

function SourceList({
  sources,
  openId,
}: {
  readonly sources: readonly Source[]
  readonly openId: string | undefined
}): ReactElement {
  const { store } = useApp()
  const rows = useSelect(({ select }) => select.claimRows())
  return (
    <nav className="source-list" aria-label="Documents">
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
                {TIER_LABELS[source.tier]} ·{' '}
                {rows.filter((row) => row.source.id === source.id).length} claims
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
      <h2 id="source-title" className="source__title">
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
  const items = useSelect(({ select }) => select.items())
  const conflicts = conflictsOf(items, source.id)
  return (
    <>
      <h3 className="source__heading">Conflicts with others, or with itself</h3>
      {conflicts.length === 0 ? (
        <p className="source__none">None that we found.</p>
      ) : (
        <ul className="source__conflicts">
          {conflicts.map((item) => (
            <li key={item.id}>
              <ItemLink id={item.id}>{item.title}</ItemLink>
            </li>
          ))}
        </ul>
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
