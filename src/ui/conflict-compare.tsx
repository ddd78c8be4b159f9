import type { ReactElement } from 'react'
import { BASIS_LABELS } from '../model/vocabulary.ts'
import type { Item } from '../query/item.ts'
import { selectionOfSource } from '../store/actions.ts'
import '../styles/conflict-compare.css'
import { formatWhen } from '../time/format-when.ts'
import { useApp } from './app-context.ts'
import { ClaimRemarks, EvidenceList } from './claim-history.tsx'
import { CONFLICT_TEXTS, conflictSidesOf, ruleText } from './conflict-sides.ts'
import type { ConflictSide, Dispute, Teller } from './conflict-sides.ts'
import { contextText } from './context-text.ts'
import { GlyphIcon } from './glyph-icon.tsx'
import { ItemLink } from './item-link.tsx'
import { sourceName } from './naming.ts'
import { revealMark } from './reveal-mark.ts'
import { useNaming } from './use-naming.ts'

/** What is told in contradictions, the sides of each beside one another. */
export function ConflictList({
  disputes,
}: {
  readonly disputes: readonly Dispute[]
}): ReactElement {
  return (
    <ul className="disputes" aria-label="Conflicts">
      {disputes.map((dispute) => (
        <li key={`${dispute.item.id} ${dispute.conflict.summary}`} className="dispute">
          <ConflictCompare dispute={dispute} />
        </li>
      ))}
    </ul>
  )
}

function ConflictCompare({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const { item, conflict } = dispute
  const sides = conflictSidesOf(conflict, store.index, naming)
  return (
    <>
      <p className="dispute__title">
        <GlyphIcon kind={item.kind} isExpected={item.status === 'expected'} />
        <ItemLink id={item.id}>{item.title}</ItemLink>
        <span className="dispute__context">{contextText(item, naming)}</span>
        <TimelineLink item={item} />
      </p>
      <p className="dispute__kind">
        {CONFLICT_TEXTS[conflict.kind]}
        {conflict.shown === undefined && ' What is shown rests on none of them.'}
      </p>
      <ul className="dispute__sides" aria-label={`Sides of ${item.title}`}>
        {sides.map((side) => (
          <Side key={side.said} side={side} />
        ))}
      </ul>
    </>
  )
}

function Side({ side }: { readonly side: ConflictSide }): ReactElement {
  const { said, shownBy, tellers } = side
  const isShown = shownBy !== undefined
  return (
    <li className={isShown ? 'dispute__side dispute__side--shown' : 'dispute__side'}>
      <p className="dispute__said">{said}</p>
      {isShown && <p className="dispute__rule">{ruleText(shownBy)}</p>}
      {tellers.map((teller) => (
        <TellerEntry key={teller.claim.id} teller={teller} />
      ))}
    </li>
  )
}

function TellerEntry({ teller }: { readonly teller: Teller }): ReactElement {
  const { claim, source } = teller
  const { basis, knownFrom } = claim
  return (
    <div className="dispute__teller">
      <p>
        <ItemLink id={selectionOfSource(source.id)}>{sourceName(source)}</ItemLink>
        {knownFrom !== undefined && ` · known ${formatWhen(knownFrom)}`}
        {basis === 'stated' && ` · ${BASIS_LABELS.stated}`}
      </p>
      <ClaimRemarks claim={claim} />
      <p className="evidence">
        <EvidenceList evidence={claim.evidence} />
      </p>
    </div>
  )
}

/** A fact has no mark in the picture: its details are all there is to open. */
function TimelineLink({ item }: { readonly item: Item }): ReactElement | null {
  const { store } = useApp()
  if (item.subject.type === 'fact') return null
  return (
    <button
      type="button"
      className="button dispute__mark"
      aria-label={`${item.title} on the timeline`}
      onClick={() => {
        store.actions.viewChosen('timeline')
        store.actions.markSelected(item.id)
        revealMark(store, item.id)
      }}
    >
      On the timeline
    </button>
  )
}
