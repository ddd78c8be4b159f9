import type { ReactElement } from 'react'
import type { Source } from '../model/types.ts'
import { moveAsOf } from '../store/step-as-of.ts'
import type { Day } from '../time/day.ts'
import { formatDay } from '../time/format-when.ts'
import { useApp, useSelect } from './app-context.ts'

/** A document that does not count on the day, or in the evidence, that is chosen: nothing of it is told. */
export type UnseenDocument = Pick<Source, 'published'>

/** Why nothing of it is told: its day has not come, or the choice of evidence leaves it out. */
export function unseenTitle({ published }: UnseenDocument, asOf: Day): string {
  return isLater(published.latest, asOf)
    ? `Not published yet on ${formatDay(asOf)}`
    : 'Left out by the evidence chosen'
}

function isLater(published: Day | null, asOf: Day): boolean {
  return published === null || published > asOf
}

/** In the place of a document that is not seen: why that is so, and the ways to see it. */
export function UnseenDocumentBody({
  document,
}: {
  readonly document: UnseenDocument
}): ReactElement {
  const { store } = useApp()
  const asOf = useSelect(({ select }) => select.asOf())
  const day = document.published.latest
  if (!isLater(day, asOf)) return <LeftOutBody />
  return (
    <>
      <p>
        Only what was known by {formatDay(asOf)} is shown, and this document came out later. Nothing
        of it is told here.
      </p>
      <p className="detail__ways">
        {day !== null && day <= store.today && (
          <button
            type="button"
            className="button"
            onClick={() => {
              moveAsOf(store, day)
            }}
          >
            Go to the day it came out
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            moveAsOf(store, store.today)
          }}
        >
          Show what is known today
        </button>
      </p>
    </>
  )
}

function LeftOutBody(): ReactElement {
  const { store } = useApp()
  return (
    <>
      <p>Nothing that this document says counts in the evidence that is chosen.</p>
      <p className="detail__ways">
        <button
          type="button"
          className="button"
          onClick={() => {
            store.actions.evidenceChosen('public')
          }}
        >
          Show all evidence
        </button>
      </p>
    </>
  )
}
