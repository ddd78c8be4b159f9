import type { DatedClaim, Dose, DoseClaim, ValueClaim } from '../model/types.ts'
import { ACTIVITY_LABELS, STATUS_LABELS } from '../model/vocabulary.ts'
import type { Day } from '../time/day.ts'
import { formatDay, formatStart, formatWhen } from '../time/format-when.ts'
import { conflictAspects, freshClaims, idsOf, restAspects } from './change.ts'
import type { Aspect, ChangeWords } from './change.ts'
import { windowAspects } from './milestone-changes.ts'
import type { CohortState, FactState, ProgramState, SpanState } from './state.ts'

/** In which respects a cohort is otherwise than before; some of it is told of its milestones as well. */
export function cohortAspects(
  before: CohortState | undefined,
  after: CohortState,
  words: ChangeWords,
): readonly Aspect[] {
  const fresh = freshClaims(before?.claims ?? [], after.claims)
  const conflict = conflictAspects(before?.conflicts ?? [], after.conflicts, fresh)
  const claims = idsOf(fresh)
  const standing = cohortStanding(after, words)
  if (before === undefined) return [{ kind: 'appeared', to: standing, claims }, ...conflict]
  const from = cohortStanding(before, words)
  if (before.status !== after.status) {
    const kind = after.status === 'happened' ? 'happened' : 'taken-back'
    return [{ kind, from, to: standing, claims }, ...conflict]
  }
  const dose: readonly Aspect[] = isSameDose(before, after)
    ? stepAspects(before, after)
    : [{ kind: 'new-value', from, to: standing, claims }]
  const start = windowAspects(before.start, after.start)
  const other = [...dose, ...start, ...conflict]
  const textOf = (claim: DoseClaim): string => doseStanding(claim.status, claim, words)
  return [...restAspects(fresh, other, textOf), ...other]
}

function isSameDose(a: CohortState, b: CohortState): boolean {
  return JSON.stringify([a.dose, a.bounds]) === JSON.stringify([b.dose, b.bounds])
}

/** Another step without another dose: that of a lower cohort became known, or was corrected. */
function stepAspects(before: CohortState, after: CohortState): readonly Aspect[] {
  const from = stepText(before)
  const to = stepText(after)
  return from === to ? [] : [{ kind: 'new-value', from, to, claims: [] }]
}

function stepText({ stepOverPrevious, stepOverFirst }: CohortState): string {
  const previous = percentText(stepOverPrevious)
  return `Step over the cohort before ${previous}, over the first ${percentText(stepOverFirst)}`
}

function percentText(percent: number | undefined): string {
  return percent === undefined ? 'unknown' : `${String(Math.round(percent * 10) / 10)}%`
}

function cohortStanding(state: CohortState, words: ChangeWords): string {
  return doseStanding(state.status, state, words)
}

function doseStanding(
  status: CohortState['status'],
  { dose, bounds }: { readonly dose: Dose | null; readonly bounds?: readonly [Dose, Dose] },
  words: ChangeWords,
): string {
  const lead = status === 'happened' ? 'Given' : 'Planned'
  if (dose !== null) return `${lead}, ${words.dose(dose)}`
  if (bounds === undefined) return `${lead}, dose not stated`
  return `${lead}, between ${bounds.map((bound) => words.dose(bound)).join(' and ')}`
}

/** In which respects a span is otherwise than before; its start and its ends are milestones as well. */
export function spanAspects(before: SpanState | undefined, after: SpanState): readonly Aspect[] {
  const fresh = freshClaims(before?.claims ?? [], after.claims)
  const claims = idsOf(fresh)
  if (before === undefined) {
    return [{ kind: 'appeared', to: formatStart(after.from), claims }]
  }
  const ended = endsText(after)
  const wasEnded = endsText(before)
  if (ended !== wasEnded) {
    return [{ kind: 'ended', ...fromText(wasEnded), to: ended, claims }]
  }
  const confirmed = confirmedAspects(before.lastConfirmed, after.lastConfirmed, fresh)
  const start = windowAspects(before.from, after.from)
  const textOf = ({ status, when }: DatedClaim): string =>
    `${STATUS_LABELS[status]}, ${formatWhen(when)}`
  const other = [...confirmed, ...start]
  return [...restAspects(fresh, other, textOf), ...other]
}

function fromText(text: string): { readonly from?: string } {
  return text === '' ? {} : { from: text }
}

function endsText({ ends }: SpanState): string {
  return ends.map(({ program, when }) => `${program}: ${formatWhen(when)}`).join('; ')
}

/** That something goes on, said of a later day than before. A start told earlier can take days away. */
function confirmedAspects(
  before: Day | null,
  after: Day | null,
  fresh: Parameters<typeof idsOf>[0],
): readonly Aspect[] {
  if (before === after) return []
  const from = before === null ? {} : { from: formatDay(before) }
  const to = after === null ? {} : { to: formatDay(after) }
  const isLater = after !== null && (before === null || after > before)
  return [{ kind: isLater ? 'confirmed' : 'moved-earlier', ...from, ...to, claims: idsOf(fresh) }]
}

/** In which respects a fact is otherwise than before. */
export function factAspects(
  before: FactState | undefined,
  after: FactState,
  words: ChangeWords,
): readonly Aspect[] {
  const fresh = freshClaims(before?.claims ?? [], after.claims)
  const conflict = conflictAspects(before?.conflicts ?? [], after.conflicts, fresh)
  const textOf = (claim: ValueClaim): string => valueStanding(claim, words.value(claim, after.fact))
  const to = textOf(after.current)
  if (before === undefined) return [{ kind: 'appeared', to, claims: idsOf(fresh) }, ...conflict]
  const current = currentAspects(before, after, fresh).map((aspect) => ({
    ...aspect,
    from: textOf(before.current),
    to,
  }))
  return [...(current.length > 0 ? current : restAspects(fresh, conflict, textOf)), ...conflict]
}

function currentAspects(
  { current: then }: FactState,
  { current: now }: FactState,
  fresh: readonly ValueClaim[],
): readonly Aspect[] {
  const claims = idsOf(fresh)
  if (valueKey(then) !== valueKey(now)) return [{ kind: 'new-value', claims }]
  if (then.status !== now.status) {
    return [{ kind: now.status === 'happened' ? 'happened' : 'status', claims }]
  }
  const isSamePeriod = then.when?.text === now.when?.text
  return isSamePeriod ? [] : [{ kind: 'confirmed', claims }]
}

function valueKey({ value, unit, qualifier, of, accruing }: ValueClaim): string {
  return JSON.stringify([value, unit, qualifier, of, accruing])
}

function valueStanding({ status, when }: ValueClaim, value: string): string {
  const period = when === undefined ? '' : `, ${formatWhen(when)}`
  return `${status === 'expected' ? 'Expected, ' : ''}${value}${period}`
}

/** In which respects a program is otherwise than before. */
export function programAspects(
  before: ProgramState | undefined,
  after: ProgramState,
): readonly Aspect[] {
  const fresh = freshClaims(before?.claims ?? [], after.claims)
  const claims = idsOf(fresh)
  const conflict = conflictAspects(before?.conflicts ?? [], after.conflicts, fresh)
  const to = activityText(after)
  if (before === undefined) return [{ kind: 'appeared', to, claims }, ...conflict]
  const name: readonly Aspect[] =
    before.name.name === after.name.name
      ? []
      : [{ kind: 'renamed', from: before.name.name, to: after.name.name, claims: [] }]
  const other = [
    ...(before.status === after.status
      ? confirmedAspects(before.lastConfirmed, after.lastConfirmed, fresh)
      : [{ kind: 'status', from: activityText(before), to, claims } as const]),
    ...conflict,
    ...name,
  ]
  const textOf = ({ status }: (typeof fresh)[number]): string => ACTIVITY_LABELS[status]
  return [...restAspects(fresh, other, textOf), ...other]
}

function activityText({ status }: ProgramState): string {
  return status === 'not-stated' ? 'Not stated' : ACTIVITY_LABELS[status]
}
