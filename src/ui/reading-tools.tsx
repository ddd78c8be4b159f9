import { FoldHorizontal, ListCollapse } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { QUIET_ROW } from '../layout/row-plan.ts'
import { useApp, useSelect } from './app-context.ts'
import { isReading } from './is-reading.ts'
import { ReadingStrip } from './reading-strip.tsx'
import { hasTimeAxis, squeezeSentence } from './squeeze-words.ts'

/** The strip of the reading tools, where any of them is at work. */
export function ReadingTools(): ReactElement | null {
  const isAtWork = useSelect(isReading)
  return isAtWork ? <ReadingStrip /> : null
}

/** Draws empty stretches of time short, or in full; it says what came of it, however it was asked for. */
export function SqueezeToggle(): ReactElement | null {
  const { store, announce } = useApp()
  const isOffered = useSelect(hasTimeAxis)
  const isOn = useSelect(({ getState }) => getState().reading.squeeze)
  const isUseful = useSelect(({ select }) => select.emptyStretches().length > 0)
  const wasOn = useRef(isOn)
  useEffect(() => {
    if (wasOn.current === isOn) return
    wasOn.current = isOn
    announce(squeezeSentence(store))
  }, [isOn, announce, store])
  if (!isOffered) return null
  const title = isUseful ? 'Squeeze empty stretches' : 'No stretch of a year or more is empty'
  return (
    <button
      type="button"
      className="button squeeze-toggle"
      aria-pressed={isOn}
      aria-keyshortcuts="S"
      title={`${title} (S in the picture)`}
      onClick={store.actions.squeezeToggled}
    >
      <FoldHorizontal aria-hidden="true" size={15} />
      <span>Squeeze</span>
    </button>
  )
}

/** Gathers the programs that later listings no longer name into one lane, or gives each its own again. */
export function QuietToggle(): ReactElement | null {
  const { store, announce } = useApp()
  const isTimeline = useSelect(({ getState }) => getState().view === 'timeline')
  const count = useSelect(({ select }) => select.lanes().quietCount)
  const isOn = useSelect(({ getState }) => getState().reading.folded.includes(QUIET_ROW))
  if (!isTimeline || count === 0) return null
  const title = isOn ? 'Give each quiet program its own lane' : 'Fold quiet programs into one lane'
  return (
    <button
      type="button"
      className="button squeeze-toggle"
      aria-pressed={isOn}
      title={title}
      onClick={() => {
        store.actions.laneFoldToggled(QUIET_ROW)
        announce(
          isOn
            ? 'Each quiet program has its own lane.'
            : 'Quiet programs are folded into one lane.',
        )
      }}
    >
      <ListCollapse aria-hidden="true" size={15} />
      <span>Fold quiet ({count})</span>
    </button>
  )
}
