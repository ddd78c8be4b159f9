import { useLayoutEffect, useId, useRef } from 'react'
import type { ReactElement } from 'react'
import { mountPictureView } from '../render/picture-view.ts'
import type { PictureScene } from '../render/picture-view.ts'
import { clockOf } from '../render/window-clock.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import '../styles/picture-room.css'
import '../styles/picture.css'
import { useApp } from './app-context.ts'

/** What makes one picture of its kind; both are called once for each one on the page. */
export interface PictureKind<S extends PictureScene> {
  readonly createPainter: (host: SVGSVGElement, id: string) => (scene: S) => void
  readonly createScene: (store: TimelineStore) => () => S
}

/** A picture beside the timeline. React owns the `<svg>`; `render/` owns what is inside it. */
export function PictureChart<S extends PictureScene>({
  kind,
  label,
  className,
}: {
  /** One value for good: another one makes another picture. */
  readonly kind: PictureKind<S>
  readonly label: string
  readonly className: string
}): ReactElement {
  const { store } = useApp()
  const id = useId()
  const roomRef = useRef<HTMLDivElement>(null)
  const hostRef = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    const room = roomRef.current
    const host = hostRef.current
    return room === null || host === null ? undefined : connect({ room, host, id }, store, kind)
  }, [store, id, kind])
  return (
    <div className="picture-room" ref={roomRef}>
      <svg ref={hostRef} className={`picture ${className}`} role="group" aria-label={label} />
    </div>
  )
}

interface Place {
  /** What gives the picture its width. */
  readonly room: HTMLElement
  readonly host: SVGSVGElement
  readonly id: string
}

/** Joins the store and the picture; returns what parts them. */
function connect<S extends PictureScene>(
  { room, host, id }: Place,
  store: TimelineStore,
  { createPainter, createScene }: PictureKind<S>,
): () => void {
  const { actions } = store
  const measure = (): void => {
    if (room.clientWidth === 0) return
    actions.chartResized({ widthPx: room.clientWidth, heightPx: room.clientHeight })
  }
  measure()
  const view = mountPictureView(host, {
    paint: createPainter(host, id),
    scene: createScene(store),
    clock: clockOf(host),
    itemSelected: actions.markSelected,
    itemHovered: actions.markHovered,
  })
  const unsubscribe = store.subscribe(view.invalidate)
  const observer = new ResizeObserver(measure)
  observer.observe(room)
  return () => {
    observer.disconnect()
    unsubscribe()
    view.destroy()
  }
}
