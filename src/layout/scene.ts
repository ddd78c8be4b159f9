import type { AxisScene, BreakPiece, DoseScaleMark, HeadLine } from './axis-scene.ts'
import type { MilestoneKind } from '../model/types.ts'
import type { CurrentStatus, Verdict } from '../history/state.ts'
import type { Day } from '../time/day.ts'
import type { MeasureMark } from './measure-scene.ts'

/**
 * A Scene is everything a painter may know: named marks with finished numbers, text and style words.
 *
 * Coordinates are CSS pixels in the plot's own space: x = 0 is the left edge of the lane heads, y = 0 the
 * top of the first row (the axis and the overview have their own y). A painter decides nothing.
 */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Index of a compound's hue; `none` is ink. */
export type Hue = 0 | 1 | 2 | 3 | 4 | 5 | 'none'

/** Opacity along x: `at` is 0…1 of the mark's width. */
export interface FadeStop {
  readonly at: number
  readonly opacity: number
}

/** A mark that stands for a thing: can be pointed at, focused, selected, and says its name to a machine. */
export interface Target {
  /** Id of the milestone, cohort, span or program; a fold has `fold:<row>:<first id>`. */
  readonly id: string
  /** Accessible name: "kind, title, program, date as written, status". */
  readonly name: string
  readonly rowId: string
  /** Where keyboard order and arrow keys find it. */
  readonly anchorX: number
  readonly anchorY: number
  /** Area that reacts to the pointer (at least 24 × 24 on a free spot). */
  readonly hit: Box
}

export type Tone = 'plain' | 'muted' | 'selected' | 'hovered'

export interface GlyphMark {
  readonly key: string
  readonly target: Target
  readonly kind: MilestoneKind
  readonly status: CurrentStatus
  readonly hue: Hue
  readonly x: number
  readonly y: number
  readonly sizePx: number
  /** SVG path of the shape about (0, 0). */
  readonly path: string
  readonly hasConflict: boolean
  readonly tone: Tone
}

/** Marks too close to tell apart, as one count that opens on click. */
export interface FoldMark {
  readonly key: string
  readonly target: Target
  readonly memberIds: readonly string[]
  readonly hue: Hue
  readonly x: number
  readonly y: number
  readonly sizePx: number
  readonly count: number
  /** Whether sources disagree on any of its members. */
  readonly hasConflict: boolean
  readonly tone: Tone
}

/** The window of a date: a line from its first to its last day, with a cap at each known end. */
export interface WhiskerMark {
  readonly key: string
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly cap1: boolean
  readonly cap2: boolean
  readonly stops: readonly FadeStop[]
  readonly hue: Hue
  readonly status: CurrentStatus
}

/** The window that an expectation promised, beside what came of it. */
export interface GhostMark extends Box {
  readonly key: string
  readonly ownerId: string
  readonly hue: Hue
  /** What came of the promise. */
  readonly verdict: Verdict
  /** Another window was promised after it: it stands back behind that one. */
  readonly isSuperseded: boolean
}

/** From a promise to what came of it, or to the promise that took its place. */
export interface ConnectorMark {
  readonly key: string
  readonly verdict: Verdict
  readonly isSuperseded: boolean
  readonly path: string
  readonly hue: Hue
}

export interface BarMark extends Box {
  readonly key: string
  readonly certainty: 'confirmed' | 'assumed' | 'planned'
  readonly hue: Hue
  readonly stops: readonly FadeStop[]
}

/** All stretches of one program's activity, as one thing to point at. */
export interface PhaseBarMark {
  readonly key: string
  readonly target: Target
  readonly bars: readonly BarMark[]
  /** Where a later document no longer names the program: the day of its last mention. */
  readonly quiet?: { readonly x: number; readonly y: number; readonly height: number }
  readonly tone: Tone
}

/** One cohort of a dose ladder: height is the total dose, inner lines are its fractions. */
export interface DoseStepMark extends Box {
  readonly key: string
  readonly target: Target
  readonly hue: Hue
  readonly status: 'expected' | 'happened'
  /** Unknown dose: an open outline between its bounds, no fill. */
  readonly isOpen: boolean
  readonly stops: readonly FadeStop[]
  /** y of the lines between fractions. */
  readonly fractionYs: readonly number[]
  readonly tone: Tone
}

/** A stretch across lanes, such as the import alert. One piece per lane that it touches. */
export interface BandMark extends Box {
  readonly key: string
  readonly target: Target | undefined
  readonly stops: readonly FadeStop[]
  /** A solid edge where the start is a known day. */
  readonly edgeX: number | undefined
  readonly tone: Tone
}

/** What a label belongs to; `on-bar` stands on the solid bar and is set in the surface colour. */
export type LabelRole = 'mark' | 'fold' | 'dose' | 'dose-detail' | 'bar' | 'on-bar' | 'band'

export interface LabelMark {
  readonly key: string
  /** The thing it names. */
  readonly ownerId: string
  readonly role: LabelRole
  readonly text: string
  /** Left end of the text and its baseline. */
  readonly x: number
  readonly baselineY: number
  readonly sizePx: number
  readonly weight: 400 | 500 | 600
  readonly hue: Hue
  readonly tone: Tone
  /** 1 is never dropped at the default view, 3 goes first. */
  readonly importance: 1 | 2 | 3
  readonly box: Box
  /** A thin line to the mark, where the label had to move away from it. */
  readonly leader: string | undefined
}

/**
 * A lane head: what the row is. Beside the plot where the page is wide, above the lane where it is narrow;
 * all texts are already cut to the room they have.
 */
export interface RowHead {
  readonly rowId: string
  readonly hue: Hue
  /** Coloured edge of the compound. */
  readonly stripe: Box
  /** Compound or "Across programs". */
  readonly title: HeadLine
  readonly lines: readonly HeadLine[]
  /** Whole text for a tooltip and the accessible name. */
  readonly fullText: string
}

/** Drawn about a mark whose thing is otherwise than on the day of comparison. */
export interface RingMark extends Box {
  readonly key: string
  readonly radius: number
}

/** On a mark that rests on others than the company: a small ring about (x, y). */
export interface OutsideSign {
  readonly key: string
  readonly hue: Hue
  readonly x: number
  readonly y: number
}

export interface RowScene extends Box {
  /** What lies after the day up to which everything counts. */
  readonly future?: Box
  readonly rings?: readonly RingMark[]
  readonly outsideSigns?: readonly OutsideSign[]
  readonly breaks?: readonly BreakPiece[]
  readonly id: string
  readonly head: RowHead
  readonly doseScale: DoseScaleMark | undefined
  readonly bands: readonly BandMark[]
  readonly phaseBar: PhaseBarMark | undefined
  readonly doseSteps: readonly DoseStepMark[]
  readonly whiskers: readonly WhiskerMark[]
  readonly ghosts: readonly GhostMark[]
  readonly connectors: readonly ConnectorMark[]
  readonly glyphs: readonly GlyphMark[]
  readonly folds: readonly FoldMark[]
  readonly labels: readonly LabelMark[]
}

export interface OverviewScene extends Box {
  /** Counts of marks per bin, as bars from the bottom. */
  readonly bars: readonly Box[]
  /** The visible window. */
  readonly brush: { readonly x: number; readonly width: number }
  readonly years: readonly { readonly x: number; readonly label: string }[]
  /** One tick a document. */
  readonly rug: readonly {
    readonly sourceId: string
    readonly x: number
    readonly y: number
    readonly name: string
    readonly hit: Box
  }[]
  /** Stretches without any document. */
  readonly uncovered: readonly Box[]
  readonly breaks?: readonly BreakPiece[]
}

/** The handle by which the reader moves the day up to which everything counts. */
export interface AsOfHandle {
  /** Where the day ends; at an edge of the plot where it lies beyond. */
  readonly x: number
  readonly side: 'inside' | 'earlier' | 'later'
  readonly day: Day
  readonly min: Day
  readonly max: Day
  readonly valueText: string
  readonly text: string
  /** Middle of the text. */
  readonly textX: number
  readonly pill: Box
}

/** The track above the axis, on which that handle runs from document to document. */
export interface AsOfScene extends Box {
  readonly documents: readonly {
    readonly key: string
    readonly x: number
    readonly name: string
    readonly isKnown: boolean
  }[]
  /** Stretches in which no document came out. */
  readonly uncovered: readonly {
    readonly key: string
    readonly x: number
    readonly width: number
    readonly name: string
    /** Empty where there is no room for it. */
    readonly label: string
  }[]
  readonly handle: AsOfHandle
}

export interface Scene {
  /** None where lanes are aligned: one day is then in another place in each lane. */
  readonly asOf?: AsOfScene
  readonly widthPx: number
  /** Height of all rows together; the rows scroll where the chart is lower. */
  readonly rowsHeightPx: number
  readonly plot: { readonly leftPx: number; readonly widthPx: number }
  readonly axis: AxisScene
  /** Rows that are near the visible part of the scroll; all of them in a small data set. */
  readonly rows: readonly RowScene[]
  readonly overview: OverviewScene
  readonly measure?: MeasureMark
  /** Every target in reading order: row by row, along time. */
  readonly targets: readonly Target[]
}
