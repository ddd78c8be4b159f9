import type { DoseColumnPlan } from './dose-column-plan.ts'
import type { DosesPlan } from './doses-plan.ts'
import { layoutLegend } from './legend.ts'
import type { LegendLayout, LegendRoom } from './legend.ts'
import type { TextMeasurer } from './text-measurer.ts'

const ENTRIES: readonly {
  readonly key: string
  readonly text: string
  readonly isIn: (column: DoseColumnPlan) => boolean
}[] = [
  { key: 'given', text: 'given', isIn: ({ status, isOpen }) => status === 'happened' && !isOpen },
  { key: 'expected', text: 'expected', isIn: ({ status }) => status === 'expected' },
  {
    key: 'open',
    text: 'dose not stated, between its bounds',
    isIn: ({ isOpen, scale }) => isOpen && scale !== undefined,
  },
  {
    key: 'optional',
    text: 'optional part',
    isIn: ({ parts }) => parts.some(({ isOptional }) => isOptional),
  },
  { key: 'day', text: 'day of an infusion', isIn: ({ schedule }) => schedule.length > 0 },
]

const DAY_PATH = 'M0,-3.5a3.5,3.5 0 1 1 0,7a3.5,3.5 0 1 1 0,-7Z'

/** What the patterns mean, of those that are drawn. */
export function layoutDoseLegend(
  { panels }: DosesPlan,
  room: LegendRoom,
  measurer: TextMeasurer,
): LegendLayout {
  const columns = panels.flatMap(({ groups }) => groups.flatMap((group) => group.columns))
  const entries = ENTRIES.filter(({ isIn }) => columns.some(isIn))
  return layoutLegend(
    entries.map(({ key, text }) => ({ key, text, path: key === 'day' ? DAY_PATH : undefined })),
    room,
    measurer,
  )
}
