import type { DatedClaim } from '../../model/types.ts'
import type { When } from '../../time/when.ts'
import type { Knowledge } from '../known-claims.ts'
import { daysOf, haveCommonDay } from './enumerated-days.ts'

/** Slow and obvious: what counted claims of one milestone come to, day by day and claim by claim. */
export interface SlowMilestone {
  readonly status: string
  /** The days of the window; undefined where no date is told. */
  readonly days: readonly number[] | undefined
  /** Of each contradiction the ids of its claims, and of the one that is shown with its rule. */
  readonly conflicts: readonly SlowConflict[]
}

export interface SlowConflict {
  readonly claims: readonly string[]
  readonly shown: string | undefined
}

type Dated = DatedClaim & { readonly when: When }

export function slowMilestone(claims: readonly DatedClaim[], knowledge: Knowledge): SlowMilestone {
  const telling = slowTelling(claims)
  const status = slowStatus(telling, knowledge)
  const reports = dated(telling, 'happened')
  const planned = slowPlanned(telling, status)
  return {
    status,
    days: status === 'happened' ? slowReported(reports, knowledge) : daysOfClaim(planned),
    conflicts: [
      dateConflict(reports, knowledge),
      ...(status === 'happened' ? statusConflicts(telling, knowledge) : []),
      promiseConflict(telling, status === 'happened' ? undefined : planned, knowledge),
    ].filter((conflict) => conflict !== undefined),
  }
}

function daysOfClaim(claim: Dated | undefined): readonly number[] | undefined {
  return claim === undefined ? undefined : daysOf(claim.when)
}

/** A source that does not say tells nothing; a corrected claim tells nothing, unless it is a promise. */
export function slowTelling(claims: readonly DatedClaim[]): readonly DatedClaim[] {
  const corrected = new Set(claims.map(({ replaces }) => replaces))
  return claims
    .filter(({ basis }) => basis !== 'absent')
    .filter(({ id, status }) => status === 'expected' || !corrected.has(id))
}

function slowStatus(telling: readonly DatedClaim[], { dayOf }: Knowledge): string {
  if (telling.some(({ status }) => status === 'happened')) return 'happened'
  const lastDay = Math.max(...telling.map(dayOf))
  const lastWords = telling.filter((claim) => dayOf(claim) === lastDay).map(({ status }) => status)
  for (const status of ['cancelled', 'ongoing', 'expected'] as const) {
    if (lastWords.includes(status)) return status
  }
  return 'not-stated'
}

function dated(telling: readonly DatedClaim[], wanted: string): readonly Dated[] {
  return telling.filter((claim): claim is Dated => claim.status === wanted && claim.when !== null)
}

/** The days that no report excludes; else those of the most credible, as far as its peers leave any. */
function slowReported(
  reports: readonly Dated[],
  knowledge: Knowledge,
): readonly number[] | undefined {
  const [first] = reports
  if (first === undefined) return undefined
  const common = daysOf(...reports.map(({ when }) => when))
  if (common.length > 0) return common
  const best = slowBest(reports, knowledge)
  const tierOf = (claim: Dated): string => knowledge.sourceOf(claim).tier
  let kept: readonly Dated[] = [best]
  for (const peer of reports) {
    if (peer.basis !== best.basis || tierOf(peer) !== tierOf(best)) continue
    const windows = [...kept, peer].map(({ when }) => when)
    if (daysOf(...windows).length > 0) kept = [...kept, peer]
  }
  return daysOf(...kept.map(({ when }) => when))
}

const BASES = ['stated', 'derived', 'inferred', 'absent']
const TIERS = ['release', 'filing', 'regulator', 'registry', 'paper', 'news']

/** What decides between two claims, in this order; smaller is better. */
function meritsOf(claim: Dated, knowledge: Knowledge): readonly (readonly [string, number])[] {
  const { earliest, latest } = claim.when
  const isOpen = earliest === null || latest === null
  return [
    ['basis', BASES.indexOf(claim.basis)],
    ['tier', TIERS.indexOf(knowledge.sourceOf(claim).tier)],
    ['exactness', isOpen ? 10_000 : daysOf(claim.when).length],
    ['newest', 0 - knowledge.dayOf(claim)],
  ]
}

/** The rule by which `a` is more credible than `b`; undefined where it is not. */
function beats(a: Dated, b: Dated, knowledge: Knowledge): string | undefined {
  const others = new Map(meritsOf(b, knowledge))
  for (const [rule, merit] of meritsOf(a, knowledge)) {
    const other = others.get(rule) ?? 0
    if (merit !== other) return merit < other ? rule : undefined
  }
  return undefined
}

/** One that no other beats, the first told of several. */
function slowBest(claims: readonly Dated[], knowledge: Knowledge): Dated {
  const best = claims.find(
    (claim) => !claims.some((other) => beats(other, claim, knowledge) !== undefined),
  )
  if (best === undefined) throw new Error('no claims')
  return best
}

function dateConflict(reports: readonly Dated[], knowledge: Knowledge): SlowConflict | undefined {
  const torn = reports.filter((a) => reports.some((b) => !haveCommonDay(a.when, b.when)))
  if (torn.length === 0) return undefined
  const best = slowBest(torn, knowledge)
  const rivals = torn.filter(({ when }) => !haveCommonDay(when, best.when))
  const rule = beats(best, slowBest(rivals, knowledge), knowledge) ?? 'first-told'
  return { claims: idsOf(torn), shown: `${best.id} ${rule}` }
}

function statusConflicts(
  telling: readonly DatedClaim[],
  { dayOf }: Knowledge,
): readonly SlowConflict[] {
  const reports = telling.filter(({ status }) => status === 'happened')
  const firstDay = Math.min(...reports.map(dayOf))
  const first = reports.filter((claim) => dayOf(claim) === firstDay).slice(0, 1)
  const taken = telling.filter(
    (claim) => ['expected', 'cancelled'].includes(claim.status) && dayOf(claim) > firstDay,
  )
  const undone = telling.filter(({ status }) => ['ongoing', 'cancelled'].includes(status))
  const inOneDocument = telling.filter(
    (claim) =>
      (reports.includes(claim) && undone.some(({ source }) => source === claim.source)) ||
      (undone.includes(claim) && reports.some(({ source }) => source === claim.source)),
  )
  const conflicts = [taken.length === 0 ? [] : [...first, ...taken], inOneDocument]
  return conflicts
    .filter((claims) => claims.length > 0)
    .map((claims) => ({
      claims: idsOf(claims),
      shown: `${claims.find(({ status }) => status === 'happened')?.id ?? ''} happened`,
    }))
}

function promiseConflict(
  telling: readonly DatedClaim[],
  planned: Dated | undefined,
  { dayOf }: Knowledge,
): SlowConflict | undefined {
  const promises = dated(telling, 'expected')
  const torn = promises.filter((a) =>
    promises.some((b) => dayOf(a) === dayOf(b) && !haveCommonDay(a.when, b.when)),
  )
  if (torn.length === 0) return undefined
  const isShown = planned !== undefined && torn.includes(planned)
  return { claims: idsOf(torn), shown: isShown ? `${planned.id} last-told` : undefined }
}

/** Of what has not happened the last date of its status, else the last one that was expected. */
function slowPlanned(telling: readonly DatedClaim[], status: string): Dated | undefined {
  const ordered = slowSuccession(telling)
  return dated(ordered, status).at(-1) ?? dated(ordered, 'expected').at(-1)
}

/** As told, but what a claim replaces, and what that replaces, is put right before it. */
export function slowSuccession(claims: readonly DatedClaim[]): readonly DatedClaim[] {
  let ordered: readonly DatedClaim[] = []
  for (const claim of claims) {
    const chain: DatedClaim[] = []
    let next: DatedClaim | undefined = claim
    while (next !== undefined && !ordered.includes(next) && !chain.includes(next)) {
      chain.unshift(next)
      const { replaces }: DatedClaim = next
      next = claims.find(({ id }) => id === replaces)
    }
    ordered = [...ordered, ...chain]
  }
  return ordered
}

function idsOf(claims: readonly DatedClaim[]): readonly string[] {
  return claims.map(({ id }) => id)
}
