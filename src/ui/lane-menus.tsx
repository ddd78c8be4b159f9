import { EllipsisVertical } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import type { Scene } from '../layout/scene.ts'
import type { Lane, Lanes } from '../store/lanes.ts'
import { useSelect } from './app-context.ts'
import { LaneActions } from './lane-actions.tsx'

/** The buttons sit at the right end of the lane heads, clear of the dose scales. */
const FROM_EDGE_PX = 34
const FROM_SCALE_PX = 68
const NARROW_PLOT_PX = 60
const WIDE_PLOT_PX = 200
const TOP_PX = 4
const BOTTOM_PX = 28

/**
 * A menu for each lane, over the lane heads. One tab stop for all of them: up and down go from lane to
 * lane.
 */
export function LaneMenus(): ReactElement {
  const lanes = useSelect(({ select }) => select.lanes())
  const key = useSelect(({ select }) => headKey(select.scene()))
  const head = headOf(key)
  const ref = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string>()
  const reachable = lanes.near.find(({ id }) => id === current)?.id ?? lanes.near[0]?.id
  const step = (event: KeyboardEvent): void => {
    const by = STEPS[event.key]
    if (by === undefined || !(event.target instanceof HTMLElement)) return
    if (!event.target.matches('.lane-menu__button')) return
    event.preventDefault()
    const buttons = [...(ref.current?.querySelectorAll<HTMLElement>('.lane-menu__button') ?? [])]
    buttons[buttons.indexOf(event.target) + by]?.focus()
  }
  return (
    <div
      className="lane-menus"
      ref={ref}
      role="toolbar"
      aria-label="Lanes"
      aria-orientation="vertical"
      tabIndex={-1}
      onKeyDown={step}
    >
      {lanes.near.map((lane) => (
        <LaneMenu
          key={lane.id}
          lane={lane}
          lanes={lanes}
          head={head}
          isReachable={lane.id === reachable}
          onFocus={() => {
            setCurrent(lane.id)
          }}
        />
      ))}
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

interface Head {
  readonly leftPx: number
  /** The head is no wider than its texts: where there is a dose scale, the button stands below it. */
  readonly isTight: boolean
}

/** A text, so that it stays the same value while the reader pans. */
function headKey({ plot, widthPx }: Scene): string {
  if (plot.leftPx < NARROW_PLOT_PX) return `${String(widthPx - FROM_EDGE_PX)} loose`
  if (plot.leftPx < WIDE_PLOT_PX) return `${String(plot.leftPx - FROM_EDGE_PX)} tight`
  return `${String(plot.leftPx - FROM_SCALE_PX)} loose`
}

function headOf(key: string): Head {
  const [leftPx, word] = key.split(' ')
  return { leftPx: Number(leftPx), isTight: word === 'tight' }
}

function buttonTop({ y, height, hasLadder }: Lane, { isTight }: Head): number {
  return isTight && hasLadder ? y + height - BOTTOM_PX : y + TOP_PX
}

interface LaneMenuProps {
  readonly lane: Lane
  readonly lanes: Lanes
  readonly head: Head
  readonly isReachable: boolean
  readonly onFocus: () => void
}

function LaneMenu({ lane, lanes, head, isReachable, onFocus }: LaneMenuProps): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const id = `lane-menu-${lane.id}`
  const place = (): void => {
    if (button.current !== null && menu.current !== null) placeBeside(menu.current, button.current)
  }
  return (
    <>
      <button
        type="button"
        ref={button}
        className="lane-menu__button"
        style={{ left: head.leftPx, top: buttonTop(lane, head) }}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={`Lane menu: ${lane.name}`}
        title="Fold, move, align"
        tabIndex={isReachable ? 0 : -1}
        data-lane={lane.id}
        onFocus={onFocus}
      >
        <EllipsisVertical aria-hidden="true" size={16} />
      </button>
      <div
        className="lane-menu"
        id={id}
        ref={menu}
        popover="auto"
        role="group"
        aria-label={lane.name}
        onToggle={(event) => {
          const isNowOpen = event.newState === 'open'
          setOpen(isNowOpen)
          if (!isNowOpen) return
          place()
          // Closed and opened again before the browser told of either, it is as it was, without the focus.
          menu.current?.querySelector('button')?.focus()
        }}
      >
        {isOpen && (
          <LaneActions
            lane={lane}
            lanes={lanes}
            onDone={() => {
              menu.current?.hidePopover()
              button.current?.focus()
            }}
          />
        )}
      </div>
    </>
  )
}

const EDGE_PX = 8

/** Below the button, or as far up as it takes to be whole on the page. */
function placeBeside(menu: HTMLElement, button: HTMLElement): void {
  const { bottom, left } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const { width } = menu.getBoundingClientRect()
  const x = Math.max(EDGE_PX, Math.min(left, clientWidth - width - EDGE_PX))
  menu.style.setProperty('left', `${String(x)}px`)
  const y = Math.max(EDGE_PX, Math.min(bottom, clientHeight - MENU_PX))
  menu.style.setProperty('top', `${String(y)}px`)
}

/** All of the menu's lines; it is placed before they are drawn. */
const MENU_PX = 270
