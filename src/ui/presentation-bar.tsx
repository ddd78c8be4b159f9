import {
  AppWindow,
  ChevronLeft,
  ChevronRight,
  List,
  Maximize,
  Minimize,
  Pointer,
  Square,
  StickyNote,
  X,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import type { PresentingCommand } from './presenting-keys.ts'

/** What is shown beside the scene at the moment. */
export interface Shown {
  readonly notes: boolean
  readonly list: boolean
  readonly laser: boolean
  readonly screen: boolean
  readonly black: boolean
}

interface Tool {
  readonly name: string
  readonly key: string
  readonly Icon: LucideIcon
  readonly command: PresentingCommand
  readonly isOn?: boolean
}

/** Where in the story this is, and by pointer or finger what the keys do. */
export function PresentationBar({
  place,
  sceneCount,
  typed,
  shown,
  run,
}: {
  readonly place: number
  readonly sceneCount: number
  /** The number of a scene that is being typed. */
  readonly typed: string
  readonly shown: Shown
  readonly run: (command: PresentingCommand) => void
}): ReactElement {
  return (
    <div className="presentation-bar">
      <div className="presentation-bar__steps">
        {STEPS.map((tool) => (
          <ToolButton key={tool.name} tool={tool} run={run} />
        ))}
        <span className="presentation-bar__place">
          {typed === '' ? `${String(place)} of ${String(sceneCount)}` : `Scene ${typed} …`}
        </span>
      </div>
      <progress
        className="presentation-bar__progress"
        value={place}
        max={sceneCount}
        aria-label="Progress"
      />
      <div className="presentation-bar__tools" role="group" aria-label="Presenting">
        {toolsFor(shown).map((tool) => (
          <ToolButton key={tool.name} tool={tool} run={run} />
        ))}
      </div>
    </div>
  )
}

const STEPS: readonly Tool[] = [
  {
    name: 'Previous scene',
    key: 'PageUp',
    Icon: ChevronLeft,
    command: { type: 'move', move: { type: 'previous' } },
  },
  {
    name: 'Next scene',
    key: 'PageDown',
    Icon: ChevronRight,
    command: { type: 'move', move: { type: 'next' } },
  },
]

function toolsFor(shown: Shown): readonly Tool[] {
  return [
    {
      name: 'Scenes',
      key: 'G',
      Icon: List,
      command: { type: 'flip', part: 'list' },
      isOn: shown.list,
    },
    {
      name: 'Note',
      key: 'N',
      Icon: StickyNote,
      command: { type: 'flip', part: 'notes' },
      isOn: shown.notes,
    },
    {
      name: 'Pointer',
      key: 'L',
      Icon: Pointer,
      command: { type: 'flip', part: 'laser' },
      isOn: shown.laser,
    },
    {
      name: 'Black screen',
      key: 'B',
      Icon: Square,
      command: { type: 'move', move: { type: 'blank', blank: 'black' } },
      isOn: shown.black,
    },
    {
      name: 'Presenter window',
      key: 'P',
      Icon: AppWindow,
      command: { type: 'presenter' },
    },
    {
      name: 'Full screen',
      key: 'F',
      Icon: shown.screen ? Minimize : Maximize,
      command: { type: 'screen' },
      isOn: shown.screen,
    },
    { name: 'Leave', key: 'Escape', Icon: X, command: { type: 'leave' } },
  ]
}

function ToolButton({
  tool: { name, key, Icon, command, isOn },
  run,
}: {
  readonly tool: Tool
  readonly run: (command: PresentingCommand) => void
}): ReactElement {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      aria-pressed={isOn}
      aria-keyshortcuts={key}
      title={`${name} (${key})`}
      onClick={() => {
        run(command)
      }}
    >
      <Icon aria-hidden="true" size={17} />
    </button>
  )
}
