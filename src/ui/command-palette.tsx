import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import '../styles/command-palette.css'
import { useApp } from './app-context.ts'
import { Dialog } from './dialog.tsx'
import type { PaletteEntry, PaletteGroup, PalettePorts } from './palette-command.ts'
import { createPaletteSearch } from './palette-search.ts'
import { useNaming } from './use-naming.ts'
import { useShelf } from './use-shelf.ts'
import { useThisView, useToldStories } from './use-told-stories.ts'

/** What does something, and does not only lead somewhere, is said when it is done. */
const SPOKEN: readonly PaletteGroup[] = ['Action', 'Filter', 'Lane']

/** What only the page around the palette can do. */
export type PagePorts = Pick<
  PalettePorts,
  'onHelp' | 'onSearch' | 'onExportAt' | 'onPrint' | 'onStep'
>

/** Every action, program and milestone, found by typing; the keyboard never leaves the field. */
export function CommandPalette({
  ports,
  onClose,
}: {
  readonly ports: PagePorts
  readonly onClose: () => void
}): ReactElement {
  const { announce } = useApp()
  const [q, setQ] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const find = useEntries(ports)
  const found = useMemo(() => find(q), [find, q])
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return
    onClose()
    entry.run()
    if (SPOKEN.includes(entry.group)) announce(entry.title)
  }
  const press = (event: KeyboardEvent): void => {
    const next = nextLine(event.key, active, found.length)
    if (event.key === 'Enter') run(found[active])
    else if (next === undefined) return
    else setActive(next)
    event.preventDefault()
  }
  return (
    <Dialog label="Commands" onClose={onClose}>
      <div className="palette">
        <input
          className="text-field palette__field"
          role="combobox"
          aria-label="Find an action, a program or a milestone"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={
            found[active] === undefined ? undefined : lineId(listId, found[active])
          }
          placeholder="Find an action, a program, a milestone"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={q}
          onChange={(event) => {
            setQ(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
        <Lines found={found} active={active} listId={listId} onRun={run} />
      </div>
    </Dialog>
  )
}

/** Finds among all that can be done at the moment. */
function useEntries(ports: PagePorts): (q: string) => readonly PaletteEntry[] {
  const { store, copyText, currentLink, announce } = useApp()
  const naming = useNaming()
  const { shelf } = useShelf()
  const told = useToldStories()
  const thisView = useThisView()
  return useMemo(() => {
    const onCopyLink = (): void => {
      void copyText(currentLink()).then((isCopied) => {
        announce(isCopied ? 'Link copied' : 'The clipboard is out of reach.')
      })
    }
    return createPaletteSearch({
      ...ports,
      store,
      naming,
      shelf,
      stories: [...told, thisView],
      onCopyLink,
    })
  }, [ports, store, naming, shelf, told, thisView, copyText, currentLink, announce])
}

/** Round and round by arrows; undefined for keys that belong to the field. */
function nextLine(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (active + 1) % count
  if (key === 'ArrowUp') return (active + count - 1) % count
  if (key === 'PageDown') return Math.min(active + 8, count - 1)
  return key === 'PageUp' ? Math.max(active - 8, 0) : undefined
}

function lineId(listId: string, { id }: PaletteEntry): string {
  return `${listId}-${id.replaceAll(/[^A-Za-z0-9-]/g, '_')}`
}

function Lines({
  found,
  active,
  listId,
  onRun,
}: {
  readonly found: readonly PaletteEntry[]
  readonly active: number
  readonly listId: string
  readonly onRun: (entry: PaletteEntry) => void
}): ReactElement {
  return (
    <div className="palette__list" role="listbox" id={listId} aria-label="Found">
      {found.map((entry, index) => (
        <div
          key={entry.id}
          id={lineId(listId, entry)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={index === active ? 'palette__line palette__line--active' : 'palette__line'}
          ref={(element) => {
            if (index === active) element?.scrollIntoView({ block: 'nearest' })
          }}
          onClick={() => {
            onRun(entry)
          }}
          // The focus stays in the field; a machine that reads the page aloud may put it here.
          onKeyDown={(event) => {
            if (event.key === 'Enter') onRun(entry)
          }}
        >
          <span className="palette__title">{entry.title}</span>
          <span className="palette__detail">{entry.detail}</span>
          {entry.keys === undefined ? (
            <span className="palette__group">{entry.group}</span>
          ) : (
            <kbd>{entry.keys}</kbd>
          )}
        </div>
      ))}
    </div>
  )
}
