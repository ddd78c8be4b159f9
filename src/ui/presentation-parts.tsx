import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import type { Blank } from '../store/presented.ts'
import type { ToldScene } from '../store/told-story.ts'
import type { StagePlace } from './presenting-messages.ts'
import { useFocusBack } from './use-focus-back.ts'

/** All of the screen in one colour, so that the room looks at who speaks. */
export function BlankScreen({ blank }: { readonly blank: Blank }): ReactElement | null {
  if (blank === 'none') return null
  return (
    <div className={`blank blank--${blank}`}>
      <span className="visually-hidden">
        The screen is {blank}. Any step shows the scene again.
      </span>
    </div>
  )
}

/** A dot that follows the pointer of whoever speaks. */
export function LaserDot({
  place,
}: {
  readonly place: StagePlace | undefined
}): ReactElement | null {
  if (place === undefined) return null
  const style = { left: `${String(place.x * 100)}%`, top: `${String(place.y * 100)}%` }
  return <div className="laser" style={style} aria-hidden="true" />
}

/** What whoever speaks may read out. */
export function Notes({ scene }: { readonly scene: ToldScene }): ReactElement {
  return (
    <aside className="notes" aria-label="Note">
      {scene.note === '' ? (
        <p className="notes__none">No note for this scene.</p>
      ) : (
        <p>{scene.note}</p>
      )}
    </aside>
  )
}

/** The scenes of the story, to go to any of them. */
export function SceneList({
  scenes,
  current,
  onChoose,
}: {
  readonly scenes: readonly ToldScene[]
  readonly current: number
  readonly onChoose: (scene: number) => void
}): ReactElement {
  const list = useRef<HTMLElement>(null)
  useFocusBack(list)
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [])
  useEffect(() => {
    if (list.current !== null) showCurrent(list.current)
  }, [current])
  return (
    <nav className="scene-list" aria-label="Scenes" ref={list}>
      <ol>
        {scenes.map(({ id, place, headline }, index) => (
          <li key={id}>
            <button
              type="button"
              className="scene-list__scene"
              aria-current={index === current ? 'step' : undefined}
              onClick={() => {
                onChoose(index)
              }}
            >
              <span className="scene-list__place">{place}</span>
              {headline}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Brings the scene that is shown into the middle of the list; nothing but the list scrolls. */
function showCurrent(list: HTMLElement): void {
  const entry = list.querySelector<HTMLElement>('[aria-current]')
  if (entry === null) return
  const room = list.getBoundingClientRect()
  // On a stage the list is scaled up; how far it scrolls is not.
  const scale = room.height / list.offsetHeight
  const fromTopPx = (entry.getBoundingClientRect().top - room.top) / scale
  const top = fromTopPx - (list.clientHeight - entry.offsetHeight) / 2
  list.scrollBy({ top, behavior: 'instant' })
}
