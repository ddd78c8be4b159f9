import { fileNameOf } from './colophon.ts'
import type { WorkPorts } from './draw-view.ts'
import type { ExportFormat, ExportRequest } from './export-format.ts'

/** A file, and what it is called. */
export interface MadeFile {
  readonly name: string
  readonly blob: Blob
}

/** Makes a file and names it by what was shown when it was asked for; undefined where none comes of it. */
export async function makeFile(
  format: ExportFormat,
  request: ExportRequest,
  { progress, signal }: WorkPorts,
): Promise<MadeFile | undefined> {
  await request.pause()
  const blob = await format.make(request, progress, signal)
  return blob === undefined ? undefined : { name: nameOfFile(format, request.store), blob }
}

/** The name that a file of this format has, of what the store shows. */
export function nameOfFile(
  { fileName, extension }: ExportFormat,
  store: ExportRequest['store'],
): string {
  return fileName?.(store) ?? fileNameOf(store, extension)
}
