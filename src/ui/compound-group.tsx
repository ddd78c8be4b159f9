import { ensure } from '../base/assert.ts'
import type { ReactElement } from 'react'
import type { Compound, CompoundId, CompoundRole } from '../model/types.ts'
import type { FacetCount } from '../query/facet-counts.ts'
import { useApp, useSelect } from './app-context.ts'
import { ChoiceList, FoldingGroup } from './facet-group.tsx'
import type { FacetLook } from './facet-group.tsx'
import { hueClassOf } from './hue.ts'
import { useNaming } from './use-naming.ts'

const ROLE_LABELS: Readonly<Record<CompoundRole, string>> = {
  therapy: 'Therapy',
  imaging: 'Imaging',
  chemotherapy: 'Chemotherapy',
  other: 'Other',
}

const ROLE_ORDER: readonly CompoundRole[] = ['therapy', 'imaging', 'chemotherapy', 'other']

/** The compounds by what they are for; a role chooses all of its compounds at once. */
export function CompoundGroup(): ReactElement | null {
  const { store } = useApp()
  const naming = useNaming()
  const counts = useSelect(({ select }) => select.facets().compounds)
  const chosen = useSelect(({ getState }) => getState().criteria.compounds)
  if (counts.length === 0) return null
  const look: FacetLook<'compounds'> = {
    facet: 'compounds',
    labelOf: naming.compound,
    signOf: (id) => <span className={`swatch ${hueClassOf(id, store.index)}`} aria-hidden="true" />,
    isOpenAtFirst: true,
  }
  return (
    <FoldingGroup title="Compound" chosenCount={chosen.length} isOpenAtFirst>
      {ROLE_ORDER.map((role) => {
        const ofRole = counts.filter(({ choice }) => compoundOf(choice, store.index).role === role)
        return ofRole.length === 0 ? null : (
          <RoleList key={role} role={role} look={look} counts={ofRole} chosen={chosen} />
        )
      })}
    </FoldingGroup>
  )
}

function RoleList({
  role,
  look,
  counts,
  chosen,
}: {
  readonly role: CompoundRole
  readonly look: FacetLook<'compounds'>
  readonly counts: readonly FacetCount<CompoundId>[]
  readonly chosen: readonly CompoundId[]
}): ReactElement {
  const { store } = useApp()
  const ids = counts.map(({ choice }) => choice)
  const isWhole = ids.length === chosen.length && ids.every((id) => chosen.includes(id))
  return (
    <div className="facet__role">
      <button
        type="button"
        className="facet__all"
        aria-pressed={isWhole}
        onClick={() => {
          store.actions.filterChosen('compounds', isWhole ? [] : ids)
        }}
      >
        <span className="visually-hidden">Only </span>
        {ROLE_LABELS[role]}
      </button>
      <ChoiceList look={look} counts={counts} legend={`${ROLE_LABELS[role]} compounds`} />
    </div>
  )
}

function compoundOf(
  id: CompoundId,
  index: { readonly compoundById: ReadonlyMap<CompoundId, Compound> },
): Compound {
  return ensure(index.compoundById.get(id), id)
}
