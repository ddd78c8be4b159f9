import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { KIND_LABELS } from '../model/vocabulary.ts'
import type { Item } from '../query/item.ts'
import { sourceOfSelection } from '../store/actions.ts'
import { formatDay } from '../time/format-when.ts'
import { useApp, useSelect } from './app-context.ts'
import { ClaimHistory } from './claim-history.tsx'
import { CohortSection } from './cohort-section.tsx'
import { DetailActions } from './detail-actions.tsx'
import { DetailFrame, RowList } from './detail-frame.tsx'
import { detailRowsOf } from './detail-rows.ts'
import {
  ConflictSection,
  ExpectationSection,
  FactSection,
  MeanwhileSection,
  RelatedSection,
  Section,
} from './detail-sections.tsx'
import { GlyphIcon } from './glyph-icon.tsx'
import { ItemLink } from './item-link.tsx'
import { ProgramLink } from './program-link.tsx'
import { ReadingButtons } from './reading-buttons.tsx'
import { neighboursOf } from './related.ts'
import { SourceDetail } from './source-detail.tsx'
import { useNaming } from './use-naming.ts'
import { useOpenItem } from './use-open-item.ts'

/** What is known of the selected thing, how it was told, and where it stands. */
export function DetailPanel({ onClose }: { readonly onClose: () => void }): ReactElement | null {
  const selected = useSelect(({ getState }) => getState().selected)
  const item = useSelect(({ select, getState }) => select.itemById().get(getState().selected ?? ''))
  if (selected === undefined) return null
  const sourceId = sourceOfSelection(selected)
  if (sourceId !== undefined) return <SourceDetail sourceId={sourceId} onClose={onClose} />
  return item === undefined ? (
    <UnknownDetail onClose={onClose} />
  ) : (
    <ItemDetail key={item.id} item={item} onClose={onClose} />
  )
}

function ItemDetail({
  item,
  onClose,
}: {
  readonly item: Item
  readonly onClose: () => void
}): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const sources = useSelect(({ select }) => select.known().sources)
  const { subject } = item
  const rows = detailRowsOf(item, { naming, index: store.index, sources })
  return (
    <DetailFrame
      title={item.title}
      kicker={
        <>
          <GlyphIcon kind={item.kind} isExpected={item.status === 'expected'} />
          {subject.type === 'program' ? 'Program' : KIND_LABELS[item.kind]}
        </>
      }
      onClose={onClose}
    >
      <BelongsTo item={item} />
      <RowList rows={rows} />
      <ConflictSection subject={subject} />
      {subject.type === 'milestone' && <ExpectationSection state={subject.state} />}
      {subject.type === 'program' && <CohortSection program={subject.state.program.id} />}
      <MeanwhileSection item={item} />
      <FactSection subject={subject} />
      <Section title="How this was told">
        <ClaimHistory subject={subject} />
      </Section>
      <RelatedSection subject={subject} />
      <ReadingButtons item={item} />
      <DetailActions item={item} />
      <Neighbours id={item.id} />
    </DetailFrame>
  )
}

function BelongsTo({ item }: { readonly item: Item }): ReactElement | null {
  const naming = useNaming()
  const cohort = item.subject.type === 'milestone' ? item.subject.state.milestone.cohort : undefined
  const isProgram = item.subject.type === 'program'
  const ids = [...(isProgram ? [] : item.programs), ...(cohort === undefined ? [] : [cohort])]
  const [only, ...others] = item.programs
  if (only === undefined) return null
  return (
    <ul className="detail__belongs" aria-label="Belongs to">
      {ids.map((id) => (
        <li key={id}>
          <ItemLink id={id}>{naming.anything(id)}</ItemLink>
        </li>
      ))}
      {others.length === 0 && (
        <li>
          <ProgramLink id={only}>Open the program</ProgramLink>
        </li>
      )}
    </ul>
  )
}

function Neighbours({ id }: { readonly id: string }): ReactElement {
  const openItem = useOpenItem()
  const items = useSelect(({ select }) => select.matchedInTime())
  const { previous, next } = neighboursOf(items, id)
  const go = (item: Item | undefined) => (): void => {
    if (item !== undefined) openItem(item.id)
  }
  return (
    <nav className="detail__neighbours" aria-label="Along time">
      <button
        type="button"
        className="button"
        disabled={previous === undefined}
        title={previous?.title}
        onClick={go(previous)}
      >
        <ChevronLeft aria-hidden="true" size={16} />
        Earlier
      </button>
      <button
        type="button"
        className="button"
        disabled={next === undefined}
        title={next?.title}
        onClick={go(next)}
      >
        Later
        <ChevronRight aria-hidden="true" size={16} />
      </button>
    </nav>
  )
}

/** A link may select what was not yet known on the day, or in the evidence, that it asks for. */
function UnknownDetail({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  return (
    <DetailFrame title="Not known yet" kicker="Selection" onClose={onClose}>
      <p>
        Nothing had been said of this by {formatDay(asOf)} in the evidence that is chosen. It
        appears with a later day or with all evidence.
      </p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            store.actions.asOfChanged(undefined)
            store.actions.evidenceChosen('public')
          }}
        >
          Show all that is known
        </button>
      </p>
    </DetailFrame>
  )
}
