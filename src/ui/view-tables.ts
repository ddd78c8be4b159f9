import type { ExportTable } from '../export/set-table.ts'
import { checkStatedSteps } from '../history/stated-steps.ts'
import type { CohortState, FactState } from '../history/state.ts'
import { clearedLines, resultLines, stepLines } from '../layout/dose-words.ts'
import type { DoseLine } from '../layout/dose-words.ts'
import { sourceKindName } from '../model/source-kind.ts'
import { createGuidanceSelectors } from '../store/guidance-selectors.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatWhen } from '../time/format-when.ts'
import { namingOf } from './colophon.ts'
import { doseSchedule, doseSplit, doseTotal } from './describe-dose.ts'
import { valueText } from './describe-value.ts'
import { subjectText } from './context-text.ts'
import { programRows } from './detail-rows.ts'
import { ledgerLinesOf } from './ledger-rows.ts'
import { tableRowsOf } from './table-rows.ts'

/** The tables that a view has, in words: what it lists besides what it draws. */
export function tablesOf(store: TimelineStore): readonly ExportTable[] {
  const tables: Readonly<
    Record<ReturnType<TimelineStore['getState']>['view'], () => readonly ExportTable[]>
  > = {
    timeline: () => [],
    program: () => [programTable(store), cohortTable(store), ledgerTable(store), factTable(store)],
    doses: () => [cohortTable(store)],
    guidance: () => [ledgerTable(store)],
    table: () => [claimTable(store)],
    sources: () => [documentTable(store)],
  }
  return tables[store.getState().view]().filter(({ rows }) => rows.length > 0)
}

function claimTable(store: TimelineStore): ExportTable {
  const rows = tableRowsOf(store.select.claimRows(), namingOf(store)).toSorted(
    (a, b) => a.knownDay - b.knownDay,
  )
  return {
    title: 'Claims',
    columns: [
      { title: 'Known', share: 1.1 },
      { title: 'About', share: 1.3 },
      { title: 'What', share: 2.4 },
      { title: 'Kind and status', share: 1.5 },
      { title: 'When', share: 1.6 },
      { title: 'Dose or value', share: 2.2 },
      { title: 'Source', share: 1.6 },
    ],
    rows: rows.map((row) => [
      row.known,
      row.program,
      row.title,
      joined(row.kind, row.status),
      row.when,
      joined(row.value, row.basis === 'Stated' ? '' : row.basis.toLowerCase()),
      joined(row.source, row.paragraphs === '' ? '' : `¶ ${row.paragraphs}`),
    ]),
  }
}

function documentTable({ select }: TimelineStore): ExportTable {
  const counts = new Map<string, number>()
  for (const { source } of select.claimRows()) {
    counts.set(source.id, (counts.get(source.id) ?? 0) + 1)
  }
  return {
    title: 'Sources',
    columns: [
      { title: 'Published', share: 1 },
      { title: 'Kind', share: 1 },
      { title: 'Title', share: 3.2 },
      { title: 'Issuer', share: 1.6 },
      { title: 'Claims shown', share: 0.8 },
      { title: 'Address', share: 2.6 },
    ],
    rows: select
      .known()
      .sources.map((source) => [
        formatWhen(source.published),
        sourceKindName(source),
        source.title,
        source.issuer,
        String(counts.get(source.id) ?? 0),
        source.url ?? '',
      ]),
  }
}

function ledgerTable(store: TimelineStore): ExportTable {
  const rows = createGuidanceSelectors(store).ledger()
  return {
    title: 'Promises',
    columns: [
      { title: 'Verdict', share: 1.7 },
      { title: 'Said', share: 1.8 },
      { title: 'Program', share: 1.2 },
      { title: 'Promise', share: 2.4 },
      { title: 'Window', share: 2.2 },
      { title: 'What came', share: 1.8 },
    ],
    rows: ledgerLinesOf(rows, store.index, namingOf(store)).map((line) => [
      joined(line.verdict, line.best, line.quiet),
      joined(line.said, line.step, line.source),
      line.program,
      joined(line.row.title, line.row.note),
      joined(line.row.words, line.days),
      line.came,
    ]),
  }
}

function cohortTable(store: TimelineStore): ExportTable {
  const known = store.select.known()
  const naming = namingOf(store)
  const checks = checkStatedSteps(known)
  const cohorts = store.select
    .matched()
    .flatMap(({ subject }) => (subject.type === 'cohort' ? [subject.state] : []))
    .toSorted(byProgramThenNumber)
  return {
    title: 'Cohorts',
    columns: [
      { title: 'Cohort', share: 1.3 },
      { title: 'Dose', share: 1.6 },
      { title: 'Step', share: 1.6 },
      { title: 'Started', share: 1.2 },
      { title: 'Cleared', share: 1.9 },
      { title: 'Results', share: 3.2 },
    ],
    rows: cohorts.map((state) => {
      const { cohort, start, status, cleared } = state
      const own = checks.filter((check) => check.cohort === cohort.id)
      const facts = known.facts.filter(({ fact }) => fact.subject === `cohort:${cohort.id}`)
      return [
        joined(`Cohort ${cohort.number}`, naming.program(cohort.program)),
        doseText(state, naming.unit),
        linesText(stepLines(state, own, naming.unit)),
        joined(formatWhen(start), status === 'expected' ? 'expected' : undefined),
        linesText(clearedLines(cleared)),
        linesText(resultLines(facts)),
      ]
    }),
  }
}

function doseText({ dose, bounds }: CohortState, unit: 'mci' | 'mbq'): string {
  if (dose !== null) {
    const split = doseSplit(dose, unit) ?? 'split not stated'
    return joined(doseTotal(dose, unit), split, doseSchedule(dose))
  }
  const between =
    bounds === undefined
      ? undefined
      : `between ${doseTotal(bounds[0], unit)} and ${doseTotal(bounds[1], unit)}`
  return joined('not stated', between)
}

function programTable(store: TimelineStore): ExportTable {
  const { program: id } = store.getState()
  const naming = namingOf(store)
  const { programs, sources } = store.select.known()
  const states = programs.filter(({ program }) => program.id === id)
  return {
    title: 'The program',
    columns: [
      { title: 'What', share: 1 },
      { title: 'As known', share: 5 },
    ],
    rows: states.flatMap((state) =>
      programRows(state, { naming, index: store.index, sources }).map(({ term, lines }) => [
        term,
        lines.join('\n'),
      ]),
    ),
  }
}

function factTable(store: TimelineStore): ExportTable {
  const naming = namingOf(store)
  const valueOf = ({ fact, current, conflicts }: FactState): string =>
    joined(
      valueText(current, fact.attribute, naming),
      conflicts.length > 0 ? 'sources disagree' : undefined,
    )
  return {
    title: 'Facts',
    columns: [
      { title: 'What', share: 2 },
      { title: 'About', share: 1.4 },
      { title: 'Value', share: 3 },
      { title: 'When', share: 1.2 },
    ],
    rows: store.select.matched().flatMap(({ subject }) => {
      if (subject.type !== 'fact') return []
      const { fact, current } = subject.state
      const when = current.when === undefined ? '' : formatWhen(current.when)
      return [[fact.label, subjectText(fact.subject, naming), valueOf(subject.state), when]]
    }),
  }
}

function linesText(lines: readonly DoseLine[]): string {
  return lines.map(({ text }) => text).join('\n')
}

function joined(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}

function byProgramThenNumber({ cohort: a }: CohortState, { cohort: b }: CohortState): number {
  if (a.program !== b.program) return a.program < b.program ? -1 : 1
  return a.number - b.number
}
