import type { PalettePorts } from '../palette-command.ts'

const nothing = (): void => undefined

/** What a palette asks of the page around it, where nothing is to come of it. */
export const IDLE_PALETTE: Pick<
  PalettePorts,
  'onHelp' | 'onSearch' | 'onCopyLink' | 'onExportAt' | 'onPrint' | 'onStep'
> = {
  onHelp: nothing,
  onSearch: nothing,
  onCopyLink: nothing,
  onExportAt: nothing,
  onPrint: nothing,
  onStep: nothing,
}
