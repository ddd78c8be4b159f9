import type { ReactElement, ReactNode } from 'react'
import type { Lane, Lanes } from '../store/lanes.ts'
import { ALIGN_KINDS } from '../store/reading.ts'
import type { AlignKind } from '../store/reading.ts'
import { useApp, useSelect } from './app-context.ts'
import { laneMovedTo, laneReturned } from './lane-moves.ts'
import { useProgramOpener } from './use-program-opener.ts'

interface LaneActionsProps {
  readonly lane: Lane
  readonly lanes: Lanes
  readonly onDone: () => void
}

/** What a lane's menu offers: fold it, move it, align on it, open it. */
export function LaneActions({ lane, lanes, onDone }: LaneActionsProps): ReactElement {
  const { store, announce } = useApp()
  const openProgram = useProgramOpener()
  const align = useSelect(({ getState }) => getState().reading.align)
  const did = (act: () => void, sentence: string) => (): void => {
    act()
    announce(sentence)
    onDone()
  }
  return (
    <ul>
      <Entry
        isFirst
        onChoose={did(
          () => {
            store.actions.laneFoldToggled(lane.id)
          },
          lane.isFolded ? 'Lane unfolded' : 'Lane folded',
        )}
      >
        {lane.isFolded ? 'Unfold' : 'Fold'}
      </Entry>
      <MoveEntries lane={lane} lanes={lanes} did={did} />
      {ALIGN_ENTRIES.map(([kind, name]) => (
        <Entry
          key={kind}
          isOff={align === kind}
          onChoose={did(() => {
            store.actions.alignChosen(kind)
          }, `Lanes aligned on ${name}`)}
        >
          Align lanes on {name}
        </Entry>
      ))}
      {lane.isProgram && (
        <Entry
          onChoose={() => {
            onDone()
            openProgram(lane.id)
          }}
        >
          Open program
        </Entry>
      )}
    </ul>
  )
}

/** Where the lane stands among the others. */
function MoveEntries({
  lane,
  lanes,
  did,
}: Pick<LaneActionsProps, 'lane' | 'lanes'> & {
  readonly did: (act: () => void, sentence: string) => () => void
}): ReactElement {
  const { store } = useApp()
  const order = useSelect(({ getState }) => getState().reading.order)
  const move = (to: number, sentence: string): (() => void) =>
    did(() => {
      laneMovedTo(store, lane.id, to)
    }, sentence)
  return (
    <>
      <Entry isOff={lane.index === 0} onChoose={move(0, 'Lane pinned to the top')}>
        Pin to the top
      </Entry>
      <Entry isOff={lane.index === 0} onChoose={move(lane.index - 1, 'Lane moved up')}>
        Move up
      </Entry>
      <Entry
        isOff={lane.index === lanes.ids.length - 1}
        onChoose={move(lane.index + 1, 'Lane moved down')}
      >
        Move down
      </Entry>
      {order.includes(lane.id) && (
        <Entry
          onChoose={did(() => {
            laneReturned(store, lane.id)
          }, 'Lane back at its usual place')}
        >
          Back to its usual place
        </Entry>
      )}
    </>
  )
}

const ALIGN_ENTRIES = Object.entries(ALIGN_KINDS) as readonly (readonly [AlignKind, string])[]

function Entry({
  isFirst = false,
  isOff = false,
  onChoose,
  children,
}: {
  readonly isFirst?: boolean
  readonly isOff?: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <li>
      <button
        type="button"
        className="lane-menu__item"
        // Opened by a key or a click, the menu is where the reader wants to be.
        ref={(element) => {
          if (isFirst) element?.focus()
        }}
        disabled={isOff}
        onClick={onChoose}
      >
        {children}
      </button>
    </li>
  )
}
