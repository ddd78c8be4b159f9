import { useId, useState } from 'react'
import type { ReactElement, SyntheticEvent } from 'react'
import { parseWhen } from '../time/when.ts'
import { useApp, useSelect } from './app-context.ts'
import { FoldingGroup } from './facet-group.tsx'

/** The filter of time: a stretch in the words of the sources, and how surely a thing must lie in it. */
export function TimeGroup(): ReactElement {
  const during = useSelect(({ getState }) => getState().criteria.during)
  return (
    <FoldingGroup title="Time" chosenCount={during === undefined ? 0 : 1} isOpenAtFirst>
      <DuringField key={during?.text ?? ''} />
      <SureChoice />
    </FoldingGroup>
  )
}

function DuringField(): ReactElement {
  const { store } = useApp()
  const fieldId = useId()
  const during = useSelect(({ getState }) => getState().criteria.during)
  const [text, setText] = useState(during?.text ?? '')
  const [fault, setFault] = useState<string>()
  const apply = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (text.trim() === during?.text) return
    if (text.trim() === '') {
      store.actions.duringChanged(undefined)
      return
    }
    const when = parseWhen(text)
    if (when.ok) {
      const { earliest, latest } = when.value
      store.actions.duringChanged({ earliest, latest, text: when.value.text })
    }
    setFault(when.ok ? undefined : `${when.message}.`)
  }
  return (
    <form className="during" onSubmit={apply}>
      <label htmlFor={fieldId}>Happened or expected in</label>
      <span className="during__line">
        <input
          id={fieldId}
          className="text-field"
          placeholder="2018, 2017-Q2, 2017..2018"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${fieldId}-fault`}
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
          onBlur={apply}
        />
        <button type="submit" className="button">
          Set
        </button>
      </span>
      {fault !== undefined && (
        <span id={`${fieldId}-fault`} className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </form>
  )
}

function SureChoice(): ReactElement {
  const { store } = useApp()
  const name = useId()
  const sure = useSelect(({ getState }) => getState().criteria.sure)
  return (
    <fieldset className="sure">
      <legend className="visually-hidden">How surely within the time</legend>
      {(['possible', 'certain'] as const).map((choice) => (
        <label key={choice} className="choice">
          <input
            type="radio"
            name={name}
            checked={sure === choice}
            onChange={() => {
              store.actions.sureChosen(choice)
            }}
          />
          <span className="choice__label">
            {choice === 'possible' ? 'Possibly in it' : 'Certainly in it'}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
