import { AlignStartVertical, Ruler } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Item } from '../query/item.ts'
import { useApp, useSelect } from './app-context.ts'
import { isMeasurable } from './measure-request.ts'

/** Starts from the thing that is open: a measurement, or another axis for all lanes. */
export function ReadingButtons({ item }: { readonly item: Item }): ReactElement | null {
  const { store } = useApp()
  const isOffered = useSelect(({ select }) => isMeasurable(select, item.id))
  const isAlignedHere = useSelect(({ getState }) => getState().reading.align === item.id)
  if (!isOffered) return null
  return (
    <div className="detail__actions">
      <button
        type="button"
        className="button"
        aria-keyshortcuts="M"
        onClick={() => {
          store.actions.measureStarted(item.id)
        }}
      >
        <Ruler aria-hidden="true" size={15} />
        Measure from here
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={isAlignedHere}
        onClick={() => {
          store.actions.alignChosen(isAlignedHere ? undefined : item.id)
        }}
      >
        <AlignStartVertical aria-hidden="true" size={15} />
        Align lanes here
      </button>
    </div>
  )
}
