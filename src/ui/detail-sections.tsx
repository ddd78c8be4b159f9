import { ensure } from '../base/assert.ts'
import { Fragment } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { FactState, KnownState, MilestoneState } from '../history/state.ts'
import type { Item, Subject } from '../query/item.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import { useApp, useSelect } from './app-context.ts'
import { CONFLICT_TEXTS, conflictsIn, conflictSidesOf, ruleText } from './conflict-sides.ts'
import type { ConflictSide } from './conflict-sides.ts'
import { bestSentence, stepText, verdictText } from './describe-outcome.ts'
import { valueText } from './describe-value.ts'
import { GlyphIcon } from './glyph-icon.tsx'
import { ItemLink } from './item-link.tsx'
import { sourceName } from './naming.ts'
import { daysToCompare, factsAbout, milestonesAbout, programsDuring } from './related.ts'
import type { ProgramThen } from './related.ts'
import { useNaming } from './use-naming.ts'

/** A part of the details under its heading; nothing where there is nothing to show. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <section className="detail__section">
      <h3 className="detail__heading">{title}</h3>
      {children}
    </section>
  )
}

/** What cannot all be right, side by side. */
export function ConflictSection({ subject }: { readonly subject: Subject }): ReactElement | null {
  const { store } = useApp()
  const naming = useNaming()
  const conflicts = conflictsIn(subject)
  if (conflicts.length === 0) return null
  return (
    <section className="conflict" aria-label="Conflict">
      <h3 className="detail__heading">Sources disagree</h3>
      {conflicts.map((conflict) => (
        <Fragment key={conflict.summary}>
          <p>{CONFLICT_TEXTS[conflict.kind]}</p>
          <ul className="conflict__sides">
            {conflictSidesOf(conflict, store.index, naming).map((side) => (
              <ConflictSideEntry key={side.said} side={side} />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}

function ConflictSideEntry({ side }: { readonly side: ConflictSide }): ReactElement {
  const { said, shownBy, tellers } = side
  const names = new Set(tellers.map(({ source }) => sourceName(source)))
  return (
    <li className="conflict__side">
      <strong>{said}</strong>
      {[...names].map((name) => (
        <span key={name}>{name}</span>
      ))}
      {shownBy !== undefined && <span className="conflict__rule">{ruleText(shownBy)}</span>}
    </li>
  )
}

/** What was promised, newest first, and what came of it. */
export function ExpectationSection({
  state,
}: {
  readonly state: MilestoneState
}): ReactElement | null {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  const { expectations } = state
  if (expectations.length === 0) return null
  return (
    <Section title="What was expected">
      <ul className="detail__list">
        {expectations.map((expectation) => {
          const { claim, window } = expectation
          const source = ensure(store.index.sourceById.get(claim.source), claim.source)
          return (
            <li key={claim.id}>
              <strong>{formatWhen(window)}</strong>
              <span className="detail__verdict">
                {verdictText(expectation, expectation.verdictByBest !== undefined)}
                {isJudgedByTime(expectation) && ` (as of ${formatDay(asOf)})`}
              </span>
              {expectation.verdictByBest !== undefined && (
                <span className="detail__verdict">{bestSentence(expectation.verdictByBest)}</span>
              )}
              <span className="detail__aside">
                {stepText(expectation)}: {formatWhen(claim.knownFrom ?? source.published)}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Nothing but time that passed stands behind these: another day may say otherwise. */
function isJudgedByTime({ verdict }: MilestoneState['expectations'][number]): boolean {
  return verdict === 'overdue' || verdict === 'no-later-word'
}

/** What else is stated about the thing, or about the cohort that it belongs to. */
export function FactSection({ subject }: { readonly subject: Subject }): ReactElement | null {
  const known = useSelect(({ select }) => select.known())
  const facts = factsAbout(subject, known)
  if (facts.length === 0) return null
  return (
    <Section title="Stated about it">
      <dl className="detail__facts">
        {facts.map((fact) => (
          <FactRow key={fact.fact.id} state={fact} />
        ))}
      </dl>
    </Section>
  )
}

function FactRow({ state }: { readonly state: FactState }): ReactElement {
  const naming = useNaming()
  const { fact, current, conflicts } = state
  const people = (fact.people ?? []).map(({ name, role }) => `${name}, ${role}`)
  return (
    <div className="detail__fact">
      <dt>
        <ItemLink id={fact.id}>{fact.label}</ItemLink>
      </dt>
      <dd>
        <span className={current.value === null ? 'detail__unstated' : undefined}>
          {valueText(current, fact.attribute, naming)}
        </span>
        {current.when !== undefined && (
          <span className="detail__aside">{formatWhen(current.when)}</span>
        )}
        {people.map((person) => (
          <span key={person} className="detail__aside">
            {person}
          </span>
        ))}
        {conflicts.length > 0 && <span className="tag tag--alert">Sources disagree</span>}
      </dd>
    </div>
  )
}

/** What ran when this came, and how surely. */
export function MeanwhileSection({ item }: { readonly item: Item }): ReactElement | null {
  const known = useSelect(({ select }) => select.known())
  const days = daysToCompare(item)
  const programs = days === undefined ? [] : programsDuring(days, known)
  if (programs.length === 0) return null
  return (
    <Section title="Programs at that time">
      <ul className="detail__list">
        {programs.map((then) => (
          <MeanwhileRow key={then.program.program.id} then={then} known={known} />
        ))}
      </ul>
    </Section>
  )
}

const CERTAINTY_TEXTS = {
  confirmed: 'confirmed',
  assumed: 'not confirmed for that time',
  planned: 'planned',
} as const

function MeanwhileRow({
  then,
}: {
  readonly then: ProgramThen
  readonly known: KnownState
}): ReactElement {
  const naming = useNaming()
  const { program, stretch } = then
  const last = program.lastConfirmed
  return (
    <li>
      <ItemLink id={program.program.id}>{naming.fullProgram(program.program.id)}</ItemLink>
      <span className="detail__aside">
        {stretch.status === 'planned' ? '' : `${stretch.status}, `}
        {CERTAINTY_TEXTS[stretch.certainty]}
        {last === null ? '' : `; last confirmed ${formatDay(last)}`}
      </span>
    </li>
  )
}

/** What belongs with it: named by it, of its cohort, of its program. */
export function RelatedSection({ subject }: { readonly subject: Subject }): ReactElement | null {
  const known = useSelect(({ select }) => select.known())
  const milestones = milestonesAbout(subject, known)
  if (milestones.length === 0) return null
  return (
    <Section title={subject.type === 'program' ? 'Milestones' : 'Related'}>
      <ul className="detail__list">
        {milestones.map((state) => (
          <RelatedRow key={state.milestone.id} state={state} />
        ))}
      </ul>
    </Section>
  )
}

function RelatedRow({ state }: { readonly state: MilestoneState }): ReactElement {
  const { milestone, when, status } = state
  return (
    <li className="detail__related">
      <GlyphIcon kind={milestone.kind} isExpected={status === 'expected'} />
      <ItemLink id={milestone.id}>{milestone.title}</ItemLink>
      <span className="detail__aside">{formatWhen(when)}</span>
    </li>
  )
}
