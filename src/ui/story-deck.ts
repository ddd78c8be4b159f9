import { SLIDE_PAPER, draftSection, finishDeck } from '../export/lay-out-slides.ts'
import { widthOn } from '../export/lay-out.ts'
import { sourceTable } from '../export/set-colophon.ts'
import type { Story } from '../model/story.ts'
import { firstHalf, tableSection } from './draw-view.ts'
import type { WorkPorts } from './draw-view.ts'
import type { ExportRequest } from './export-format.ts'
import { writeDeck } from './make-deck.ts'
import { draftStory } from './story-drafts.ts'

/** A story as a file for PowerPoint: one slide a scene, its note among the notes, the sources at the end. */
export async function makeStoryPptx(
  story: Story,
  request: ExportRequest,
  ports: WorkPorts,
): Promise<Blob> {
  const { measurer } = request.store
  const { title, scenes, colophon } = await draftStory(story, request, firstHalf(ports))
  const table = tableSection(sourceTable(colophon), request, widthOn(SLIDE_PAPER))
  const ending = draftSection(table, colophon, measurer)
  return writeDeck(finishDeck(title, [...scenes, ...ending], measurer), request, ports)
}
