import type { PaletteEntry, PalettePorts } from './palette-command.ts'
import { dayActions } from './palette-days.ts'
import { clearingActions, filterActions } from './palette-filters.ts'
import { laneActions, singleLaneActions } from './palette-lanes.ts'
import { pageActions, viewActions } from './palette-page.ts'
import { pictureActions, readingActions } from './palette-picture.ts'
import { milestoneEntries, programEntries, sourceEntries } from './palette-places.ts'
import { takingActions } from './palette-taking.ts'

/**
 * Everything the palette can do at the moment: actions first, then programs, milestones and sources, then
 * the many choices of filters and lanes.
 */
export function paletteEntries(ports: PalettePorts): readonly PaletteEntry[] {
  return [
    ...pictureActions(ports),
    ...dayActions(ports),
    ...clearingActions(ports),
    ...readingActions(ports),
    ...laneActions(ports),
    ...viewActions(ports),
    ...takingActions(ports),
    ...pageActions(ports),
    ...programEntries(ports),
    ...milestoneEntries(ports),
    ...sourceEntries(ports),
    ...filterActions(ports),
    ...singleLaneActions(ports),
  ]
}
