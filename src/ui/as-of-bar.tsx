import { ListPlus, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useId, useState } from 'react'
import type { ReactElement } from 'react'
import { documentBeside, moveAsOf, stepAsOf, toggleComparison } from '../store/step-as-of.ts'
import { formatIsoDay, parseIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import '../styles/as-of-bar.css'
import { useApp, useSelect } from './app-context.ts'
import { documentPlace } from './document-place.ts'
import { QuietToggle, SqueezeToggle } from './reading-tools.tsx'
import { usePlay } from './use-play.ts'

/** The day up to which everything counts: typed, moved by documents, played, compared. */
export function AsOfBar(): ReactElement {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  const days = useSelect(({ select }) => select.documentDays())
  const isCompared = useSelect(({ getState }) => getState().since !== undefined)
  const { isPlaying, toggle } = usePlay()
  const isAtEnd = documentBeside(days, asOf, 1) === undefined && asOf >= store.today
  return (
    <section className="as-of-bar" aria-label="As known on">
      <DayField day={asOf} />
      <span className="as-of-bar__steps">
        <StepButton direction={-1} isOff={documentBeside(days, asOf, -1) === undefined} />
        <button
          type="button"
          className="icon-button"
          aria-label={isPlaying ? 'Pause' : 'Play through the documents'}
          title={isPlaying ? 'Pause' : 'Play through the documents'}
          onClick={toggle}
        >
          {isPlaying ? (
            <Pause aria-hidden="true" size={16} />
          ) : (
            <Play aria-hidden="true" size={16} />
          )}
        </button>
        <StepButton direction={1} isOff={isAtEnd} />
      </span>
      <span className="as-of-bar__place">{documentPlace(days, asOf)}</span>
      <button
        type="button"
        className="button as-of-bar__changes"
        aria-pressed={isCompared}
        onClick={() => {
          toggleComparison(store)
        }}
      >
        <ListPlus aria-hidden="true" size={15} />
        What changed
      </button>
      <SqueezeToggle />
      <QuietToggle />
    </section>
  )
}

/** A native field for a day: what is typed counts as soon as it is one; emptied, it is today. */
function DayField({ day }: { readonly day: Day }): ReactElement {
  const { store } = useApp()
  const fieldId = useId()
  const [typed, setTyped] = useState<string>()
  const apply = (value: string): void => {
    const read = isPlausible(value) ? parseIsoDay(value) : undefined
    setTyped(read?.ok === true ? undefined : value)
    if (read?.ok === true) moveAsOf(store, read.value)
  }
  return (
    <span className="as-of-bar__day">
      <label htmlFor={fieldId}>As known on</label>
      <input
        id={fieldId}
        className="text-field"
        type="date"
        value={typed ?? formatIsoDay(day)}
        onChange={(event) => {
          apply(event.currentTarget.value)
        }}
        onBlur={() => {
          if (typed === '') moveAsOf(store, store.today)
          setTyped(undefined)
        }}
      />
    </span>
  )
}

/** While a year is typed, its first digits are years of the Romans. */
function isPlausible(value: string): boolean {
  return /^(?:19|2\d)\d\d/.test(value)
}

const STEPS = {
  '-1': { name: 'The document before', keys: '[', Icon: SkipBack },
  '1': { name: 'The next document', keys: ']', Icon: SkipForward },
} as const

function StepButton({
  direction,
  isOff,
}: {
  readonly direction: -1 | 1
  readonly isOff: boolean
}): ReactElement {
  const { store } = useApp()
  const { name, keys, Icon } = STEPS[direction]
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${keys})`}
      aria-disabled={isOff}
      onClick={() => {
        stepAsOf(store, direction)
      }}
    >
      <Icon aria-hidden="true" size={16} />
    </button>
  )
}
