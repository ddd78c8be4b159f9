import type { DoseColumnPlan } from '../dose-column-plan.ts'
import { PLOT_PX } from '../dose-frame.ts'
import type { DosesPlan } from '../doses-plan.ts'
import type { DosesScene } from '../doses-scene.ts'
import type { TextMark } from '../picture.ts'
import type { TextMeasurer } from '../text-measurer.ts'
import { isInside, textFaults } from './picture-faults.ts'

/** Every text of the picture. */
export function allTexts(scene: DosesScene): readonly TextMark[] {
  return [
    ...scene.texts,
    ...scene.labels,
    ...scene.legend.map(({ text }) => text),
    ...[...scene.groups, ...scene.columns].flatMap(({ texts }) => texts),
  ]
}

/** Every column of every scale. */
export function columnsOf({ panels }: DosesPlan): readonly DoseColumnPlan[] {
  return panels.flatMap(({ groups }) => groups.flatMap(({ columns }) => columns))
}

/** What breaks a law of the picture, in words. */
export function dosesFaults(
  plan: DosesPlan,
  scene: DosesScene,
  measurer: TextMeasurer,
  plotPx = PLOT_PX,
): readonly string[] {
  const bounds = { x: 0, y: 0, width: scene.widthPx, height: scene.heightPx }
  const marks = new Map(scene.columns.map((mark) => [mark.key, mark]))
  const heightFaults = plan.panels.flatMap(({ id, max, groups }) => {
    const columns = groups.flatMap((group) => group.columns)
    const perUnit = plotPx / max
    return columns.flatMap(({ key, top, bottom, parts }) => {
      const mark = marks.get(key)
      if (mark === undefined) return [`${key} is not drawn`]
      const stacked = mark.parts.reduce((sum, { height }) => sum + height, 0)
      const total = parts.reduce((sum, { from, to }) => sum + to - from, 0)
      return [
        ...(isSame(mark.bar.height, (top - bottom) * perUnit) ? [] : [`${key} has a false height`]),
        ...(isSame(stacked, total * perUnit) ? [] : [`${key} has false parts`]),
        ...(mark.target.rowId.includes(id) ? [] : [`${key} stands on a foreign scale`]),
      ]
    })
  })
  const outside = scene.columns.flatMap(({ key, bar, parts }) =>
    [bar, ...parts].some((box) => !isInside(box, bounds)) ? [`${key} is cut`] : [],
  )
  const known = new Set([...marks.keys()])
  return [
    ...textFaults(allTexts(scene), bounds, measurer),
    ...heightFaults,
    ...outside,
    ...(known.size === scene.columns.length ? [] : ['two columns have one key']),
    ...(scene.columns.length === columnsOf(plan).length ? [] : ['a column is drawn twice']),
  ]
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6
}
