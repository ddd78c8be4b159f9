import { ringsOf } from './rings.ts'
import type { RowScene, Scene, Tone } from './scene.ts'

export interface Emphasis {
  readonly selected: string | undefined
  readonly hovered: string | undefined
  /** What is otherwise than on the day of comparison. */
  readonly changed: ReadonlySet<string>
  /** What else lights up with the pointer: all that the document under it claimed. */
  readonly lit: ReadonlySet<string>
}

/**
 * The last stage: what is selected and what the pointer is on. Rows without either are passed through as
 * they are, so that a hover costs no layout.
 */
export function toneScene(scene: Scene, emphasis: Emphasis): Scene {
  const { selected, hovered, changed, lit } = emphasis
  const isPlain = selected === undefined && hovered === undefined
  if (isPlain && changed.size === 0 && lit.size === 0) return scene
  return { ...scene, rows: scene.rows.map((row) => toneRow(row, emphasis)) }
}

function toneRow(row: RowScene, emphasis: Emphasis): RowScene {
  const toneOf = (...ids: readonly string[]): Tone => {
    if (emphasis.selected !== undefined && ids.includes(emphasis.selected)) return 'selected'
    if (emphasis.hovered !== undefined && ids.includes(emphasis.hovered)) return 'hovered'
    return ids.some((id) => emphasis.lit.has(id)) ? 'hovered' : 'plain'
  }
  const rings = ringsOf(row, emphasis.changed)
  const ringed = rings.length === 0 ? row : { ...row, rings }
  if (!idsOf(row).some((id) => toneOf(id) !== 'plain')) return ringed
  return {
    ...ringed,
    bands: row.bands.map((band) => ({ ...band, tone: toneOf(band.target?.id ?? '') })),
    phaseBar:
      row.phaseBar === undefined
        ? undefined
        : { ...row.phaseBar, tone: toneOf(row.phaseBar.target.id) },
    doseSteps: row.doseSteps.map((step) => ({ ...step, tone: toneOf(step.target.id) })),
    glyphs: row.glyphs.map((glyph) => ({ ...glyph, tone: toneOf(glyph.target.id) })),
    folds: row.folds.map((fold) => ({ ...fold, tone: toneOf(fold.target.id, ...fold.memberIds) })),
    labels: row.labels.map((label) => ({ ...label, tone: toneOf(label.ownerId) })),
  }
}

function idsOf(row: RowScene): readonly string[] {
  return [
    ...row.bands.map((band) => band.target?.id ?? ''),
    row.phaseBar?.target.id ?? '',
    ...row.doseSteps.map((step) => step.target.id),
    ...row.glyphs.map((glyph) => glyph.target.id),
    ...row.folds.flatMap((fold) => [fold.target.id, ...fold.memberIds]),
  ]
}
