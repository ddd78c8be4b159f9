import { Suspense, lazy } from 'react'
import type { ReactElement } from 'react'
import type { TimelineStore } from '../store/timeline-store.ts'
import { useSelect } from './app-context.ts'

const ReadingStrip = lazy(async () => ({
  default: (await import('./reading-strip.tsx')).ReadingStrip,
}))

/** The strip of the reading tools, where any of them is at work. */
export function ReadingTools(): ReactElement | null {
  const isAtWork = useSelect(isReading)
  if (!isAtWork) return null
  return (
    <Suspense fallback={undefined}>
      <ReadingStrip />
    </Suspense>
  )
}

function isReading({ getState }: TimelineStore): boolean {
  const { reading, measureFrom } = getState()
  const { measure, align, folded, order } = reading
  const isSet = [measureFrom, measure, align].some((value) => value !== undefined)
  return isSet || folded.length > 0 || order.length > 0
}
