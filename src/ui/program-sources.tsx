import type { ReactElement } from 'react'
import { TIER_LABELS } from '../model/vocabulary.ts'
import { selectionOfSource } from '../store/actions.ts'
import { formatWhen } from '../time/format-when.ts'
import { useSelect } from './app-context.ts'
import { ItemLink } from './item-link.tsx'
import { ProgramPart } from './program-part.tsx'

/** The documents that speak of the program, in the order in which they came out. */
export function ProgramSources(): ReactElement | null {
  const rows = useSelect(({ select }) => select.claimRows())
  const sources = useSelect(({ select }) => select.known().sources)
  const counts = new Map<string, number>()
  for (const { source } of rows) counts.set(source.id, (counts.get(source.id) ?? 0) + 1)
  const used = sources.filter(({ id }) => counts.has(id))
  if (used.length === 0) return null
  return (
    <ProgramPart title="Sources">
      <ul className="program-sources">
        {used.map((source) => (
          <li key={source.id} className="program-sources__entry">
            <span className="program-sources__date">{formatWhen(source.published)}</span>
            <ItemLink id={selectionOfSource(source.id)}>{source.title}</ItemLink>
            <span className="program-sources__aside">
              {TIER_LABELS[source.tier]} · {counts.get(source.id)}{' '}
              {counts.get(source.id) === 1 ? 'claim' : 'claims'}
            </span>
          </li>
        ))}
      </ul>
    </ProgramPart>
  )
}
