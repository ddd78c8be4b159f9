import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Criteria } from '../query/criteria.ts'
import type { Facet, FacetCount, FacetCounts } from '../query/facet-counts.ts'
import type { Choice } from '../store/actions.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { Day } from '../time/day.ts'
import { formatDay } from '../time/format-when.ts'
import '../styles/active-filters.css'
import { useApp, useSelect } from './app-context.ts'
import { CRITERION_TITLES, FACET_TITLES, choiceLabels } from './facet-words.ts'
import type { Naming } from './naming.ts'
import { useNaming } from './use-naming.ts'

/** One thing that narrows the view, and the way to take it back. */
interface Chip {
  readonly key: string
  readonly title: string
  readonly label: string
  /** How many things this choice alone would leave of its list. */
  readonly count: number | undefined
  readonly remove: () => void
}

/** What is asked for now, above every view: how much of it there is, and each filter to be taken back. */
export function ActiveFilters(): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const matched = useSelect(({ select }) => select.matched().length)
  const all = useSelect(({ select }) => select.items().length)
  const chosen = useSelect(({ getState }) => getState().criteria)
  const isOneProgram = useSelect(({ getState }) => getState().view === 'program')
  // Where one program is shown, the choice of programs waits for the other views.
  const criteria = isOneProgram ? { ...chosen, programs: [] } : chosen
  const asOf = useSelect(({ getState }) => getState().asOf)
  const facets = useSelect(({ select }) => select.facets())
  const context = { store, naming, criteria, facets }
  const chips = [...allListChips(context), ...singleChips(context, asOf)]
  return (
    <div className="active-filters">
      <p className="active-filters__count" role="status">
        {countText(matched, all)}
      </p>
      {chips.length > 0 && (
        <>
          <ul className="active-filters__chips" aria-label="Filters in force">
            {chips.map((chip) => (
              <li key={chip.key}>
                <ChipButton chip={chip} />
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              store.actions.filterCleared()
              store.actions.daysChosen({ asOf: undefined, since: undefined })
            }}
          >
            Reset all
          </button>
        </>
      )}
    </div>
  )
}

function countText(matched: number, all: number): string {
  return matched === all ? `${String(all)} entries` : `${String(matched)} of ${String(all)} entries`
}

function ChipButton({ chip }: { readonly chip: Chip }): ReactElement {
  return (
    <button
      type="button"
      className="chip"
      onClick={chip.remove}
      aria-label={`Remove ${chip.title}: ${chip.label}`}
    >
      <span className="chip__title">{chip.title}</span>
      <span>{chip.label}</span>
      {chip.count !== undefined && <span className="chip__count">{chip.count}</span>}
      <X aria-hidden="true" size={13} />
    </button>
  )
}

interface ChipContext {
  readonly store: TimelineStore
  readonly naming: Naming
  readonly criteria: Criteria
  readonly facets: FacetCounts
}

function allListChips(context: ChipContext): readonly Chip[] {
  const labels = choiceLabels(context.naming)
  return [
    ...listChips('kinds', labels.kinds, context),
    ...listChips('compounds', labels.compounds, context),
    ...listChips('programs', labels.programs, context),
    ...listChips('phases', labels.phases, context),
    ...listChips('statuses', labels.statuses, context),
    ...listChips('indications', labels.indications, context),
    ...listChips('verdicts', labels.verdicts, context),
    ...listChips('tiers', labels.tiers, context),
    ...listChips('bases', labels.bases, context),
  ]
}

function listChips<F extends Facet>(
  facet: F,
  labelOf: (choice: Choice<F>) => string,
  { store, criteria, facets }: ChipContext,
): readonly Chip[] {
  const chosen: readonly Choice<F>[] = criteria[facet]
  const counts: readonly FacetCount<Choice<F>>[] = facets[facet]
  return chosen.map((choice) => ({
    key: `${facet}:${choice}`,
    title: FACET_TITLES[facet],
    label: labelOf(choice),
    count: counts.find((each) => each.choice === choice)?.count,
    remove: () => {
      store.actions.filterToggled(facet, choice)
    },
  }))
}

function singleChips({ store, criteria }: ChipContext, asOf: Day | undefined): readonly Chip[] {
  const { q, during, sure, evidence, conflictOnly } = criteria
  const clear = (criterion: keyof Criteria) => (): void => {
    store.actions.filterCleared(criterion)
  }
  const chips: readonly (Omit<Chip, 'count' | 'title'> & { readonly isShown: boolean })[] = [
    { key: 'q', label: `“${q.trim()}”`, remove: clear('q'), isShown: q.trim() !== '' },
    {
      key: 'during',
      label: `${sure === 'certain' ? 'certainly' : 'possibly'} in ${during?.text ?? ''}`,
      remove: clear('during'),
      isShown: during !== undefined,
    },
    {
      key: 'evidence',
      label: evidence === 'documents' ? 'checked documents only' : 'the company only',
      remove: clear('evidence'),
      isShown: evidence !== 'public',
    },
    {
      key: 'conflictOnly',
      label: 'only where sources disagree',
      remove: clear('conflictOnly'),
      isShown: conflictOnly,
    },
    {
      key: 'asOf',
      label: asOf === undefined ? '' : formatDay(asOf),
      remove: () => {
        store.actions.asOfChanged(undefined)
      },
      isShown: asOf !== undefined,
    },
  ]
  return chips
    .filter(({ isShown }) => isShown)
    .map((chip) => ({ ...chip, title: SINGLE_TITLES[chip.key] ?? '', count: undefined }))
}

const SINGLE_TITLES: Readonly<Record<string, string>> = { ...CRITERION_TITLES, asOf: 'As known on' }
