import { useEffect } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { Item } from '../query/item.ts'
import { QUIET_ROW } from '../layout/row-plan.ts'
import { obstacleTo } from '../store/measurable.ts'
import type { Measured } from '../store/measured.ts'
import '../styles/reading-tools.css'
import { formatDay } from '../time/format-when.ts'
import { useApp, useSelect } from './app-context.ts'
import { dateText } from './item-date.ts'
import { ItemLink } from './item-link.tsx'
import { distanceWords, measureSentence, obstacleSentence } from './measure-words.ts'
import { hasTimeAxis, squeezeSentence } from './squeeze-words.ts'

/** What the reading tools are doing to the view, and how to make each of them stop. */
export function ReadingStrip(): ReactElement {
  return (
    <section className="reading-strip" aria-label="Reading tools">
      <MeasureStart />
      <Refused />
      <Distance />
      <AlignedOn />
      <Squeezed />
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

/** What was chosen for an end and cannot be one; a measurement that has begun goes on waiting. */
function Refused(): ReactElement | null {
  const { store, announce } = useApp()
  const sentence = useSelect(({ getState, select }) => {
    const { measureRefused } = getState()
    return measureRefused === undefined
      ? undefined
      : sentenceOn(select.itemById().get(measureRefused))
  })
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
  }, [sentence, announce])
  if (sentence === undefined) return null
  return (
    <p className="reading-strip__part reading-strip__refused">
      <span>{sentence}</span>
      <Stop
        onStop={() => {
          store.actions.measureRefusalDismissed()
        }}
      >
        Dismiss
      </Stop>
    </p>
  )
}

/** Why the thing is not measured; undefined where nothing is against it. */
function sentenceOn(item: Item | undefined): string | undefined {
  if (item === undefined) return 'This has no date of its own: it cannot be measured.'
  const obstacle = obstacleTo(item)
  return obstacle === undefined ? undefined : obstacleSentence(item, obstacle)
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
      {measured === undefined ? <NothingMeasured /> : <DistanceList measured={measured} />}
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

function NothingMeasured(): ReactElement {
  const reason = useSelect(({ getState, select }) => {
    const items = (getState().reading.measure ?? []).map((id) => select.itemById().get(id))
    if (items.includes(undefined)) return undefined
    return items.map(sentenceOn).find((sentence) => sentence !== undefined)
  })
  return <span>{reason ?? 'One of the two things that are measured was not known yet.'}</span>
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

function Squeezed(): ReactElement | null {
  const { store } = useApp()
  const isOn = useSelect(({ getState }) => getState().reading.squeeze)
  const isSeen = useSelect(hasTimeAxis)
  const sentence = useSelect(squeezeSentence)
  const isResting = useSelect(({ select }) => !select.isSqueezed())
  if (!isOn || !isSeen) return null
  return (
    <p className="reading-strip__part">
      <span>{sentence}</span>
      <Stop onStop={store.actions.squeezeToggled}>
        {isResting ? 'Do not squeeze' : 'Draw all of the time in full'}
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
          <span>{foldedWords(folded)}</span>
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

function foldedWords(folded: readonly string[]): string {
  const lanes = folded.filter((id) => id !== QUIET_ROW).length
  const noun = lanes === 1 ? 'lane' : 'lanes'
  return [
    ...(lanes === 0 ? [] : [`${String(lanes)} ${noun} folded.`]),
    ...(folded.length === lanes ? [] : ['Quiet programs are folded into one lane.']),
  ].join(' ')
}
