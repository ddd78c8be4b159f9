import { useEffect } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { Measured } from '../store/measured.ts'
import '../styles/reading-tools.css'
import { formatDay } from '../time/format-when.ts'
import { useApp, useSelect } from './app-context.ts'
import { dateText } from './item-date.ts'
import { ItemLink } from './item-link.tsx'
import { distanceWords, measureSentence } from './measure-words.ts'

/** What the reading tools are doing to the view, and how to make each of them stop. */
export function ReadingStrip(): ReactElement {
  return (
    <section className="reading-strip" aria-label="Reading tools">
      <MeasureStart />
      <Distance />
      <AlignedOn />
      <FoldedAndOrdered />
    </section>
  )
}

function MeasureStart(): ReactElement | null {
  const { store, announce } = useApp()
  const from = useSelect(({ getState, select }) =>
    select.itemById().get(getState().measureFrom ?? ''),
  )
  const title = from?.title
  useEffect(() => {
    if (title !== undefined) announce(`Measuring from ${title}. Choose another mark.`)
  }, [title, announce])
  if (title === undefined) return null
  return (
    <p className="reading-strip__part">
      <span>
        Measuring from <strong>{title}</strong>: choose another mark, or go to it and press{' '}
        <kbd>M</kbd>.
      </span>
      <Stop
        onStop={() => {
          store.actions.measureStarted(undefined)
        }}
      >
        Cancel
      </Stop>
    </p>
  )
}

function Distance(): ReactElement | null {
  const { announce, store } = useApp()
  const isAsked = useSelect(({ getState }) => getState().reading.measure !== undefined)
  const measured = useSelect(({ select }) => select.measured())
  const sentence = measured === undefined ? undefined : measureSentence(measured)
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
  }, [sentence, announce])
  if (!isAsked) return null
  return (
    <div className="reading-strip__part reading-strip__distance">
      {measured === undefined ? (
        <span>One of the two things that are measured was not known yet.</span>
      ) : (
        <DistanceList measured={measured} />
      )}
      <Stop
        onStop={() => {
          store.actions.measured(undefined)
        }}
      >
        Stop measuring
      </Stop>
    </div>
  )
}

function DistanceList({ measured }: { readonly measured: Measured }): ReactElement {
  const { first, second, between, reports } = measured
  const { answer, reason } = distanceWords(measured)
  return (
    <dl aria-label="Distance">
      <dt>Measured</dt>
      <dd>
        <ItemLink id={first.id}>{first.title}</ItemLink>, {dateText(first)}, to{' '}
        <ItemLink id={second.id}>{second.title}</ItemLink>, {dateText(second)}
      </dd>
      <dt>Between the two</dt>
      <dd>
        <span className="reading-strip__answer">{answer}</span>
        {reason !== undefined && between.openEnds.length > 0 && <span> {reason}</span>}
      </dd>
      {reports !== undefined && (
        <>
          <dt>Between the reports of them</dt>
          <dd>
            <span className="reading-strip__answer">
              {[reports.distance.text, reports.distance.monthsText]
                .filter((text, index, all) => text !== undefined && all.indexOf(text) === index)
                .join(', ')}
            </span>{' '}
            ({formatDay(reports.days[0])} to {formatDay(reports.days[1])})
          </dd>
        </>
      )}
    </dl>
  )
}

function AlignedOn(): ReactElement | null {
  const { store } = useApp()
  const title = useSelect(({ select }) => select.alignment()?.title)
  if (title === undefined) return null
  return (
    <p className="reading-strip__part">
      <span>
        Lanes are aligned on <strong>{title}</strong>; the axis counts months since.
      </span>
      <Stop
        onStop={() => {
          store.actions.alignChosen(undefined)
        }}
      >
        Back to calendar time
      </Stop>
    </p>
  )
}

function FoldedAndOrdered(): ReactElement | null {
  const { store } = useApp()
  const { folded, order } = useSelect(({ getState }) => getState().reading)
  if (folded.length === 0 && order.length === 0) return null
  return (
    <p className="reading-strip__part">
      {folded.length > 0 && (
        <>
          <span>
            {folded.length} {folded.length === 1 ? 'lane' : 'lanes'} folded.
          </span>
          <Stop
            onStop={() => {
              store.actions.lanesFolded([])
            }}
          >
            Unfold all
          </Stop>
        </>
      )}
      {order.length > 0 && (
        <Stop
          onStop={() => {
            store.actions.orderChosen([])
          }}
        >
          Usual order of lanes
        </Stop>
      )}
    </p>
  )
}

function Stop({
  onStop,
  children,
}: {
  readonly onStop: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <button type="button" className="link-button" onClick={onStop}>
      {children}
    </button>
  )
}
