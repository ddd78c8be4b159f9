import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { CALLOUT_STYLE, placeCallouts } from '../layout/place-callouts.ts'
import type {
  CalloutGround,
  CalloutRequest,
  PlacedCallout,
  PlacedCallouts,
} from '../layout/place-callouts.ts'
import type { Box } from '../layout/scene.ts'
import '../styles/stage-callouts.css'
import { useApp } from './app-context.ts'

const NONE: PlacedCallouts = { placed: [], left: [] }

/** Callouts beside their marks; none while what is seen of the picture is not known yet. */
export function usePlacedCallouts(
  callouts: readonly CalloutRequest[],
  ground: CalloutGround,
  sight: Box | undefined,
): PlacedCallouts {
  const { store } = useApp()
  return useMemo(
    () =>
      sight === undefined || callouts.length === 0
        ? NONE
        : placeCallouts(callouts, ground, sight, store.measurer),
    [callouts, ground, sight, store],
  )
}

/** Callouts over a picture: they scroll with it. */
export function StageCallouts({
  placed,
  widthPx,
  heightPx,
}: {
  readonly placed: readonly PlacedCallout[]
  readonly widthPx: number
  readonly heightPx: number
}): ReactElement | null {
  if (placed.length === 0) return null
  return (
    <svg className="callouts" width={widthPx} height={heightPx} role="group" aria-label="Callouts">
      {placed.map((callout) => (
        <Callout key={callout.key} callout={callout} />
      ))}
    </svg>
  )
}

function Callout({ callout }: { readonly callout: PlacedCallout }): ReactElement {
  const { box, leader, lines, mark } = callout
  return (
    <g className="callout">
      <circle className="callout__ring" cx={mark.x} cy={mark.y} r={mark.radius} />
      <line className="callout__leader" {...leader} />
      <rect className="callout__box" {...box} rx={4} />
      <text className="callout__text" fontSize={CALLOUT_STYLE.sizePx}>
        {lines.map(({ text, x, baselineY }) => (
          <tspan key={baselineY} x={x} y={baselineY}>
            {text}{' '}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** Callouts whose mark is not in sight: their words are not lost. */
export function Asides({
  callouts,
}: {
  readonly callouts: readonly CalloutRequest[]
}): ReactElement | null {
  if (callouts.length === 0) return null
  return (
    <ul className="stage__asides">
      {callouts.map(({ mark, text }) => (
        <li key={`${mark} ${text}`}>{text}</li>
      ))}
    </ul>
  )
}
