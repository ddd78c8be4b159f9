import type { ReactElement } from 'react'
import type { Item } from '../query/item.ts'
import { formatWhen } from '../time/format-when.ts'
import { useSelect } from './app-context.ts'
import { ClaimHistory } from './claim-history.tsx'
import { subjectText } from './context-text.ts'
import { valueText } from './describe-value.ts'
import { ItemLink } from './item-link.tsx'
import { ProgramPart } from './program-part.tsx'
import { useNaming } from './use-naming.ts'

/** What is stated about the program and its cohorts, each with how it was told. */
export function ProgramFacts(): ReactElement | null {
  const facts = useSelect(({ select }) => select.matched()).filter(
    ({ subject }) => subject.type === 'fact',
  )
  if (facts.length === 0) return null
  return (
    <ProgramPart title="Facts">
      <ul className="program-facts">
        {facts.map((item) => (
          <FactEntry key={item.id} item={item} />
        ))}
      </ul>
    </ProgramPart>
  )
}

function FactEntry({ item }: { readonly item: Item }): ReactElement | null {
  const naming = useNaming()
  const { subject, claims } = item
  if (subject.type !== 'fact') return null
  const { fact, current, conflicts } = subject.state
  return (
    <li className="program-facts__entry">
      <p className="program-facts__label">
        <ItemLink id={item.id}>{fact.label}</ItemLink>
        {!fact.subject.startsWith('program:') && (
          <span className="program-facts__aside">{subjectText(fact.subject, naming)}</span>
        )}
      </p>
      <p className={current.value === null ? 'program-facts__unstated' : undefined}>
        {valueText(current, fact.attribute, naming)}
        {current.when !== undefined && (
          <span className="program-facts__aside">{formatWhen(current.when)}</span>
        )}
        {conflicts.length > 0 && ' '}
        {conflicts.length > 0 && <span className="tag tag--alert">Sources disagree</span>}
      </p>
      <details className="program-facts__history">
        <summary>
          {claims.length === 1 ? 'Told once' : `Told ${String(claims.length)} times`}
        </summary>
        <ClaimHistory subject={subject} />
      </details>
    </li>
  )
}
