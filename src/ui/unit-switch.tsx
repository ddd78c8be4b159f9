import { useId } from 'react'
import type { ReactElement } from 'react'
import type { UnitChoice } from '../history/dose-unit.ts'
import '../styles/unit-switch.css'
import { useApp, useSelect } from './app-context.ts'

const UNITS: readonly { readonly unit: UnitChoice; readonly label: string }[] = [
  { unit: 'mci', label: 'mCi' },
  { unit: 'mbq', label: 'MBq' },
]

/** Changes the unit of every dose on the page. */
export function UnitSwitch(): ReactElement {
  const { store, announce } = useApp()
  const name = useId()
  const chosen = useSelect(({ getState }) => getState().unit)
  return (
    <fieldset className="unit-switch">
      <legend className="visually-hidden">Unit of doses</legend>
      {UNITS.map(({ unit, label }) => (
        <label key={unit} className="unit-switch__choice">
          <input
            type="radio"
            name={name}
            checked={unit === chosen}
            onChange={() => {
              store.actions.unitChosen(unit)
              announce(`All doses in ${label}`)
            }}
          />
          <span>{label}</span>
        </label>
      ))}
      <span className="unit-switch__sum">1 mCi = 37 MBq</span>
    </fieldset>
  )
}
