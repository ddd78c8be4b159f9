import { useEffect, useRef, useState } from 'react'
import type { ReactElement, Ref } from 'react'
import type { ToldScene } from '../store/told-story.ts'
import { useApp } from './app-context.ts'
import type { StageShape } from './presenting-messages.ts'
import { SceneHead } from './scene-head.tsx'
import { createStage } from './stage-store.ts'
import { Stage } from './stage-chart.tsx'

/** A scene as the audience sees it, drawn in the same shape and shown as wide as there is room. */
export function ScenePicture({
  scene,
  shape,
  ref,
}: {
  readonly scene: ToldScene
  readonly shape: StageShape
  readonly ref?: Ref<HTMLDivElement>
}): ReactElement {
  const { store } = useApp()
  const room = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(room)
  const [stage] = useState(() => createStage(store, scene.view))
  const scale = widthPx / shape.widthPx
  return (
    <div className="scene-picture-room" ref={room} style={{ maxWidth: mostWidth(shape) }}>
      <div
        className="scene-picture"
        ref={ref}
        role="img"
        aria-label={`Scene ${String(scene.place)}: ${scene.headline}`}
        style={{ height: shape.heightPx * scale }}
      >
        <div
          className="scene-picture__frame"
          inert
          style={{
            width: shape.widthPx,
            height: shape.heightPx,
            transform: `scale(${String(scale)})`,
          }}
        >
          <SceneHead scene={scene} />
          <Stage stage={stage} scene={scene} />
          <div className="scene-picture__bar" />
        </div>
      </div>
    </div>
  )
}

/** Of the height of the window, so that the note below is seen without scrolling. */
const MOST_HEIGHT = '54vh'

function mostWidth({ widthPx, heightPx }: StageShape): string {
  return `calc(${MOST_HEIGHT} * ${String(widthPx / heightPx)})`
}

function useWidth(ref: { readonly current: HTMLElement | null }): number {
  const [widthPx, setWidth] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref])
  return widthPx
}
