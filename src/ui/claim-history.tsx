import { ensure } from '../base/assert.ts'
import type { ReactElement } from 'react'
import type { Claim, Evidence, Source } from '../model/types.ts'
import { BASIS_LABELS } from '../model/vocabulary.ts'
import type { Subject } from '../query/item.ts'
import { selectionOfSource } from '../store/actions.ts'
import { formatWhen } from '../time/format-when.ts'
import { useApp } from './app-context.ts'
import { claimEntriesOf } from './claim-entries.ts'
import type { ClaimEntry } from './claim-entries.ts'
import { ItemLink } from './item-link.tsx'
import { sourceName } from './naming.ts'
import { useNaming } from './use-naming.ts'

/** Every claim about a thing in the order in which it became known, each with its evidence. */
export function ClaimHistory({ subject }: { readonly subject: Subject }): ReactElement {
  const naming = useNaming()
  const entries = claimEntriesOf(subject, naming)
  return (
    <ol className="history">
      {entries.map((entry) => (
        <ClaimCard key={entry.claim.id} entry={entry} />
      ))}
    </ol>
  )
}

function ClaimCard({ entry }: { readonly entry: ClaimEntry }): ReactElement {
  const { store } = useApp()
  const { claim, status, isExpected, when, value } = entry
  const source = ensure(store.index.sourceById.get(claim.source), claim.source)
  const said = [value, when].filter((text) => text !== undefined).join(' · ')
  return (
    <li className={isExpected ? 'history__claim history__claim--expected' : 'history__claim'}>
      <p className="history__known">{knownText(claim, source)}</p>
      <p className="history__said">
        <span className="history__status">{status}</span>
        {said === '' ? '' : `: ${said}`}
      </p>
      <ClaimRemarks claim={claim} />
      <p className="evidence">
        <ItemLink id={selectionOfSource(source.id)}>{sourceName(source)}</ItemLink>
        <EvidenceList evidence={claim.evidence} />
      </p>
    </li>
  )
}

/** A claim that was public before its document says so itself. */
function knownText({ knownFrom }: Claim, { published }: Source): string {
  return knownFrom === undefined
    ? formatWhen(published)
    : `Known ${formatWhen(knownFrom)}, told again ${formatWhen(published)}`
}

/** Who judged, how it was worked out, from what, and how sure the reading is. */
export function ClaimRemarks({ claim }: { readonly claim: Claim }): ReactElement {
  const { by, basis, reasoning, inputs = [], note, confidence } = claim
  return (
    <>
      {by !== undefined && <p className="history__remark">By {by}</p>}
      {basis !== 'stated' && (
        <p className="history__remark">
          <span className="tag">{BASIS_LABELS[basis]}</span> {reasoning}
        </p>
      )}
      {inputs.length > 0 && (
        <p className="history__remark">
          From:{' '}
          {inputs.map((id, index) => (
            <InputLink key={id} id={id} isFirst={index === 0} />
          ))}
        </p>
      )}
      {note !== undefined && <p className="history__remark">{note}</p>}
      {confidence !== undefined && (
        <p className="history__remark">Our reading is of {confidence} confidence.</p>
      )}
    </>
  )
}

function InputLink({
  id,
  isFirst,
}: {
  readonly id: Claim['id']
  readonly isFirst: boolean
}): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const input = ensure(store.index.claimById.get(id), id)
  const { owner } = input
  const title = owner.type === 'fact' ? owner.thing.label : naming.anything(owner.thing.id)
  return (
    <>
      {isFirst ? '' : ', '}
      <ItemLink id={owner.thing.id}>{title}</ItemLink>
    </>
  )
}

/** Paragraphs and the figures that stand there. */
export function EvidenceList({
  evidence,
}: {
  readonly evidence: readonly Evidence[]
}): ReactElement {
  return (
    <>
      {evidence.map(({ paragraph, figures }, index) => (
        <span key={`${String(paragraph)}-${String(index)}`} className="evidence__place">
          {paragraph !== undefined && (
            <span className="evidence__paragraph">
              <span aria-hidden="true">¶ {paragraph}</span>
              <span className="visually-hidden">paragraph {paragraph}</span>
            </span>
          )}
          {figures.map((figure) => (
            <q key={figure} className="evidence__figure">
              {figure}
            </q>
          ))}
        </span>
      ))}
    </>
  )
}
