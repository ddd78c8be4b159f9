import type { ReactElement } from 'react'
import { sourceKindName } from '../model/source-kind.ts'
import { selectionOfSource } from '../store/actions.ts'
import { formatWhen } from '../time/format-when.ts'
import { useSelect } from './app-context.ts'
import { ItemLink } from './item-link.tsx'
import { ProgramPart } from './program-part.tsx'
import { claimCounts, claimsInWords } from './source-claims.ts'

/** The documents that speak of the program, in the order in which they came out. */
export function ProgramSources(): ReactElement | null {
  const rows = useSelect(({ select }) => select.claimRows())
  const sources = useSelect(({ select }) => select.known().sources)
  const counts = claimCounts(rows)
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
              {sourceKindName(source)} · {claimsInWords(counts.get(source.id) ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </ProgramPart>
  )
}
