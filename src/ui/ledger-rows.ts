import { ensure } from '../base/assert.ts'
import type { GuidanceRow } from '../history/guidance.ts'
import type { GuidanceStep } from '../history/state.ts'
import { OUTSIDE_WORDS } from '../layout/outside-signs.ts'
import { bestText, outcomeText } from '../layout/verdict-marks.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import { STATUS_LABELS } from '../model/vocabulary.ts'
import { isCompanyWord } from '../model/company-word.ts'
import type { LedgerColumn, LedgerOrder } from '../store/ledger-order.ts'
import { formatWhen } from '../time/format-when.ts'
import { compareBounds } from '../time/span.ts'
import { boundsText } from './describe-when.ts'
import type { Naming } from './naming.ts'
import { sourceName } from './naming.ts'

/** A line of the ledger: texts to read, beside the row that they were made from. */
export interface LedgerLine {
  readonly row: GuidanceRow
  /** When it was said: "by 21 Feb 2017" where that is all that is known. */
  readonly said: string
  readonly source: string
  /** That the company did not tell it itself. */
  readonly outside: string | undefined
  /** What it was to the promise before it: "first word", "moved later". */
  readonly step: string
  readonly program: string
  /** The words of the document that carry the promise. */
  readonly figures: readonly string[]
  /** The bounds of the window; not said again where the window is one day. */
  readonly days: string | undefined
  readonly came: string
  readonly verdict: string
  /** Where reports of the event contradict each other: what the best of them would come to. */
  readonly best: string | undefined
  readonly quiet: string | undefined
}

const STEPS: Readonly<Record<GuidanceStep, string>> = {
  first: 'first word',
  reaffirms: 'reaffirmed',
  narrows: 'narrowed',
  'moves-earlier': 'moved earlier',
  'moves-later': 'moved later',
  moves: 'moved',
}

/** The ledger in words, row by row. */
export function ledgerLinesOf(
  rows: readonly GuidanceRow[],
  index: DatasetIndex,
  naming: Naming,
): readonly LedgerLine[] {
  return rows.map((row) => ledgerLine(row, index, naming))
}

function ledgerLine(row: GuidanceRow, index: DatasetIndex, naming: Naming): LedgerLine {
  const { claim, source } = ensure(index.claimById.get(row.claim), row.claim)
  const { verdictByBest, quietSince } = row
  const listing = quietSince === undefined ? undefined : index.sourceById.get(quietSince)
  return {
    row,
    said: formatWhen(claim.knownFrom ?? source.published),
    source: sourceName(source),
    outside: isCompanyWord(source) ? undefined : OUTSIDE_WORDS.all,
    step: STEPS[row.step],
    program:
      row.programs.length === 0 ? 'The company' : row.programs.map(naming.program).join(', '),
    figures: claim.evidence.flatMap(({ figures }) => figures),
    days: daysText(row.window),
    came: cameText(row),
    verdict: ledgerVerdict(row),
    best: verdictByBest === undefined ? undefined : bestText(verdictByBest),
    quiet:
      listing === undefined
        ? undefined
        : `not named since the listing of ${formatWhen(listing.published)}`,
  }
}

function daysText(window: GuidanceRow['window']): string | undefined {
  if (window === null) return 'no date given'
  const isOneDay = window.earliest !== null && window.earliest === window.latest
  return isOneDay ? undefined : boundsText(window)
}

/** In few words; what a verdict means is said once below the table. */
function ledgerVerdict(row: GuidanceRow): string {
  // There is a best report to go by only where reports contradict each other.
  return row.verdictByBest !== undefined ? 'cannot tell: sources disagree' : outcomeText(row)
}

function cameText({ came, status }: GuidanceRow): string {
  if (came !== null) return `came ${formatWhen(came)}`
  return status === 'expected' ? 'nothing reported' : STATUS_LABELS[status].toLowerCase()
}

const UNDATED = { earliest: null, latest: null }
const TEXT_ORDER = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const COMPARE: Readonly<Record<LedgerColumn, (a: LedgerLine, b: LedgerLine) => number>> = {
  // The ledger comes in this order, and sorting is stable.
  verdict: () => 0,
  said: (a, b) => a.row.toldOn - b.row.toldOn,
  program: (a, b) => TEXT_ORDER.compare(a.program, b.program),
  window: (a, b) => compareBounds(a.row.window ?? UNDATED, b.row.window ?? UNDATED),
}

/** The lines in another order; equal ones stay as they were. */
export function sortLedger(
  lines: readonly LedgerLine[],
  { by, isDescending }: LedgerOrder,
): readonly LedgerLine[] {
  const sorted = lines.toSorted(COMPARE[by])
  return isDescending ? sorted.toReversed() : sorted
}
