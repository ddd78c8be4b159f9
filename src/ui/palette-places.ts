import { aliasesOf } from '../history/aliases.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { contextText } from './context-text.ts'
import { dateText } from './item-date.ts'
import { sourceName } from './naming.ts'
import type { PaletteEntry, PalettePorts } from './palette-command.ts'

/** The programs, found by every name of their compound. */
export function programEntries({ store, naming }: PalettePorts): readonly PaletteEntry[] {
  const known = store.select.known()
  const aliases = aliasesOf(store.index.dataset.compounds, known)
  return known.programs.map(({ program: { id, compound } }) => ({
    id: `program:${id}`,
    group: 'Program',
    title: naming.anything(id),
    words: [id, ...(compound === undefined ? [] : (aliases.get(compound) ?? []))].join(' '),
    detail: 'Open the program',
    run: () => {
      store.actions.programOpened(id)
    },
  }))
}

/** The milestones that are known, with where they belong and when they were. */
export function milestoneEntries({ store, naming }: PalettePorts): readonly PaletteEntry[] {
  return store.select
    .items()
    .filter(({ subject }) => subject.type === 'milestone')
    .map((item) => ({
      id: `milestone:${item.id}`,
      group: 'Milestone',
      title: item.title,
      words: contextText(item, naming),
      detail: `${contextText(item, naming)} · ${dateText(item)}`,
      run: () => {
        goTo(store, item.id)
      },
    }))
}

/** The documents that are known. */
export function sourceEntries({ store }: PalettePorts): readonly PaletteEntry[] {
  return store.select.known().sources.map((source) => ({
    id: `source:${source.id}`,
    group: 'Source',
    title: source.title,
    words: sourceName(source),
    detail: sourceName(source),
    run: () => {
      store.actions.sourceSelected(source.id)
    },
  }))
}

/** Selects a thing, and brings it into the window where it lies outside. */
function goTo({ actions, select }: TimelineStore, id: string): void {
  const isDrawn = select.scene().targets.some((target) => target.id === id)
  if (!isDrawn) actions.windowMoved(select.windowOfItem(id))
  actions.markSelected(id)
}
