import type { Criteria } from '../query/criteria.ts'
import type { Facet, FacetCount } from '../query/facet-counts.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import {
  CRITERION_TITLES,
  FACET_TITLES,
  SCOPE_LABELS,
  SCOPES,
  choiceLabels,
} from './facet-words.ts'
import { actionsOf, choicesOf } from './palette-command.ts'
import type { Command, PaletteEntry, PalettePorts } from './palette-command.ts'

/** What takes filters back. */
export function clearingActions({ store }: PalettePorts): readonly PaletteEntry[] {
  const { actions, getState } = store
  const { criteria } = getState()
  return actionsOf([
    {
      title: 'Clear all filters',
      words: 'reset show everything',
      run: () => {
        actions.filterCleared()
      },
    },
    ...CLEARABLE.map((criterion) => ({
      title: `Clear filter: ${CRITERION_TITLES[criterion]}`,
      words: 'reset remove',
      isOff: !isChosen(criteria, criterion),
      run: () => {
        actions.filterCleared(criterion)
      },
    })),
  ])
}

/** `sure` only says how `during` is meant; a scope and a yes-or-no are chosen by their own lines. */
const CLEARABLE: readonly (keyof Criteria)[] = [
  'kinds',
  'compounds',
  'phases',
  'statuses',
  'programs',
  'indications',
  'verdicts',
  'tiers',
  'bases',
  'q',
  'during',
]

function isChosen(criteria: Criteria, criterion: keyof Criteria): boolean {
  const value = criteria[criterion]
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''
}

/** Every choice that the panel of filters offers. */
export function filterActions({ store, naming }: PalettePorts): readonly PaletteEntry[] {
  const labels = choiceLabels(naming)
  const isOneProgram = store.getState().view === 'program'
  return choicesOf('Filter', [
    ...evidenceCommands(store),
    ...facetCommands(store, 'kinds', labels.kinds),
    ...facetCommands(store, 'compounds', labels.compounds),
    ...facetCommands(store, 'phases', labels.phases),
    ...facetCommands(store, 'statuses', labels.statuses),
    // Where one program is shown, the choice of programs waits for the other views.
    ...(isOneProgram ? [] : facetCommands(store, 'programs', labels.programs)),
    ...facetCommands(store, 'indications', labels.indications),
    ...facetCommands(store, 'verdicts', labels.verdicts),
    ...facetCommands(store, 'tiers', labels.tiers),
    ...facetCommands(store, 'bases', labels.bases),
  ])
}

function evidenceCommands({ actions, getState }: TimelineStore): readonly Command[] {
  const { evidence, conflictOnly, during, sure } = getState().criteria
  const isSure = sure === 'certain'
  return [
    ...SCOPES.map((scope) => ({
      title: `Evidence: ${SCOPE_LABELS[scope]}`,
      words: `scope preset only ${scope}`,
      isOff: scope === evidence,
      run: () => {
        actions.evidenceChosen(scope)
      },
    })),
    {
      title: conflictOnly ? 'Also where sources agree' : 'Only where sources disagree',
      words: 'conflicts contradictions',
      run: actions.conflictOnlyToggled,
    },
    {
      title: isSure ? 'Also what is possibly in the time' : 'Only what is certainly in the time',
      words: 'filter sure during',
      isOff: during === undefined,
      run: () => {
        actions.sureChosen(isSure ? 'possible' : 'certain')
      },
    },
  ]
}

function facetCommands<F extends Facet>(
  { actions, getState, select }: TimelineStore,
  facet: F,
  labelOf: (choice: Criteria[F][number]) => string,
): readonly Command[] {
  const counts: readonly FacetCount<Criteria[F][number]>[] = select.facets()[facet]
  const chosen: readonly string[] = getState().criteria[facet]
  return counts.map(({ choice, count }) => ({
    title: `${chosen.includes(choice) ? 'Remove' : 'Filter'} ${FACET_TITLES[facet]}: ${labelOf(choice)}`,
    words: 'only show',
    detail: count === 1 ? '1 entry' : `${String(count)} entries`,
    run: () => {
      actions.filterToggled(facet, choice)
    },
  }))
}
