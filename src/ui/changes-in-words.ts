import { PLAIN_WORDS } from '../history/change.ts'
import type { Change, ChangeWords } from '../history/change.ts'
import { changesBetween } from '../history/changes.ts'
import { doseIn } from '../history/dose-unit.ts'
import type { Conflict, KnownState, SpanState } from '../history/state.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import { formatWhen } from '../time/format-when.ts'
import { conflictSidesOf } from './conflict-sides.ts'
import { valueText } from './describe-value.ts'
import type { Naming } from './naming.ts'

/** The states of two days; the later one may come first. */
interface TwoDays {
  readonly before: KnownState
  readonly after: KnownState
}

interface WordsContext {
  readonly index: DatasetIndex
  readonly naming: Naming
}

/**
 * What changed between two days as the page writes it: doses in the unit that is chosen, things by their
 * names. What the record itself puts into words, a disagreement or the ends of a span, is written anew from
 * what stands behind it.
 */
export function changesInWords(days: TwoDays, context: WordsContext): readonly Change[] {
  const { before, after } = days
  const [then, now] = before.asOf <= after.asOf ? [before, after] : [after, before]
  const past = rewordingOf(then, context)
  const present = rewordingOf(now, context)
  return changesBetween(before, after, wordsOf(context.naming)).map((change) => ({
    ...change,
    ...reworded('from', past, change),
    ...reworded('to', present, change),
  }))
}

function wordsOf(naming: Naming): ChangeWords {
  return {
    ...PLAIN_WORDS,
    value: (claim, fact) => valueText(claim, fact.attribute, naming),
    dose: (dose) => PLAIN_WORDS.dose(doseIn(dose, naming.unit)),
  }
}

/** What is written anew, by the thing and the words that the record has for it. */
type Rewording = ReadonlyMap<string, string>

/** Only what was said is said in other words. */
function reworded(
  side: 'from' | 'to',
  rewording: Rewording,
  { kind, subject, id, [side]: said }: Change,
): { readonly from?: string; readonly to?: string } {
  if (said === undefined) return {}
  const word = rewording.get(keyOf(subject, id, kind === 'ended' ? '' : said))
  return word === undefined ? {} : { [side]: word }
}

function keyOf(subject: Change['subject'], id: string, said: string): string {
  return `${subject} ${id} ${said}`
}

/** What is disputed of a thing, and how a span ended. */
function rewordingOf(known: KnownState, context: WordsContext): Rewording {
  const disputed = [
    ...known.cohorts.map(({ cohort, conflicts }) => ['cohort', cohort.id, conflicts] as const),
    ...known.facts.map(({ fact, conflicts }) => ['fact', fact.id, conflicts] as const),
  ]
  return new Map([
    ...disputed.flatMap(([subject, id, conflicts]) =>
      conflicts.map(
        (conflict) =>
          [keyOf(subject, id, conflict.summary), conflictText(conflict, context)] as const,
      ),
    ),
    ...known.spans.map(
      (state) => [keyOf('span', state.span.id, ''), endsText(state, context.naming)] as const,
    ),
  ])
}

/** Only values have a unit, or name a thing; of dates and statuses the record's own words stand. */
function conflictText(conflict: Conflict, { index, naming }: WordsContext): string {
  if (conflict.kind !== 'values') return conflict.summary
  const sides = conflictSidesOf(conflict, index, naming).map(({ said, tellers }) => {
    const names = tellers.map(
      ({ source: { issuer, published } }) => `${issuer}, ${formatWhen(published)}`,
    )
    return `${said} (${[...new Set(names)].join('; ')})`
  })
  return sides.join(' / ')
}

function endsText({ ends }: SpanState, naming: Naming): string {
  return ends
    .map(({ program, when }) => `${naming.anything(program)}: ${formatWhen(when)}`)
    .join('; ')
}
