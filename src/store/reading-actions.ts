import type { ReadingTools } from './reading.ts'
import type { ViewState } from './view-state.ts'

/** What the reader did with the reading tools, in the past tense. */
export interface ReadingActions {
  /** The first of two marks was chosen; undefined gives it up. */
  readonly measureStarted: (id: string | undefined) => void
  readonly measured: (measure: ReadingTools['measure']) => void
  /** Lanes were aligned on an event; undefined puts them back into calendar time. */
  readonly alignChosen: (align: string | undefined) => void
  readonly laneFoldToggled: (rowId: string) => void
  readonly lanesFolded: (rowIds: readonly string[]) => void
  readonly orderChosen: (order: readonly string[]) => void
}

type Change = (state: ViewState) => Partial<ViewState>

export function createReadingActions(change: (change: Change) => void): ReadingActions {
  const set = (patch: (reading: ReadingTools) => Partial<ReadingTools>): void => {
    change(({ reading }) => ({ reading: { ...reading, ...patch(reading) }, openFold: undefined }))
  }
  return {
    measureStarted: (measureFrom) => {
      change(() => ({ measureFrom }))
    },
    measured: (measure) => {
      change(({ reading }) => ({ reading: { ...reading, measure }, measureFrom: undefined }))
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
  }
}

/**
 * Choosing a thing opens it; while a measurement waits for its second end, it is that end. Nothing chosen
 * then gives the measurement up.
 */
export function selectOrMeasure(
  { measureFrom, reading }: ViewState,
  id: string | undefined,
): Partial<ViewState> {
  if (measureFrom === undefined) return { selected: id }
  if (id === undefined) return { measureFrom: undefined }
  if (id === measureFrom) return {}
  return { reading: { ...reading, measure: [measureFrom, id] }, measureFrom: undefined }
}
