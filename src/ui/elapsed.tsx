import { use, useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useApp } from './app-context.ts'

const TICK_MS = 1000

/** The clock on the wall, and how long the presentation has been going. */
export function Elapsed({ startedAtMs }: { readonly startedAtMs: number }): ReactElement {
  const { presenting, every } = useApp()
  const { nowMs, clockText } = use(presenting())
  const [now, setNow] = useState(nowMs)
  useEffect(
    () =>
      every(TICK_MS, () => {
        setNow(nowMs())
      }),
    [every, nowMs],
  )
  return (
    <p className="presenter__time" role="timer" aria-label="Time">
      <span className="presenter__clock">{clockText(now)}</span>
      {startedAtMs > 0 && (
        <span className="presenter__elapsed">{elapsedText(now - startedAtMs)}</span>
      )}
    </p>
  )
}

const MS_PER_SECOND = 1000
const SECONDS_PER_MINUTE = 60
const MINUTES_PER_HOUR = 60

/** "4:07", from an hour on "1:04:07"; never less than nothing, whatever the clocks say. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / MS_PER_SECOND))
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE)
  const hours = Math.floor(minutes / MINUTES_PER_HOUR)
  const two = (count: number): string => String(count).padStart(2, '0')
  const short = two(seconds % SECONDS_PER_MINUTE)
  return hours === 0
    ? `${String(minutes)}:${short}`
    : `${String(hours)}:${two(minutes % MINUTES_PER_HOUR)}:${short}`
}
