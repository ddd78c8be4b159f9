import type { DoseColumnPlan } from './dose-column-plan.ts'
import type { DoseLine } from './dose-words.ts'
import type { BlockText } from './text-block.ts'

/** A row of texts below the bars; `head` stands in the gutter. */
export interface DoseRow {
  readonly key: string
  readonly head: string | undefined
  /** Room above the texts, for the strip of the schedule. */
  readonly stripPx: number
  readonly textsOf: (column: DoseColumnPlan) => readonly BlockText[]
}

export const SMALL_PX = 10.5
const LINE_PX = 13.5

const TONES: Readonly<Record<DoseLine['tone'], string>> = {
  plain: 'line',
  quiet: 'quiet',
  tick: 'tick',
  warning: 'warning',
}

/** From top to bottom. */
export const DOSE_ROWS: readonly DoseRow[] = [
  {
    key: 'name',
    head: undefined,
    stripPx: 0,
    textsOf: ({ title, standing, warnings }) => [
      {
        role: 'column-title',
        text: title,
        style: { sizePx: 12.5, weight: 600 },
        linePx: 16,
        gapPx: 0,
      },
      textOf({ text: standing, tone: 'quiet' }),
      ...warnings.map(textOf),
    ],
  },
  {
    key: 'schedule',
    head: 'Days',
    stripPx: 18,
    textsOf: ({ infusion, days, between }) => [
      textOf({ text: infusion, tone: 'plain' }),
      ...(between === undefined ? [textOf({ text: days, tone: 'quiet' })] : []),
    ],
  },
  { key: 'steps', head: 'Step', stripPx: 0, textsOf: ({ steps }) => steps.map(textOf) },
  { key: 'cleared', head: 'Cleared', stripPx: 0, textsOf: ({ cleared }) => cleared.map(textOf) },
  { key: 'results', head: 'Results', stripPx: 0, textsOf: ({ results }) => results.map(textOf) },
]

function textOf({ text, tone }: DoseLine): BlockText {
  const gapPx = tone === 'plain' ? 4 : 1
  return {
    role: TONES[tone],
    text,
    style: { sizePx: SMALL_PX, weight: 400 },
    linePx: LINE_PX,
    gapPx,
  }
}
