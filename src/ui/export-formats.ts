import type { ExportFormat } from './export-format.ts'
import { PAGE_FORMATS } from './page-formats.ts'
import { PICTURE_FORMATS } from './picture-formats.ts'
import { SLIDE_FORMATS } from './slide-formats.ts'
import { TEXT_FORMATS } from './text-formats.ts'

/** Every format, in the order in which they are offered. A new one is one entry. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  ...PICTURE_FORMATS,
  ...SLIDE_FORMATS,
  ...TEXT_FORMATS,
  ...PAGE_FORMATS,
]
