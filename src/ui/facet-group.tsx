import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { Criteria } from '../query/criteria.ts'
import type { Facet, FacetCount } from '../query/facet-counts.ts'
import { useApp, useSelect } from './app-context.ts'
import { FACET_TITLES } from './facet-words.ts'

type Choice<F extends Facet> = Criteria[F][number]

/** How the choices of one facet look. */
export interface FacetLook<F extends Facet> {
  readonly facet: F
  readonly labelOf: (choice: Choice<F>) => string
  /** The glyph or the hue by which the picture shows the choice. */
  readonly signOf?: (choice: Choice<F>) => ReactNode
  readonly isOpenAtFirst: boolean
}

/** A heading that folds its choices away; what is chosen below it shows on it. */
export function FoldingGroup({
  title,
  chosenCount,
  isOpenAtFirst,
  children,
}: {
  readonly title: string
  readonly chosenCount: number
  readonly isOpenAtFirst: boolean
  readonly children: ReactNode
}): ReactElement {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst || chosenCount > 0)
  return (
    <details
      className="facet"
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
      }}
    >
      <summary className="facet__title">
        <span>{title}</span>
        {chosenCount > 0 && <span className="badge">{chosenCount}</span>}
      </summary>
      <div className="facet__body">{children}</div>
    </details>
  )
}

/** One list criterion as checkboxes, each with the count that choosing just it would give. */
export function FacetGroup<F extends Facet>(look: FacetLook<F>): ReactElement | null {
  const counts = useSelect<readonly FacetCount<Choice<F>>[]>(
    ({ select }) => select.facets()[look.facet],
  )
  const chosen = useSelect<readonly Choice<F>[]>(({ getState }) => getState().criteria[look.facet])
  if (counts.length === 0) return null
  return (
    <FoldingGroup
      title={FACET_TITLES[look.facet]}
      chosenCount={chosen.length}
      isOpenAtFirst={look.isOpenAtFirst}
    >
      <ChoiceList look={look} counts={counts} legend={FACET_TITLES[look.facet]} />
    </FoldingGroup>
  )
}

/** The checkboxes themselves, as one named group. */
export function ChoiceList<F extends Facet>({
  look,
  counts,
  legend,
}: {
  readonly look: FacetLook<F>
  readonly counts: readonly FacetCount<Choice<F>>[]
  readonly legend: string
}): ReactElement {
  const { store } = useApp()
  const chosen = useSelect<readonly string[]>(({ getState }) => getState().criteria[look.facet])
  return (
    <fieldset className="facet__choices">
      <legend className="visually-hidden">{legend}</legend>
      {counts.map(({ choice, count }) => (
        <ChoiceBox
          key={choice}
          label={look.labelOf(choice)}
          sign={look.signOf?.(choice)}
          count={count}
          isChosen={chosen.includes(choice)}
          onToggle={() => {
            store.actions.filterToggled(look.facet, choice)
          }}
        />
      ))}
    </fieldset>
  )
}

/** A checkbox with its sign, its words and its count. */
function ChoiceBox({
  label,
  sign,
  count,
  isChosen,
  onToggle,
}: {
  readonly label: string
  readonly sign?: ReactNode
  readonly count: number
  readonly isChosen: boolean
  readonly onToggle: () => void
}): ReactElement {
  const isBarren = count === 0 && !isChosen
  return (
    <label className={isBarren ? 'choice choice--barren' : 'choice'}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      {sign}
      <span className="choice__label">{label}</span>
      <span className="choice__count">
        {count}
        <span className="visually-hidden"> {count === 1 ? 'entry' : 'entries'}</span>
      </span>
    </label>
  )
}
