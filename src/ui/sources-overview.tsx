import type { ReactElement } from 'react'
import { quietList, uncoveredStretches } from '../history/silence.ts'
import type { QuietEntry } from '../history/silence.ts'
import type { Source } from '../model/types.ts'
import { selectionOfSource } from '../store/actions.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import { useSelect } from './app-context.ts'
import { ConflictList } from './conflict-compare.tsx'
import { disputesOf } from './conflict-sides.ts'
import { focusHeading } from './focus-heading.ts'
import { ItemLink } from './item-link.tsx'
import { useNaming } from './use-naming.ts'

/** What no single document shows: where they contradict each other, fall silent, or are missing. */
export function SourcesOverview(): ReactElement {
  const matched = useSelect(({ select }) => select.matched())
  const known = useSelect(({ select }) => select.known())
  const passing = new Set(matched.map(({ id }) => id))
  const disputes = disputesOf(matched)
  const quiet = quietList(known).filter(({ id }) => passing.has(id))
  return (
    <article className="source" aria-labelledby="source-title">
      <h2 id="source-title" className="source__title" tabIndex={-1}>
        All documents
      </h2>
      <PartLinks
        parts={[
          { headingId: 'conflicts-title', title: 'Conflicts' },
          { headingId: 'quiet-title', title: 'Went quiet' },
          { headingId: 'uncovered-title', title: 'Not covered' },
        ]}
      />
      <section aria-labelledby="conflicts-title">
        <h3 id="conflicts-title" className="source__heading" tabIndex={-1}>
          Conflicts <span className="source__count">{disputes.length}</span>
        </h3>
        {disputes.length === 0 ? (
          <p className="source__none">None is found among what passes the filters.</p>
        ) : (
          <ConflictList disputes={disputes} />
        )}
      </section>
      <section aria-labelledby="quiet-title">
        <h3 id="quiet-title" className="source__heading" tabIndex={-1}>
          Went quiet <span className="source__count">{quiet.length}</span>
        </h3>
        <QuietEntries entries={quiet} />
      </section>
      <Uncovered />
    </article>
  )
}

/** Ways past the long lists: by Tab alone the last part lies behind a hundred links. */
function PartLinks({
  parts,
}: {
  readonly parts: readonly { readonly headingId: string; readonly title: string }[]
}): ReactElement {
  return (
    <nav className="part-links" aria-label="On this page">
      {parts.map(({ headingId, title }) => (
        <button
          key={headingId}
          type="button"
          className="link-button"
          onClick={() => {
            focusHeading(headingId)
          }}
        >
          {title}
        </button>
      ))}
    </nav>
  )
}

function QuietEntries({ entries }: { readonly entries: readonly QuietEntry[] }): ReactElement {
  if (entries.length === 0) return <p className="source__none">Nothing that passes the filters.</p>
  return (
    <>
      <p className="source__note">
        Named once, and left out by a later document that walks through the whole pipeline. Silence
        is all that this is: none of the documents says what became of it.
      </p>
      <ul className="silence">
        {entries.map((entry) => (
          <QuietRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </>
  )
}

const QUIET_KINDS: Readonly<Record<QuietEntry['kind'], string>> = {
  program: 'Program',
  promise: 'Promise',
}

function QuietRow({ entry }: { readonly entry: QuietEntry }): ReactElement {
  const naming = useNaming()
  const { id, kind, title, programs, lastMention, listing } = entry
  const isProgram = kind === 'program'
  return (
    <li className="silence__entry">
      <p className="silence__title">
        <ItemLink id={id}>{isProgram ? naming.fullProgram(entry.id) : title}</ItemLink>
        <span className="silence__aside">
          {[QUIET_KINDS[kind], ...(isProgram ? [] : programs.map(naming.program))].join(' · ')}
        </span>
      </p>
      <p className="silence__aside">
        Last mention <SourceDay source={lastMention} />; not named in the listing of{' '}
        <SourceDay source={listing} />
      </p>
    </li>
  )
}

function SourceDay({ source }: { readonly source: Source }): ReactElement {
  return <ItemLink id={selectionOfSource(source.id)}>{formatWhen(source.published)}</ItemLink>
}

/** Days about which nothing can be known: nobody spoke who could have been silent. */
function Uncovered(): ReactElement {
  const lines = useUncoveredLines()
  return (
    <section aria-labelledby="uncovered-title">
      <h3 id="uncovered-title" className="source__heading" tabIndex={-1}>
        Not covered
      </h3>
      <p className="source__note">
        More than a year without a document: nothing can be known of it, which is not silence.
      </p>
      {lines.length === 0 ? (
        <p className="source__none">No document is known yet.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useUncoveredLines(): readonly string[] {
  const sources = useSelect(({ select }) => select.known().sources)
  const days = useSelect(({ select }) => select.documentDays())
  const asOf = useSelect(({ select }) => select.asOf())
  const shown = days.filter(({ day }) => day <= asOf)
  const first = shown[0]?.day
  const last = shown.at(-1)?.day
  if (first === undefined || last === undefined) return []
  const stretches = uncoveredStretches(sources, first, asOf, asOf)
  const isLastCovered = stretches.every(({ to }) => to < asOf)
  return [
    ...stretches.map(({ from, to }) => `No document from ${formatDay(from)} to ${formatDay(to)}`),
    ...(isLastCovered ? [`No document after ${formatDay(last)}`] : []),
  ]
}
