import { useId } from 'react'
import type { ReactElement } from 'react'
import '../styles/program-choice.css'
import { useApp, useSelect } from './app-context.ts'
import { useNaming } from './use-naming.ts'

const ALL = ''
const SEVERAL = 'several'

/** Filters by one program, or by none; several are chosen in the panel of filters. */
export function ProgramChoice(): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const fieldId = useId()
  const chosen = useSelect(({ getState }) => getState().criteria.programs)
  const choices = useSelect(({ select }) => select.facets().programs)
  const [only = ALL, ...others] = chosen
  return (
    <span className="program-choice">
      <label htmlFor={fieldId}>Program</label>
      <select
        id={fieldId}
        className="text-field"
        value={others.length > 0 ? SEVERAL : only}
        onChange={(event) => {
          const { value } = event.currentTarget
          const picked = choices.filter(({ choice }) => choice === value)
          store.actions.filterChosen(
            'programs',
            picked.map(({ choice }) => choice),
          )
        }}
      >
        <option value={ALL}>All programs</option>
        {others.length > 0 && <option value={SEVERAL}>{chosen.length} programs</option>}
        {choices.map(({ choice }) => (
          <option key={choice} value={choice}>
            {naming.fullProgram(choice)}
          </option>
        ))}
      </select>
    </span>
  )
}
