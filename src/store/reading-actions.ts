import type { ReadingTools } from './reading.ts'
import type { ViewState } from './view-state.ts'

/** What the reader did with the reading tools, in the past tense. */
export interface ReadingActions {
  /** The first of two marks was chosen; undefined gives it up. */
  readonly measureStarted: (id: string | undefined) => void
  /** The word on what cannot be measured was read. */
  readonly measureRefusalDismissed: () => void
  readonly measured: (measure: ReadingTools['measure']) => void
  /** Lanes were aligned on an event; undefined puts them back into calendar time. */
  readonly alignChosen: (align: string | undefined) => void
  readonly laneFoldToggled: (rowId: string) => void
  readonly lanesFolded: (rowIds: readonly string[]) => void
  readonly orderChosen: (order: readonly string[]) => void
  /** Empty stretches of time were squeezed, or drawn in full again. */
  readonly squeezeToggled: () => void
}

type Change = (state: ViewState) => Partial<ViewState>

/** Whether a thing has a date that a distance can be taken from, as known on the day in force. */
export type IsMeasurable = (id: string) => boolean

export function createReadingActions(
  change: (change: Change) => void,
  isMeasurable: IsMeasurable,
): ReadingActions {
  const set = (patch: (reading: ReadingTools) => Partial<ReadingTools>): void => {
    change(({ reading }) => ({ reading: { ...reading, ...patch(reading) }, openFold: undefined }))
  }
  return {
    measureStarted: (id) => {
      const isRefused = id !== undefined && !isMeasurable(id)
      change(() =>
        isRefused ? { measureRefused: id } : { measureFrom: id, measureRefused: undefined },
      )
    },
    measureRefusalDismissed: () => {
      change(() => ({ measureRefused: undefined }))
    },
    measured: (measure) => {
      change(({ reading }) => ({ reading: { ...reading, measure }, ...NOT_CHOOSING }))
    },
    alignChosen: (align) => {
      // Aligned lanes are read on another axis: a window of the one says nothing on the other.
      change(({ reading }) => ({
        reading: { ...reading, align },
        window: undefined,
        openFold: undefined,
      }))
    },
    laneFoldToggled: (rowId) => {
      set(({ folded }) => ({
        folded: folded.includes(rowId) ? folded.filter((id) => id !== rowId) : [...folded, rowId],
      }))
    },
    lanesFolded: (folded) => {
      set(() => ({ folded }))
    },
    orderChosen: (order) => {
      set(() => ({ order }))
    },
    squeezeToggled: () => {
      set(({ squeeze }) => ({ squeeze: !squeeze }))
    },
  }
}

/** No end of a measurement is waited for, and none was refused. */
export const NOT_CHOOSING = { measureFrom: undefined, measureRefused: undefined } as const

/**
 * Choosing a thing opens it; while a measurement waits for its second end, it is that end. What cannot be
 * one is refused, and the measurement goes on waiting. Nothing chosen then gives the measurement up.
 */
export function selectOrMeasure(
  { measureFrom, reading }: ViewState,
  id: string | undefined,
  isMeasurable: IsMeasurable,
): Partial<ViewState> {
  if (measureFrom === undefined) return { selected: id, measureRefused: undefined }
  if (id === undefined) return NOT_CHOOSING
  if (id === measureFrom) return { measureRefused: undefined }
  if (!isMeasurable(id)) return { measureRefused: id }
  return { reading: { ...reading, measure: [measureFrom, id] }, ...NOT_CHOOSING }
}
