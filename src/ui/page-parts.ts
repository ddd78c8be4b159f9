import { isThawed } from '../store/shared-views.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import type { ViewName } from '../store/view-state.ts'
import { laterDialog, laterPart } from './later-part.tsx'
import type { LaterPart } from './later-part.tsx'
import { showsDetail } from './shows-detail.ts'

export const nothingMatches = laterPart(
  async () => (await import('./nothing-matches.tsx')).NothingMatches,
)
export const tableView = laterPart(async () => (await import('./table-view.tsx')).TableView)
export const changesPanel = laterPart(
  async () => (await import('./changes-panel.tsx')).ChangesPanel,
)
export const detailPanel = laterPart(async () => (await import('./detail-panel.tsx')).DetailPanel)
export const foldList = laterPart(async () => (await import('./fold-list.tsx')).FoldList)
export const helpDialog = laterDialog(async () => (await import('./help-dialog.tsx')).HelpDialog)
export const dosesView = laterPart(async () => (await import('./doses-view.tsx')).DosesView)
export const guidanceView = laterPart(
  async () => (await import('./guidance-view.tsx')).GuidanceView,
)
export const programView = laterPart(async () => (await import('./program-view.tsx')).ProgramView)
export const storiesPanel = laterPart(
  async () => (await import('./stories-panel.tsx')).StoriesPanel,
)
export const sourcesView = laterPart(async () => (await import('./sources-view.tsx')).SourcesView)
export const savedFoot = laterPart(async () => (await import('./saved-foot.tsx')).SavedFoot)
export const frozenNote = laterPart(async () => (await import('./frozen-note.tsx')).FrozenNote)

type Fetched = Pick<LaterPart<never>, 'fetch'>

const VIEWS: Readonly<Record<ViewName, readonly Fetched[]>> = {
  timeline: [],
  program: [programView],
  doses: [dosesView],
  guidance: [guidanceView],
  table: [tableView],
  sources: [sourcesView],
}

/**
 * Brings what the page opens with, so that nothing jumps when it comes. What cannot be had is left to its
 * first drawing, which says so.
 */
export async function fetchOpeningParts(store: TimelineStore): Promise<void> {
  await Promise.allSettled(openingParts(store).map(({ fetch }) => fetch()))
}

function openingParts(store: TimelineStore): readonly Fetched[] {
  const { since, view } = store.getState()
  const hasDetail = showsDetail(store)
  return [
    ...(store.select.matched().length === 0 ? [nothingMatches] : VIEWS[view]),
    ...(hasDetail ? [detailPanel] : []),
    ...(since !== undefined && !hasDetail ? [changesPanel] : []),
    ...(isThawed(store) ? [frozenNote] : []),
  ]
}
