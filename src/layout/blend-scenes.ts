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

/**
 * A Scene between two others, so that the eye can follow what moves: each mark of the later one stands on
 * its way from where the earlier one had it. What is new stands where it will be, what is gone is gone.
 *
 * Only places are between; words, tones and targets are those of the later Scene.
 */
export function blendScenes(from: Scene, to: Scene, part: number): Scene {
  if (part >= 1) return to
  return {
    ...to,
    rowsHeightPx: mix(from.rowsHeightPx, to.rowsHeightPx, part),
    rows: pair(from.rows, to.rows, idOf, (a, b) => blendRow(a, b, part)),
    ...(from.asOf === undefined || to.asOf === undefined
      ? {}
      : { asOf: blendAsOf(from.asOf, to.asOf, part) }),
  }
}

function blendRow(from: RowScene, to: RowScene, part: number): RowScene {
  const box = <M extends Box>(a: M, b: M): M => ({ ...b, ...mixBox(a, b, part) })
  const point = <M extends { readonly x: number; readonly y: number }>(a: M, b: M): M => ({
    ...b,
    x: mix(a.x, b.x, part),
    y: mix(a.y, b.y, part),
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
      x1: mix(a.x1, b.x1, part),
      x2: mix(a.x2, b.x2, part),
      y: mix(a.y, b.y, part),
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

function blendHead(from: RowHead, to: RowHead, part: number): RowHead {
  const down = (at: number): number => at + mix(from.stripe.y, to.stripe.y, part) - to.stripe.y
  return {
    ...to,
    stripe: mixBox(from.stripe, to.stripe, part),
    title: { ...to.title, baselineY: down(to.title.baselineY) },
    lines: to.lines.map((line) => ({ ...line, baselineY: down(line.baselineY) })),
  }
}

function blendBand(from: BandMark, to: BandMark, part: number): BandMark {
  const edgeX =
    from.edgeX === undefined || to.edgeX === undefined ? to.edgeX : mix(from.edgeX, to.edgeX, part)
  return { ...to, ...mixBox(from, to, part), edgeX }
}

function blendBar(from: PhaseBarMark, to: PhaseBarMark, part: number): PhaseBarMark {
  return {
    ...to,
    bars: pair(from.bars, to.bars, keyOf, (a, b) => ({ ...b, ...mixBox(a, b, part) })),
    ...(to.quiet === undefined || from.quiet === undefined
      ? {}
      : { quiet: { ...to.quiet, y: mix(from.quiet.y, to.quiet.y, part) } }),
  }
}

function blendStep(from: DoseStepMark, to: DoseStepMark, part: number): DoseStepMark {
  const fractionYs = to.fractionYs.map((y, index) => mix(from.fractionYs[index] ?? y, y, part))
  return { ...to, ...mixBox(from, to, part), fractionYs }
}

function blendLabel(from: LabelMark, to: LabelMark, part: number): LabelMark {
  return {
    ...to,
    x: mix(from.x, to.x, part),
    baselineY: mix(from.baselineY, to.baselineY, part),
    leader:
      from.leader === undefined || to.leader === undefined
        ? to.leader
        : mixPath(from.leader, to.leader, part),
  }
}

function blendAsOf(from: AsOfScene, to: AsOfScene, part: number): AsOfScene {
  const handle = {
    ...to.handle,
    x: mix(from.handle.x, to.handle.x, part),
    textX: mix(from.handle.textX, to.handle.textX, part),
    pill: mixBox(from.handle.pill, to.handle.pill, part),
  }
  return { ...to, handle }
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

function mixBox(a: Box, b: Box, part: number): Box {
  return {
    x: mix(a.x, b.x, part),
    y: mix(a.y, b.y, part),
    width: mix(a.width, b.width, part),
    height: mix(a.height, b.height, part),
  }
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g

/** Paths of one build have the same numbers in the same places. */
function mixPath(from: string, to: string, part: number): string {
  const numbers = from.match(NUMBER) ?? []
  let place = 0
  return to.replace(NUMBER, (text) => {
    const before = numbers[place]
    place += 1
    return before === undefined ? text : String(mix(Number(before), Number(text), part))
  })
}

function mix(a: number, b: number, part: number): number {
  return a + (b - a) * part
}
