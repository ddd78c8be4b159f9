import { GripVertical, TriangleAlert } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import type { SceneFault, ToldScene } from '../store/told-story.ts'
import type { useSceneDrag } from './use-scene-drag.ts'

type Handle = ReturnType<ReturnType<typeof useSceneDrag>['handleOf']>

/** One scene: its place, its headline, and what it cannot show; open, what belongs to it. */
export function SceneCard({
  scene,
  isOpen,
  dropAt,
  handle,
  onOpen,
  children,
}: {
  readonly scene: ToldScene
  readonly isOpen: boolean
  readonly dropAt: 'before' | 'after' | 'dragged' | undefined
  /** Undefined where scenes cannot be moved. */
  readonly handle: Handle | undefined
  readonly onOpen: () => void
  readonly children: ReactNode
}): ReactElement {
  const { place, headline, faults } = scene
  return (
    <li className={dropAt === undefined ? 'scene' : `scene scene--${dropAt}`}>
      <div className="scene__head">
        {handle !== undefined && (
          <button
            type="button"
            className="icon-button scene__handle"
            aria-label={`Move scene ${String(place)}`}
            title="Drag, or use the arrow keys"
            {...handle}
          >
            <GripVertical aria-hidden="true" size={16} />
          </button>
        )}
        <button
          type="button"
          className="scene__open"
          aria-current={isOpen ? 'true' : undefined}
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          <span className="scene__place">{place}</span>
          <span className="scene__headline">{headline === '' ? 'No headline' : headline}</span>
        </button>
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
      {isOpen && children}
    </li>
  )
}

/** What a scene names that is not there any more, in words. */
function Faults({ faults }: { readonly faults: readonly SceneFault[] }): ReactElement {
  return (
    <ul className="scene__faults" aria-label="What this scene cannot show">
      {faults.map(({ path, message }) => (
        <li key={`${path.join('.')} ${message}`}>
          <TriangleAlert aria-hidden="true" size={14} />
          <span>
            {PLACES.get(path[0] ?? '') ?? ''} {message}
          </span>
        </li>
      ))}
    </ul>
  )
}

const PLACES: ReadonlyMap<string | number, string> = new Map([
  ['link', 'View:'],
  ['headline', 'Headline:'],
  ['note', 'Note:'],
  ['callouts', 'Callout:'],
])
