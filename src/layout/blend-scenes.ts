import type { AxisScene } from './axis-scene.ts'
import type {
  AsOfScene,
  BandMark,
  Box,
  DoseStepMark,
  LabelMark,
  PhaseBarMark,
  RowHead,
  RowScene,
  Scene,
} from './scene.ts'

/** How far on its way something is, 0 … 1, along and across time. */
export interface Progress {
  readonly x: number
  readonly y: number
}

/**
 * A Scene between two others, so that the eye can follow what moves: each mark of the later one stands on
 * its way from where the earlier one had it. What is new stands where it will be, what is gone is gone.
 *
 * Only places are between; words, tones and targets are those of the later Scene.
 */
export function blendScenes(from: Scene, to: Scene, part: Progress): Scene {
  if (part.x >= 1 && part.y >= 1) return to
  return {
    ...to,
    rowsHeightPx: mix(from.rowsHeightPx, to.rowsHeightPx, part.y),
    axis: blendAxis(from.axis, to.axis, part),
    rows: pair(from.rows, to.rows, idOf, (a, b) => blendRow(a, b, part)),
    ...(from.asOf === undefined || to.asOf === undefined
      ? {}
      : { asOf: blendAsOf(from.asOf, to.asOf, part) }),
  }
}

/** Ticks go with the marks that they measure. */
function blendAxis(from: AxisScene, to: AxisScene, { x }: Progress): AxisScene {
  return {
    ...to,
    major: pair(from.major, to.major, keyOf, (a, b) => ({
      ...b,
      x: mix(a.x, b.x, x),
      labelX: mix(a.labelX, b.labelX, x),
    })),
    minor: pair(from.minor, to.minor, keyOf, (a, b) => ({ ...b, x: mix(a.x, b.x, x) })),
  }
}

function blendRow(from: RowScene, to: RowScene, part: Progress): RowScene {
  const box = <M extends Box>(a: M, b: M): M => ({ ...b, ...mixBox(a, b, part) })
  const point = <M extends { readonly x: number; readonly y: number }>(a: M, b: M): M => ({
    ...b,
    x: mix(a.x, b.x, part.x),
    y: mix(a.y, b.y, part.y),
  })
  const { future, phaseBar, rings } = to
  return {
    ...to,
    ...mixBox(from, to, part),
    head: blendHead(from.head, to.head, part),
    ...(future === undefined || from.future === undefined
      ? {}
      : { future: mixBox(from.future, future, part) }),
    bands: pair(from.bands, to.bands, keyOf, (a, b) => blendBand(a, b, part)),
    phaseBar:
      phaseBar === undefined || from.phaseBar === undefined
        ? phaseBar
        : blendBar(from.phaseBar, phaseBar, part),
    doseSteps: pair(from.doseSteps, to.doseSteps, keyOf, (a, b) => blendStep(a, b, part)),
    whiskers: pair(from.whiskers, to.whiskers, keyOf, (a, b) => ({
      ...b,
      x1: mix(a.x1, b.x1, part.x),
      x2: mix(a.x2, b.x2, part.x),
      y: mix(a.y, b.y, part.y),
    })),
    ghosts: pair(from.ghosts, to.ghosts, keyOf, box),
    connectors: pair(from.connectors, to.connectors, keyOf, (a, b) => ({
      ...b,
      path: mixPath(a.path, b.path, part),
    })),
    glyphs: pair(from.glyphs, to.glyphs, keyOf, point),
    folds: pair(from.folds, to.folds, keyOf, point),
    labels: pair(from.labels, to.labels, keyOf, (a, b) => blendLabel(a, b, part)),
    ...(rings === undefined ? {} : { rings: pair(from.rings ?? [], rings, keyOf, box) }),
  }
}

function blendHead(from: RowHead, to: RowHead, part: Progress): RowHead {
  const down = (at: number): number => at + mix(from.stripe.y, to.stripe.y, part.y) - to.stripe.y
  return {
    ...to,
    stripe: mixBox(from.stripe, to.stripe, part),
    title: { ...to.title, baselineY: down(to.title.baselineY) },
    lines: to.lines.map((line) => ({ ...line, baselineY: down(line.baselineY) })),
  }
}

function blendBand(from: BandMark, to: BandMark, part: Progress): BandMark {
  const edgeX =
    from.edgeX === undefined || to.edgeX === undefined
      ? to.edgeX
      : mix(from.edgeX, to.edgeX, part.x)
  return { ...to, ...mixBox(from, to, part), edgeX }
}

function blendBar(from: PhaseBarMark, to: PhaseBarMark, part: Progress): PhaseBarMark {
  return {
    ...to,
    bars: pair(from.bars, to.bars, keyOf, (a, b) => ({ ...b, ...mixBox(a, b, part) })),
    ...(to.quiet === undefined || from.quiet === undefined
      ? {}
      : { quiet: { ...to.quiet, y: mix(from.quiet.y, to.quiet.y, part.y) } }),
  }
}

function blendStep(from: DoseStepMark, to: DoseStepMark, part: Progress): DoseStepMark {
  const fractionYs = to.fractionYs.map((y, index) => mix(from.fractionYs[index] ?? y, y, part.y))
  return { ...to, ...mixBox(from, to, part), fractionYs }
}

function blendLabel(from: LabelMark, to: LabelMark, part: Progress): LabelMark {
  return {
    ...to,
    x: mix(from.x, to.x, part.x),
    baselineY: mix(from.baselineY, to.baselineY, part.y),
    leader:
      from.leader === undefined || to.leader === undefined
        ? to.leader
        : mixPath(from.leader, to.leader, part),
  }
}

function blendAsOf(from: AsOfScene, to: AsOfScene, part: Progress): AsOfScene {
  const handle = {
    ...to.handle,
    x: mix(from.handle.x, to.handle.x, part.x),
    textX: mix(from.handle.textX, to.handle.textX, part.x),
    pill: mixBox(from.handle.pill, to.handle.pill, part),
  }
  const documents = pair(from.documents, to.documents, keyOf, (a, b) => ({
    ...b,
    x: mix(a.x, b.x, part.x),
  }))
  return { ...to, documents, handle }
}

/** Each later one, between itself and the earlier one that is the same thing. */
function pair<M>(
  from: readonly M[],
  to: readonly M[],
  identityOf: (mark: M) => string,
  blend: (a: M, b: M) => M,
): readonly M[] {
  const earlier = new Map(from.map((mark) => [identityOf(mark), mark]))
  return to.map((mark) => {
    const before = earlier.get(identityOf(mark))
    return before === undefined ? mark : blend(before, mark)
  })
}

function keyOf({ key }: { readonly key: string }): string {
  return key
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

function mixBox(a: Box, b: Box, part: Progress): Box {
  return {
    x: mix(a.x, b.x, part.x),
    y: mix(a.y, b.y, part.y),
    width: mix(a.width, b.width, part.x),
    height: mix(a.height, b.height, part.y),
  }
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g

/** Paths of one build have the same numbers in the same places: pairs of x and y. */
function mixPath(from: string, to: string, part: Progress): string {
  const numbers = from.match(NUMBER) ?? []
  let place = 0
  return to.replace(NUMBER, (text) => {
    const before = numbers[place]
    const along = place % 2 === 0 ? part.x : part.y
    place += 1
    return before === undefined ? text : String(mix(Number(before), Number(text), along))
  })
}

function mix(a: number, b: number, part: number): number {
  return a + (b - a) * part
}
