import { useId, useMemo } from 'react'
import type { ReactElement } from 'react'
import type { Change } from '../history/change.ts'
import { documentBeside, moveAsOf } from '../store/step-as-of.ts'
import { formatIsoDay, parseIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { formatDay } from '../time/format-when.ts'
import '../styles/changes-panel.css'
import { useApp, useSelect } from './app-context.ts'
import { CHANGE_GROUPS, changeWord } from './change-words.ts'
import { changesInWords } from './changes-in-words.ts'
import { DetailFrame } from './detail-frame.tsx'
import { useNaming } from './use-naming.ts'

/** What is otherwise on one day than on another: each row opens its thing. */
export function ChangesPanel({ since }: { readonly since: Day }): ReactElement {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  const changes = useChanges()
  const matched = useSelect(({ select }) => select.matched())
  const shownIds = new Set(matched.map(({ id }) => id))
  const shown = changes.filter(({ subject, id }) => subject === 'source' || shownIds.has(id))
  const [from, to] = since <= asOf ? [since, asOf] : [asOf, since]
  return (
    <DetailFrame
      title="What changed"
      kicker={`${formatDay(from)} to ${formatDay(to)}`}
      onClose={() => {
        store.actions.sinceChanged(undefined)
      }}
    >
      <Days since={since} asOf={asOf} />
      <p className="changes__count" role="status">
        {countText(shown.length, changes.length)}
      </p>
      {CHANGE_GROUPS.map(({ title, kinds }) => (
        <ChangeGroup
          key={title}
          title={title}
          changes={shown.filter(({ kind }) => kinds.includes(kind))}
        />
      ))}
    </DetailFrame>
  )
}

/** In the unit that is chosen, and with the names of the day. */
function useChanges(): readonly Change[] {
  const { store } = useApp()
  const naming = useNaming()
  const before = useSelect(({ select }) => select.knownSince())
  const after = useSelect(({ select }) => select.known())
  return useMemo(
    () =>
      before === undefined ? [] : changesInWords({ before, after }, { index: store.index, naming }),
    [before, after, store, naming],
  )
}

function countText(shown: number, all: number): string {
  if (all === 0) return 'Nothing changed between these days.'
  const words = all === 1 ? '1 change' : `${String(all)} changes`
  return shown === all ? words : `${String(shown)} of ${words}; the filters hide the others`
}

function Days({ since, asOf }: { readonly since: Day; readonly asOf: Day }): ReactElement {
  const { store } = useApp()
  const days = useSelect(({ select }) => select.documentDays())
  const before = documentBeside(days, asOf, -1)
  return (
    <div className="changes__days">
      <DayField
        label="From"
        day={since}
        onDay={(day) => {
          store.actions.sinceChanged(day)
        }}
      />
      <DayField
        label="To"
        day={asOf}
        onDay={(day) => {
          moveAsOf(store, day)
        }}
      />
      {before !== undefined && before.day !== since && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            store.actions.sinceChanged(before.day)
          }}
        >
          Since the document before
        </button>
      )}
    </div>
  )
}

function DayField({
  label,
  day,
  onDay,
}: {
  readonly label: string
  readonly day: Day
  readonly onDay: (day: Day) => void
}): ReactElement {
  const fieldId = useId()
  return (
    <span className="changes__day">
      <label htmlFor={fieldId}>{label}</label>
      <input
        key={day}
        id={fieldId}
        className="text-field"
        type="date"
        defaultValue={formatIsoDay(day)}
        onBlur={(event) => {
          const read = parseIsoDay(event.currentTarget.value)
          if (read.ok && read.value !== day) onDay(read.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </span>
  )
}

function ChangeGroup({
  title,
  changes,
}: {
  readonly title: string
  readonly changes: readonly Change[]
}): ReactElement | null {
  const headingId = useId()
  if (changes.length === 0) return null
  return (
    <section className="changes__group" aria-labelledby={headingId}>
      <h3 id={headingId} className="detail__heading">
        {title} <span className="changes__number">{changes.length}</span>
      </h3>
      <ul className="changes__list">
        {changes.map((change, position) => (
          // One thing can change in several respects of one kind.
          <li key={`${change.id} ${change.kind} ${String(position)}`}>
            <ChangeRow change={change} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangeRow({ change }: { readonly change: Change }): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const { id, kind, subject, title, programs, to } = change
  // Of a disagreement only what it is now: as it was, it is part of that.
  const from = kind === 'contradicted' ? undefined : change.from
  const word = changeWord(kind)
  const where = subject === 'program' ? [] : programs.map((program) => naming.program(program))
  return (
    <button
      type="button"
      className="changes__row"
      onClick={() => {
        if (subject === 'source') store.actions.sourceSelected(id)
        else store.actions.markSelected(id)
      }}
      onPointerEnter={() => {
        store.actions.markHovered(id)
      }}
      onPointerLeave={() => {
        store.actions.markHovered(undefined)
      }}
    >
      <span className="changes__title">{title}</span>
      {where.length > 0 && <span className="changes__where">{where.join(', ')}</span>}
      <span className="changes__values">
        {word !== undefined && <span className="changes__word">{word}</span>}
        {from !== undefined && <span className="changes__from">{from}</span>}
        {from !== undefined && to !== undefined && (
          <span className="changes__arrow">
            <span aria-hidden="true">→</span>
            <span className="visually-hidden">to</span>
          </span>
        )}
        {to !== undefined && <span>{to}</span>}
      </span>
    </button>
  )
}
