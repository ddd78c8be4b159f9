import type { Colophon } from '../export/colophon.ts'
import { draftScene } from '../export/lay-out-scene.ts'
import type { SceneSlide } from '../export/lay-out-scene.ts'
import { SLIDE_PAPER } from '../export/lay-out-slides.ts'
import type { SlideDraft } from '../export/lay-out-slides.ts'
import { roomOf, widthOn } from '../export/lay-out.ts'
import type { Section } from '../export/lay-out.ts'
import { SCREEN_PAINTERS } from '../export/painters.ts'
import { groundOfDoses, groundOfSlips, groundOfTimeline } from '../layout/callout-grounds.ts'
import type { CalloutGround } from '../layout/place-callouts.ts'
import type { Story } from '../model/story.ts'
import { createTimelineStore } from '../store/timeline-store.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { createTeller } from '../store/told-story.ts'
import type { ToldScene, ToldStory } from '../store/told-story.ts'
import { colophonOf } from './colophon.ts'
import { tableSection } from './draw-view.ts'
import type { WorkPorts } from './draw-view.ts'
import type { ExportRequest } from './export-format.ts'
import { ExportFault } from './export-fault.ts'
import { dosesScene, paperStore, slipScene, timelineParts } from './view-parts.ts'
import { tablesOf } from './view-tables.ts'

const WIDTH_PX = widthOn(SLIDE_PAPER)

/** The scenes of a story as they are drawn for files. */
export interface StoryDrafts {
  readonly title: string
  readonly scenes: readonly SlideDraft[]
  /** Of the story as a whole, with the documents of all scenes. */
  readonly colophon: Colophon
}

/** Draws every scene of a story. Between two of them the page may breathe, and the reader may cancel. */
export async function draftStory(
  story: Story,
  request: ExportRequest,
  { progress, signal }: WorkPorts,
): Promise<StoryDrafts> {
  const { store, theme, pause, painters = SCREEN_PAINTERS } = request
  const told = createTeller(store)(story)
  const inks = painters.inks(theme)
  const scenes: SlideDraft[] = []
  for (const scene of told.scenes) {
    const { length } = told.scenes
    progress((scene.place - 1) / length, `Drawing scene ${scene.place} of ${length}`)
    await pause()
    signal.throwIfAborted()
    scenes.push(draftScene(sceneSlide(scene, told, request), inks, store.measurer))
  }
  return { title: told.title, scenes, colophon: wholeColophon(told, scenes, request) }
}

function sceneSlide(scene: ToldScene, told: ToldStory, request: ExportRequest): SceneSlide {
  const { index, today, measurer } = request.store
  const shown = createTimelineStore({
    dataset: index.dataset,
    today,
    measurer,
    initial: scene.view,
  })
  const { headline, note, callouts, view, place } = scene
  const link = scene.link === '' ? pageOf(request) : `${pageOf(request)}?${scene.link}`
  const colophon = { ...colophonOf(shown, link), title: headline }
  return {
    colophon,
    place: `${told.title}  ·  ${place} of ${told.scenes.length}`,
    note,
    callouts,
    about: [view.selected, ...callouts.map(({ mark }) => mark)].filter((id) => id !== undefined),
    ...pictureOf(shown, colophon, request),
  }
}

/** The address of the app itself. */
function pageOf({ link }: ExportRequest): string {
  return link.replace(/[?#].*$/, '')
}

type Picture = Pick<SceneSlide, 'section' | 'picture'>

const NOTHING: Picture = { section: undefined, picture: undefined }

function pictureOf(shown: TimelineStore, colophon: Colophon, request: ExportRequest): Picture {
  const { theme, painters = SCREEN_PAINTERS } = request
  const store = paperStore({ store: shown, extent: 'view' }, WIDTH_PX)
  const ink = { inks: painters.inks(theme), measurer: shown.measurer }
  const room = roomOf(SLIDE_PAPER, colophon, ink)
  if (store.select.matched().length === 0) return NOTHING
  const pictures: Readonly<Record<ReturnType<TimelineStore['getState']>['view'], () => Picture>> = {
    timeline: () => timelinePicture(store, request),
    program: () => timelinePicture(store, request),
    doses: () => {
      const scene = dosesScene(store, room, (drawn) => drawn.heightPx)
      return charted(painters.doses(scene, theme), groundOfDoses(scene))
    },
    guidance: () => {
      const scene = slipScene(store, room)
      return charted(painters.slip(scene, theme), groundOfSlips(scene))
    },
    table: () => tabled(store, request),
    sources: () => tabled(store, request),
  }
  return pictures[store.getState().view]()
}

function timelinePicture(store: TimelineStore, request: ExportRequest): Picture {
  const parts = timelineParts(store, store.select.window(), request)
  const scene = store.select.scene()
  const { leftPx } = scene.plot
  return {
    section: { title: undefined, laneWord: 'lanes', parts },
    picture: { ground: groundOfTimeline(scene, store.measurer), leftPx, isWhole: false },
  }
}

function charted(parts: Section['parts'], ground: CalloutGround): Picture {
  return {
    section: { title: undefined, laneWord: 'parts', parts },
    picture: { ground, leftPx: 0, isWhole: true },
  }
}

function tabled(store: TimelineStore, request: ExportRequest): Picture {
  const table = tablesOf(store)[0]
  if (table === undefined) return NOTHING
  return { section: tableSection(table, { ...request, store }, WIDTH_PX), picture: undefined }
}

/** With the documents of all scenes, each once. */
function wholeColophon(
  { id, title }: ToldStory,
  drafts: readonly SlideDraft[],
  request: ExportRequest,
): Colophon {
  const first = drafts[0]?.colophon
  if (first === undefined) {
    throw new ExportFault('The story has no scene yet. Capture a view, then try again.')
  }
  const sources = new Map(
    drafts
      .flatMap(({ colophon }) => colophon.sources)
      .map((source) => [`${source.published} ${source.title}`, source]),
  )
  const isBuiltIn = request.store.index.dataset.stories.some((story) => story.id === id)
  return {
    ...first,
    title,
    asOf: 'Each scene as known on its own day',
    filters: [],
    evidence: 'What the scenes were drawn from',
    sources: [...sources.values()],
    // A story of the reader's own is known in this browser alone.
    link: isBuiltIn ? `${pageOf(request)}?story=${id}` : pageOf(request),
  }
}
