import { lazy, useState } from 'react'
import type { ComponentType, ReactElement } from 'react'
import { useApp } from './app-context.ts'
import { PartBoundary, notFetched } from './part-fault.tsx'

/** A part of the page that is not in the first load. */
export interface LaterPart<P extends object> {
  /**
   * Draws the part; where it has not come yet, the nearest `Suspense` waits for it, and where it cannot be had
   * it says so in its place.
   */
  readonly Part: ComponentType<P>
  /** Brings the part, so that it is drawn at once; again and again it costs nothing. Rejects where it cannot be had. */
  readonly fetch: () => Promise<void>
}

/**
 * A part that comes when it is first drawn, or before that if the page asks for it.
 *
 * `lazy` alone always leaves its place empty for a moment, and what stands below it jumps when it comes; and
 * it keeps a failure for good.
 */
export function laterPart<P extends object>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  return createPart(load, () => undefined)
}

/** The same for a dialog: where it cannot be had the reader can close what stands in its place. */
export function laterDialog<P extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<P>>,
): LaterPart<P> {
  return createPart(load, ({ onClose }) => onClose)
}

function createPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  closeOf: (props: P) => (() => void) | undefined,
): LaterPart<P> {
  let arrived: ComponentType<P> | undefined
  const bring = async (): Promise<ComponentType<P>> => {
    try {
      arrived ??= await load()
      return arrived
    } catch (cause) {
      throw notFetched(cause)
    }
  }
  const wait = (): ComponentType<P> => lazy(async () => ({ default: await bring() }))
  // Shared by all places where the part is drawn: one that waits is begun anew by React, and would fetch again.
  let awaited = wait()
  return {
    Part: function Part(props: P): ReactElement {
      const { forgetFaults } = useApp()
      // Chosen once: to change from one to the other would take what the reader has done in it away.
      const [Chosen, choose] = useState<ComponentType<P>>(() => arrived ?? awaited)
      return (
        <PartBoundary
          onClose={closeOf(props)}
          onFault={() => {
            if (Chosen === awaited) awaited = wait()
            forgetFaults()
          }}
          onRetry={() => {
            choose(() => arrived ?? awaited)
          }}
        >
          <Chosen {...props} />
        </PartBoundary>
      )
    },
    fetch: async () => {
      await bring()
    },
  }
}
