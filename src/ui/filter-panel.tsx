import { useId } from 'react'
import type { ReactElement } from 'react'
import '../styles/filter-panel.css'
import { useApp, useSelect } from './app-context.ts'
import { CompoundGroup } from './compound-group.tsx'
import { FacetGroup, FoldingGroup } from './facet-group.tsx'
import { SCOPES, SCOPE_LABELS, choiceLabels } from './facet-words.ts'
import { GlyphIcon } from './glyph-icon.tsx'
import { SearchField } from './search-field.tsx'
import { TimeGroup } from './time-group.tsx'
import { useNaming } from './use-naming.ts'

/** All filters; the list of kinds is the legend of the picture as well. */
export function FilterPanel(): ReactElement {
  const { store } = useApp()
  const labels = choiceLabels(useNaming())
  const isOneProgram = useSelect(({ getState }) => getState().view === 'program')
  return (
    <div className="filters">
      <SearchField />
      <CompoundGroup />
      <FacetGroup facet="phases" labelOf={labels.phases} isOpenAtFirst />
      <FacetGroup
        facet="kinds"
        labelOf={labels.kinds}
        signOf={(kind) => <GlyphIcon kind={kind} />}
        isOpenAtFirst
      />
      <FacetGroup
        facet="statuses"
        labelOf={labels.statuses}
        signOf={(status) => (
          <span className={`status-sign status-sign--${status}`} aria-hidden="true" />
        )}
        isOpenAtFirst
      />
      <TimeGroup />
      {!isOneProgram && (
        <FacetGroup facet="programs" labelOf={labels.programs} isOpenAtFirst={false} />
      )}
      <FacetGroup facet="indications" labelOf={labels.indications} isOpenAtFirst={false} />
      <FacetGroup facet="verdicts" labelOf={labels.verdicts} isOpenAtFirst={false} />
      <EvidenceGroup />
      <FacetGroup facet="tiers" labelOf={labels.tiers} isOpenAtFirst={false} />
      <FacetGroup facet="bases" labelOf={labels.bases} isOpenAtFirst={false} />
      <button
        type="button"
        className="button filters__reset"
        onClick={() => {
          store.actions.filterCleared()
        }}
      >
        Reset filters
      </button>
    </div>
  )
}

/** Which evidence counts at all, on which day, and whether only disagreements are asked for. */
function EvidenceGroup(): ReactElement {
  const { store } = useApp()
  const name = useId()
  const { evidence, conflictOnly } = useSelect(({ getState }) => getState().criteria)
  const chosenCount = (evidence === 'public' ? 0 : 1) + (conflictOnly ? 1 : 0)
  return (
    <FoldingGroup title="Evidence" chosenCount={chosenCount} isOpenAtFirst={false}>
      <fieldset className="facet__choices">
        <legend className="visually-hidden">Evidence that counts</legend>
        {SCOPES.map((scope) => (
          <label key={scope} className="choice">
            <input
              type="radio"
              name={name}
              checked={evidence === scope}
              onChange={() => {
                store.actions.evidenceChosen(scope)
              }}
            />
            <span className="choice__label">{SCOPE_LABELS[scope]}</span>
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <input
          type="checkbox"
          checked={conflictOnly}
          onChange={() => {
            store.actions.conflictOnlyToggled()
          }}
        />
        <span className="choice__label">Only where sources disagree</span>
      </label>
    </FoldingGroup>
  )
}
