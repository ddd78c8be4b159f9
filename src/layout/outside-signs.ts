import type { OutsidePart, OutsideParts } from '../query/outside-part.ts'
import { boxAround } from './boxes.ts'
import type {
  Box,
  DoseStepMark,
  GlyphMark,
  OutsideSign,
  PhaseBarMark,
  RowScene,
  Target,
} from './scene.ts'

/** From the middle of a glyph to its sign, in parts of the glyph's size; clear of names beside and below. */
const OFF_GLYPH = 0.58
const INSET_PX = 6
/** A sign with its line. */
export const SIGN_PX = 7

/** What of a row can rest on others than the company. */
type Signable = Pick<RowScene, 'phaseBar' | 'glyphs' | 'doseSteps'>

/**
 * Signs the marks of a row that rest on others than the company, on their face and in their names. A fold
 * has none: its list tells it of each of its members.
 */
export function signOutsiders(row: RowScene, outsiders: OutsideParts): RowScene {
  if (!targetsOf(row).some(({ id }) => outsiders.has(id))) return row
  const signed = <T extends Signed>(mark: T): T => {
    const part = outsiders.get(mark.target.id)
    return part === undefined ? mark : { ...mark, target: withWord(mark.target, part) }
  }
  return {
    ...row,
    outsideSigns: [
      ...pointSigns(row.glyphs, outsiders),
      ...stepSigns(row.doseSteps, outsiders),
      ...barSigns(row.phaseBar, outsiders),
    ],
    glyphs: row.glyphs.map(signed),
    doseSteps: row.doseSteps.map(signed),
    phaseBar: row.phaseBar === undefined ? undefined : signed(row.phaseBar),
  }
}

interface Signed {
  readonly target: Target
}

/** The room that the signs of a row will take, which no label may have, by the strips of the row. */
export function signRooms(
  { glyphs, doseSteps, phaseBar }: Signable,
  outsiders: OutsideParts,
): {
  readonly points: readonly Box[]
  readonly steps: readonly Box[]
  readonly bar: readonly Box[]
} {
  return {
    points: pointSigns(glyphs, outsiders).map(roomOf),
    steps: stepSigns(doseSteps, outsiders).map(roomOf),
    bar: barSigns(phaseBar, outsiders).map(roomOf),
  }
}

function roomOf({ x, y }: OutsideSign): Box {
  return boxAround(x, y, SIGN_PX, SIGN_PX)
}

function targetsOf({ glyphs, doseSteps, phaseBar }: Signable): readonly Target[] {
  const marks = [...glyphs, ...doseSteps, ...(phaseBar === undefined ? [] : [phaseBar])]
  return marks.map(({ target }) => target)
}

/** At the lower right of each glyph. */
function pointSigns(glyphs: readonly GlyphMark[], outsiders: OutsideParts): readonly OutsideSign[] {
  return glyphs
    .filter(({ target }) => outsiders.has(target.id))
    .map(({ key, hue, x, y, sizePx }) => ({
      key,
      hue,
      x: x + sizePx * OFF_GLYPH,
      y: y + sizePx * OFF_GLYPH,
    }))
}

/** Within each step, at its beginning. */
function stepSigns(
  steps: readonly DoseStepMark[],
  outsiders: OutsideParts,
): readonly OutsideSign[] {
  return steps
    .filter(({ target }) => outsiders.has(target.id))
    .map(({ key, hue, target, y }) => ({ key, hue, x: target.anchorX + INSET_PX, y: y + INSET_PX }))
}

/** At the beginning of what was told of a program; where only the rest of its bar is in view, there is none. */
function barSigns(bar: PhaseBarMark | undefined, outsiders: OutsideParts): readonly OutsideSign[] {
  const told = bar?.bars.find(({ certainty }) => certainty !== 'assumed')
  if (bar === undefined || told === undefined || !outsiders.has(bar.target.id)) return []
  const { hue, x, y, height } = told
  return [{ key: bar.key, hue, x: x + INSET_PX, y: y + height / 2 }]
}

/** What a ring says, in words: what of a mark rests on others than the company. */
export const OUTSIDE_WORDS: Readonly<Record<OutsidePart, string>> = {
  all: 'not the company’s own word',
  status: 'its status not the company’s own word',
  date: 'its date not the company’s own word',
  dose: 'its dose not the company’s own word',
}

function withWord(target: Target, part: OutsidePart): Target {
  return { ...target, name: `${target.name}, ${OUTSIDE_WORDS[part]}` }
}
