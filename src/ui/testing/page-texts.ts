import { quietList } from '../../history/silence.ts'
import { createDosesSelector } from '../../store/doses-selector.ts'
import { createGuidanceSelectors } from '../../store/guidance-selectors.ts'
import { createSlipSelector } from '../../store/slip-selector.ts'
import type { StoryShelf } from '../../store/story-shelf.ts'
import type { TimelineStore } from '../../store/timeline-store.ts'
import type { Item } from '../../query/item.ts'
import { changesInWords } from '../changes-in-words.ts'
import { claimEntriesOf } from '../claim-entries.ts'
import { namingOf } from '../colophon.ts'
import { conflictSidesOf, conflictsIn } from '../conflict-sides.ts'
import { contextText } from '../context-text.ts'
import { detailRowsOf } from '../detail-rows.ts'
import { bestSentence, verdictText } from '../describe-outcome.ts'
import { valueText } from '../describe-value.ts'
import { dateText } from '../item-date.ts'
import { ledgerLinesOf } from '../ledger-rows.ts'
import { paletteEntries } from '../palette-entries.ts'
import { factsAbout, milestonesAbout } from '../related.ts'
import { tableRowsOf } from '../table-rows.ts'
import { viewCsv } from '../view-csv.ts'
import { viewJson } from '../view-json.ts'
import { tablesOf } from '../view-tables.ts'
import { IDLE_PALETTE } from './idle-palette.ts'

/** What a page is about, part by part: each is what its view is drawn or written from. */
export interface PageTexts {
  readonly scene: unknown
  readonly facets: unknown
  readonly table: unknown
  readonly found: unknown
  readonly ledger: unknown
  readonly slip: unknown
  readonly doses: unknown
  readonly changes: unknown
  readonly palette: unknown
  readonly details: unknown
  readonly sources: unknown
}

/** Everything that a page says in the state that a store is in, and the ids that it finds for each question. */
export function pageTexts(store: TimelineStore, questions: readonly string[]): PageTexts {
  const { index, select } = store
  const naming = namingOf(store)
  const { rows } = select.scene()
  return {
    // Of the later documents only the places on the track are to be seen.
    scene: { ...select.scene(), rows, lanes: select.lanes() },
    facets: [select.facets(), select.blocks()],
    table: tableRowsOf(select.claimRows(), naming),
    found: questions.map((q) => [q, select.search().find(q).order]),
    ledger: ledgerLinesOf(createGuidanceSelectors(store).ledger(), index, naming),
    slip: createSlipSelector(store)(),
    doses: createDosesSelector(store)(),
    changes: changesTexts(store),
    palette: paletteTexts(store),
    details: select.items().map((item) => detailTexts(item, store)),
    sources: sourcesTexts(store),
  }
}

/** The files that are text, and the tables of each view as slides and paper have them. */
export function fileTexts(
  store: TimelineStore,
): Readonly<Record<'csv' | 'json' | 'tables', unknown>> {
  const { actions, select } = store
  const tables = (['doses', 'guidance', 'table', 'sources'] as const).map((view) => {
    actions.viewChosen(view)
    return tablesOf(store)
  })
  const programs = select.known().programs.map(({ program }) => {
    actions.programOpened(program.id)
    return tablesOf(store)
  })
  actions.viewChosen('timeline')
  return {
    csv: viewCsv(store, ''),
    json: JSON.parse(viewJson(store, '')) as unknown,
    tables: [...tables, ...programs],
  }
}

function changesTexts(store: TimelineStore): unknown {
  const { index, select } = store
  const before = select.knownSince()
  return before === undefined
    ? []
    : changesInWords({ before, after: select.known() }, { index, naming: namingOf(store) })
}

const NO_SHELF = {
  getState: () => ({ stories: [], canUndo: false, canRedo: false }),
} as unknown as StoryShelf

function paletteTexts(store: TimelineStore): unknown {
  const entries = paletteEntries({
    store,
    naming: namingOf(store),
    shelf: NO_SHELF,
    stories: [],
    ...IDLE_PALETTE,
  })
  return entries.map(({ group, title, words, detail }) => ({ group, title, words, detail }))
}

function detailTexts(item: Item, store: TimelineStore): unknown {
  const { index, select } = store
  const naming = namingOf(store)
  const known = select.known()
  const { subject } = item
  const conflicts = conflictsIn(subject)
  return {
    id: item.id,
    title: item.title,
    context: contextText(item, naming),
    date: dateText(item),
    rows: detailRowsOf(item, { naming, index, sources: known.sources }),
    claims: claimEntriesOf(subject, naming).map(({ claim, ...said }) => ({
      ...said,
      figures: claim.evidence.flatMap(({ figures }) => figures),
      note: claim.note,
      reasoning: claim.reasoning,
    })),
    conflicts: conflicts.map((conflict) =>
      conflictSidesOf(conflict, index, naming).map(({ said, shownBy, tellers }) => ({
        said,
        shownBy,
        tellers: tellers.map(({ claim, source }) => [claim.id, source.id]),
      })),
    ),
    promises:
      subject.type === 'milestone'
        ? subject.state.expectations.map((each) => [
            verdictText(
              each,
              conflicts.some(({ kind }) => kind === 'dates'),
            ),
            each.verdictByBest === undefined ? '' : bestSentence(each.verdictByBest),
          ])
        : [],
    facts: factsAbout(subject, known).map(({ fact, current }) => [
      fact.label,
      valueText(current, fact.attribute, naming),
    ]),
    related: milestonesAbout(subject, known).map(({ milestone }) => milestone.title),
  }
}

function sourcesTexts({ select }: TimelineStore): unknown {
  const known = select.known()
  return [
    known.sources.map(({ id, title, issuer, tier, url }) => ({ id, title, issuer, tier, url })),
    quietList(known).map(({ id, title, lastMention, listing }) => [
      id,
      title,
      lastMention.title,
      listing.title,
    ]),
    select.documentDays().map(({ day }) => day),
  ]
}
