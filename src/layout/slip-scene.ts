import type { Verdict } from '../history/state.ts'
import type { MilestoneKind } from '../model/types.ts'
import type { ItemTarget, LegendMark, TextMark } from './picture.ts'
import type { Box, FadeStop, Hue, OutsideSign, Tone } from './scene.ts'

/**
 * The slip chart as named marks: x is the day something was said, y the days that were promised, and on the
 * diagonal the two are one day. Coordinates are CSS pixels from the top left corner of the picture.
 */
export interface SlipScene {
  readonly widthPx: number
  readonly heightPx: number
  readonly plot: Box
  /** Above the plot: promises that gave no date. Undefined where there are none. */
  readonly undatedStrip: Box | undefined
  readonly grid: readonly SlipGridMark[]
  /** Where the day it was said is the day that was promised. */
  readonly diagonal: string
  /** The half of the plot that had passed already when it was said. */
  readonly past: string
  /** Where the as-of day lies inside the plot. */
  readonly asOf: string | undefined
  /** A tick for each day on which anything was said: marks of one day stand side by side about it. */
  readonly saidDays: string
  readonly joins: readonly SlipJoinMark[]
  readonly events: readonly SlipEventMark[]
  readonly promises: readonly SlipPromiseMark[]
  /** On what others than the company told. */
  readonly outsideSigns: readonly OutsideSign[]
  readonly labels: readonly TextMark[]
  readonly texts: readonly TextMark[]
  readonly legend: readonly LegendMark[]
  /** Thing by thing, each from its first promise to what came of it. */
  readonly targets: readonly ItemTarget[]
}

export interface SlipGridMark {
  readonly key: string
  readonly path: string
}

/** How a box fades; `angle` says which way its stops run. */
export interface SlipFade {
  readonly angle: 'down' | 'rising'
  readonly stops: readonly FadeStop[]
}

/** A window that was promised, as tall as it is imprecise, and the verdict on it. */
export interface SlipPromiseMark {
  readonly key: string
  readonly target: ItemTarget
  readonly hue: Hue
  readonly tone: Tone
  readonly verdict: Verdict
  /** Undefined where no date was given. */
  readonly bar: Box | undefined
  /** Undefined where both ends are known. */
  readonly fade: SlipFade | undefined
  /** The shape of the verdict, about (x, y). */
  readonly path: string
  readonly x: number
  readonly y: number
  /** A tail to the left: it may have been said earlier. */
  readonly tail: string | undefined
  /** It is signed as told by others than the company. */
  readonly isOutside: boolean
}

/** What happened: on the diagonal, as wide and tall as it is imprecise. */
export interface SlipEventMark {
  readonly key: string
  readonly target: ItemTarget
  readonly hue: Hue
  readonly tone: Tone
  readonly kind: MilestoneKind
  readonly box: Box
  readonly fade: SlipFade | undefined
  /** The shape of its kind, about (x, y). */
  readonly path: string
  readonly x: number
  readonly y: number
  readonly isDisputed: boolean
  /** As for a promise. */
  readonly isOutside: boolean
}

/** From one promise to the next, or from the last to what came of it. */
export interface SlipJoinMark {
  readonly key: string
  readonly itemId: string
  readonly kind: 'promise' | 'outcome'
  readonly hue: Hue
  readonly tone: Tone
  readonly path: string
}
