import type { Story } from '../model/story.ts'
import { storyNameOf } from '../store/story-file.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { createTeller } from '../store/told-story.ts'
import { formatIsoDay } from '../time/day.ts'
import type { ExportFormat } from './export-format.ts'
import { isOverTime } from './picture-formats.ts'

const VIEW_SLIDES: ExportFormat = {
  id: 'pptx',
  label: 'PowerPoint',
  purpose: 'Slides whose bars, signs and words can be edited, with notes, sources at the end',
  extension: 'pptx',
  options: ['extent', 'theme'],
  isExtentHeeded: isOverTime,
  make: async (request, progress, signal) => {
    const { makePptx } = await import('./make-deck.ts')
    return makePptx(request, { progress, signal })
  },
}

/** Presentations: what makes them is fetched when one is asked for. */
export const SLIDE_FORMATS: readonly ExportFormat[] = [VIEW_SLIDES]

/** A story as a presentation. Its scenes are drawn as they are told, whatever is shown. */
export function storySlides(story: Story): ExportFormat {
  return {
    id: `pptx-${story.id}`,
    label: 'PowerPoint',
    purpose: 'One slide a scene, its note among the notes',
    extension: 'pptx',
    fileName: (store) => storyFileName(story, store, 'pptx'),
    options: ['theme'],
    make: async (request, progress, signal) => {
      const { makeStoryPptx } = await import('./story-deck.ts')
      return makeStoryPptx(story, request, { progress, signal })
    },
  }
}

/** A story as pages to leave behind, drawn as they are told. */
export function storyPages(story: Story): ExportFormat {
  return {
    id: `pdf-${story.id}`,
    label: 'PDF',
    purpose: 'A4 pages: a scene with its note on each, the sources at the end',
    extension: 'pdf',
    fileName: (store) => storyFileName(story, store, 'pdf'),
    options: ['theme'],
    make: async (request, progress, signal) => {
      const { makeStoryPdf } = await import('./story-handout.ts')
      return makeStoryPdf(story, request, { progress, signal })
    },
  }
}

/** Says as of when where all scenes are of one day; a story of several days is named by the day of its making. */
export function storyFileName(story: Story, store: TimelineStore, extension: string): string {
  const days = new Set(
    createTeller(store)(story).scenes.map(({ view }) => view.asOf ?? store.today),
  )
  const [day = store.today] = days
  const when = days.size === 1 ? `as-of-${formatIsoDay(day)}` : `made-${formatIsoDay(store.today)}`
  return `phaseline-story-${storyNameOf(story)}-${when}.${extension}`
}
