import { HANDOUT_PAPER, layOutHandout } from '../export/lay-out-handout.ts'
import { widthOn } from '../export/lay-out.ts'
import { sourceTable } from '../export/set-colophon.ts'
import type { Story } from '../model/story.ts'
import { firstHalf, tableSection } from './draw-view.ts'
import type { WorkPorts } from './draw-view.ts'
import type { ExportRequest } from './export-format.ts'
import { draftStory } from './story-drafts.ts'
import { writePdf } from './write-pdf.ts'

/** A story as pages to leave behind: each scene with its note, the sources at the end. */
export async function makeStoryPdf(
  story: Story,
  request: ExportRequest,
  ports: WorkPorts,
): Promise<Blob> {
  const { scenes, colophon } = await draftStory(story, request, firstHalf(ports))
  const sources = [tableSection(sourceTable(colophon), request, widthOn(HANDOUT_PAPER))]
  const pages = layOutHandout({ scenes, sources, colophon }, request.store.measurer)
  const links = scenes.map((scene) => scene.colophon.link)
  return writePdf(pages, { colophon, links }, request, ports)
}
