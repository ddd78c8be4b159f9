import type { Colophon } from '../export/colophon.ts'
import {
  SOURCE_KIND_LABELS,
  SOURCE_KIND_ORDER,
  kindOfSource,
  sourceKindName,
} from '../model/source-kind.ts'
import type { SourceKind } from '../model/source-kind.ts'
import type { Criteria, EvidenceScope } from '../query/criteria.ts'
import type { Facet } from '../query/facet-counts.ts'
import type { Choice } from '../store/actions.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { ViewName } from '../store/view-state.ts'
import { formatIsoDay } from '../time/day.ts'
import { formatDay, formatWhen } from '../time/format-when.ts'
import { CRITERION_TITLES, FACET_TITLES, choiceLabels } from './facet-words.ts'
import { measureSentence } from './measure-words.ts'
import { createNaming } from './naming.ts'
import type { Naming } from './naming.ts'

/** What every export says of what it shows: made once, so that no two formats say it differently. */
export function colophonOf(store: TimelineStore, link: string): Colophon {
  const naming = namingOf(store)
  const sources = sourcesShown(store)
  return {
    title: `${store.index.dataset.title}: ${viewTitle(store, naming)}`,
    asOf: `As known on ${formatDay(store.select.asOf())}`,
    filters: filterWords(store, naming),
    evidence: evidenceWords(store.getState().criteria.evidence, sources.map(kindOfSource)),
    madeOn: formatDay(store.today),
    sources: sources.map((source) => ({
      title: `${source.title} (${sourceKindName(source).toLowerCase()}, ${source.issuer})`,
      published: formatWhen(source.published),
      url: source.url,
    })),
    link,
  }
}

/** The name of a file, which says what it shows and as of when: `phaseline-timeline-as-of-2018-09-24.svg`. */
export function fileNameOf(store: TimelineStore, extension: string): string {
  const { view, program } = store.getState()
  const what = view === 'program' && program !== undefined ? `program-${program}` : view
  return `phaseline-${what}-as-of-${formatIsoDay(store.select.asOf())}.${extension}`
}

/** The names of things on the day that is shown. */
export function namingOf({ index, select, getState }: TimelineStore): Naming {
  const { unit } = getState()
  return createNaming(index, { known: select.known(), unit })
}

const VIEW_TITLES: Readonly<Record<ViewName, string>> = {
  timeline: 'timeline',
  program: 'program',
  doses: 'doses',
  guidance: 'guidance',
  table: 'claims',
  sources: 'sources',
}

function viewTitle({ getState }: TimelineStore, naming: Naming): string {
  const { view, program } = getState()
  return view === 'program' && program !== undefined
    ? naming.fullProgram(program)
    : VIEW_TITLES[view]
}

/** The documents from which what is shown was taken, the first to the last. */
function sourcesShown({
  select,
}: TimelineStore): ReturnType<TimelineStore['select']['known']>['sources'] {
  const used = new Set(select.claimRows().map(({ source }) => source.id))
  return select.known().sources.filter(({ id }) => used.has(id))
}

const EVIDENCE_WORDS: Readonly<Record<EvidenceScope, string>> = {
  public: 'Everything public',
  company: 'Only what the company said',
  documents: 'Only documents whose text was checked',
}

const KIND_PLURALS: Readonly<Record<SourceKind, string>> = {
  release: 'press releases',
  page: 'company pages',
  filing: 'filings',
  regulator: 'regulator documents',
  registry: 'registry records',
  paper: 'papers',
  news: 'news reports',
}

/** "Everything public: 5 press releases, 1 filing". */
function evidenceWords(scope: EvidenceScope, kinds: readonly SourceKind[]): string {
  const counts = SOURCE_KIND_ORDER.flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length
    const word = count === 1 ? SOURCE_KIND_LABELS[kind].toLowerCase() : KIND_PLURALS[kind]
    return count === 0 ? [] : [`${count} ${word}`]
  })
  const words = EVIDENCE_WORDS[scope]
  return counts.length === 0 ? words : `${words}: ${counts.join(', ')}`
}

/** What narrows or arranges the view, one thing each. */
function filterWords(store: TimelineStore, naming: Naming): readonly string[] {
  const { criteria: chosen, view } = store.getState()
  const labels = choiceLabels(naming)
  const criteria = view === 'program' ? { ...chosen, programs: [] } : chosen
  return [
    ...listWords('kinds', labels.kinds, criteria),
    ...listWords('compounds', labels.compounds, criteria),
    ...listWords('programs', labels.programs, criteria),
    ...listWords('phases', labels.phases, criteria),
    ...listWords('statuses', labels.statuses, criteria),
    ...listWords('indications', labels.indications, criteria),
    ...listWords('verdicts', labels.verdicts, criteria),
    ...listWords('tiers', labels.tiers, criteria),
    ...listWords('bases', labels.bases, criteria),
    ...singleWords(criteria),
    ...readingWords(store, naming),
  ]
}

function listWords<F extends Facet>(
  facet: F,
  labelOf: (choice: Choice<F>) => string,
  criteria: Criteria,
): readonly string[] {
  const choices: readonly Choice<F>[] = criteria[facet]
  if (choices.length === 0) return []
  return [`${FACET_TITLES[facet]}: ${choices.map(labelOf).join(', ')}`]
}

function singleWords({ q, during, sure, conflictOnly }: Criteria): readonly string[] {
  const search = q.trim() === '' ? [] : [`${CRITERION_TITLES.q}: “${q.trim()}”`]
  const certainty = sure === 'certain' ? 'certainly' : 'possibly'
  const time = during === undefined ? [] : [`Time: ${certainty} in ${during.text}`]
  return [...search, ...time, ...(conflictOnly ? ['Only where sources disagree'] : [])]
}

function readingWords({ getState, select }: TimelineStore, naming: Naming): readonly string[] {
  const { since, view, reading } = getState()
  const changes = since === undefined ? [] : [`Ringed: changed since ${formatDay(since)}`]
  if (view !== 'timeline' && view !== 'program') return changes
  const alignment = select.alignment()
  const measured = select.measured()
  const folded = reading.folded.map(naming.anything)
  return [
    ...changes,
    ...(alignment === undefined ? [] : [`Aligned on ${alignment.title}`]),
    ...(measured === undefined ? [] : [measureSentence(measured)]),
    ...(folded.length === 0 ? [] : [`Folded: ${folded.join(', ')}`]),
  ]
}
