import type { GuidanceRecord, GuidanceRow } from '../guidance.ts'
import type { KnownState, MilestoneState } from '../state.ts'
import { daysOf } from './enumerated-days.ts'

/** What a row of the ledger says, beside the words of its dates. */
export interface SlowRow {
  readonly claim: string
  readonly milestone: string
  readonly programs: readonly string[]
  readonly toldOn: number
  readonly verdict: string
  readonly step: string
  readonly status: string
  readonly came: string | undefined
  readonly hasConflict: boolean
  readonly quietSince: string | undefined
}

/** Slow and obvious: one row for each expectation, those that need an answer on top, then the newest. */
export function slowLedger(known: KnownState): readonly SlowRow[] {
  const rows = known.milestones.flatMap((state) => slowRows(state, known))
  const ordered: SlowRow[] = []
  for (const verdicts of [['overdue'], ['no-later-word'], ['open'], ANSWERED]) {
    const group = rows.filter(({ verdict }) => verdicts.includes(verdict))
    const days = [...new Set(group.map(({ toldOn }) => toldOn))].toSorted((a, b) => b - a)
    for (const day of days) {
      const told = group.filter(({ toldOn }) => toldOn === day)
      const ids = told.map(({ milestone, claim }) => `${milestone} ${claim}`).toSorted()
      ordered.push(
        ...ids.flatMap((id) => told.filter((row) => `${row.milestone} ${row.claim}` === id)),
      )
    }
  }
  return ordered
}

const ANSWERED = ['early', 'on-time', 'late', 'cannot-tell', 'cancelled']

function slowRows(state: MilestoneState, known: KnownState): readonly SlowRow[] {
  const { milestone, status, when, conflicts, expectations } = state
  const quietSince = slowQuiet(state, known)
  const existing = known.programs.map(({ program }) => program.id)
  return expectations.map(({ claim, toldOn, verdict, step }) => ({
    claim: claim.id,
    milestone: milestone.id,
    programs: milestone.programs.filter((program) => existing.includes(program)),
    toldOn,
    verdict,
    step,
    status,
    came: status === 'happened' ? when?.text : undefined,
    hasConflict: conflicts.length > 0,
    quietSince,
  }))
}

/** The first listing that surely came after every document that states anything of a pending promise. */
function slowQuiet(
  { milestone, status, claims }: MilestoneState,
  { sources }: Pick<KnownState, 'sources'>,
): string | undefined {
  if (milestone.programs.length === 0 || status === 'happened' || status === 'cancelled') {
    return undefined
  }
  const naming = claims.filter(({ basis }) => basis === 'stated').map(({ source }) => source)
  const mentions = sources.filter(({ id }) => naming.includes(id))
  if (mentions.length === 0) return undefined
  const later = sources.filter(({ listsPipeline, published }) => {
    const first = daysOf(published)[0] ?? 0
    return (
      listsPipeline === true &&
      mentions.every((mention) => (daysOf(mention.published).at(-1) ?? 0) < first)
    )
  })
  return later[0]?.id
}

/** Of each program, and of the company where none is named, how often each thing came of a promise. */
export function slowRecords(rows: readonly GuidanceRow[]): readonly GuidanceRecord[] {
  const programs = [...new Set(rows.flatMap((row) => row.programs))].toSorted()
  const records = programs.map((program) =>
    slowRecord(
      program,
      rows.filter((row) => row.programs.includes(program)),
    ),
  )
  const counts = [...new Set(records.map(({ n }) => n))].toSorted((a, b) => b - a)
  const company = rows.filter((row) => row.programs.length === 0)
  return [
    ...counts.flatMap((count) => records.filter(({ n }) => n === count)),
    ...(company.length === 0 ? [] : [slowRecord(undefined, company)]),
  ]
}

/** That the same is said again makes no second promise. */
function slowRecord(
  program: GuidanceRecord['program'],
  rows: readonly GuidanceRow[],
): GuidanceRecord {
  const made = rows.filter(({ step }) => step !== 'reaffirms')
  const count = (wanted: string): number => made.filter(({ verdict }) => verdict === wanted).length
  return {
    program,
    kept: count('on-time'),
    early: count('early'),
    late: count('late'),
    unknown: count('cannot-tell'),
    open: count('open'),
    overdue: count('overdue'),
    noLaterWord: count('no-later-word'),
    cancelled: count('cancelled'),
    n: made.length,
    told: rows.length,
  }
}

/** Of each milestone that anything was promised of, the claims as they were told: "m0: m0-1 m0-0, 2017-02". */
export function slowSeries(known: KnownState): readonly string[] {
  const promised = known.milestones.filter(({ expectations }) => expectations.length > 0)
  const byFirst = promised.map((state) => {
    const told = state.claims.filter(
      ({ status, basis }) => status === 'expected' && basis !== 'absent',
    )
    const days = state.expectations.map(({ toldOn }) => toldOn)
    const came = state.status === 'happened' ? (state.when?.text ?? '') : ''
    const ids = told.map(({ id }) => id).join(' ')
    return `${String(Math.min(...days))} ${state.milestone.id}: ${ids}, ${came}`
  })
  return byFirst.toSorted().map((text) => text.replace(/^\d+ /u, ''))
}
