import type { TimeWindow } from '../../time/viewport.ts'
import { boxAround, isOverlapping } from '../boxes.ts'
import type { TextMark } from '../picture.ts'
import type { Box } from '../scene.ts'
import { SHAPE_PX } from '../slip-marks.ts'
import type { SlipPlan } from '../slip-plan.ts'
import type { SlipPromiseMark, SlipScene } from '../slip-scene.ts'
import { signRoomOf } from '../slip-signs.ts'
import type { TextMeasurer } from '../text-measurer.ts'
import { coverFaults, isInside, textFaults } from './picture-faults.ts'

/** Every text of the picture. */
function slipTexts(scene: SlipScene): readonly TextMark[] {
  return [...scene.texts, ...scene.labels, ...scene.legend.map(({ text }) => text)]
}

function shapeBox({ x, y }: { readonly x: number; readonly y: number }): Box {
  return boxAround(x, y, SHAPE_PX, SHAPE_PX)
}

/** What breaks a law of the chart, in words; nothing when all is well. */
export function slipFaults(
  plan: SlipPlan,
  scene: SlipScene,
  measurer: TextMeasurer,
): readonly string[] {
  const bounds = { x: 0, y: 0, width: scene.widthPx, height: scene.heightPx }
  const shapes = scene.promises.map(shapeBox)
  const signs = [...scene.promises, ...scene.events].flatMap(signRoomOf)
  const bars = scene.promises.flatMap(({ bar }) => (bar === undefined ? [] : [bar]))
  const told = plan.series.flatMap(({ promises }) => promises.map(({ id }) => id))
  const ids = scene.targets.map(({ id }) => id)
  return [
    ...textFaults(slipTexts(scene), bounds, measurer),
    ...coverFaults(scene.labels, [...shapes, ...bars, ...scene.events.map(shapeBox), ...signs]),
    ...shapes.flatMap((shape, index) =>
      shapes.slice(index + 1).some((other) => isOverlapping(shape, other))
        ? [`${scene.promises[index]?.key ?? ''} covers another promise`]
        : [],
    ),
    ...[...shapes, ...bars, ...signs].flatMap((box) =>
      isInside(box, bounds) ? [] : ['a mark is cut'],
    ),
    ...(isSameSet(
      told,
      scene.promises.map(({ key }) => key),
    )
      ? []
      : ['a promise is missing or drawn twice']),
    ...(new Set(ids).size === ids.length && ids.length === told.length + scene.events.length
      ? []
      : ['a target is missing or there twice']),
    ...scaleFaults(plan, scene),
  ]
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === a.length
}

/** Heights of closed windows, the order along x, and events on the diagonal. */
function scaleFaults(plan: SlipPlan, scene: SlipScene): readonly string[] {
  const { plot } = scene
  const days = daysOf(plan.extent)
  const marks = new Map(scene.promises.map((mark) => [mark.key, mark]))
  return plan.series.flatMap(({ id, promises, event }) => {
    const dated = promises.flatMap(({ id: key, window }) => {
      const mark = marks.get(key)
      return window === undefined || mark === undefined ? [] : [{ mark, window }]
    })
    const box = scene.events.find(({ key }) => key === `event-${id}`)?.box
    return [
      ...dated.flatMap(({ mark, window: { from, to } }) => {
        if (from === undefined || to === undefined) return []
        const wanted = Math.max(3, ((to - from) * plot.height) / days)
        return isNear(mark.bar?.height, wanted) ? [] : [`${mark.key} has a false height`]
      }),
      ...(isAscending(dated.map(({ mark }) => mark)) ? [] : [`${id} is out of order`]),
      ...(event === undefined || box === undefined || isOnDiagonal(box, scene)
        ? []
        : [`${id} is off the diagonal`]),
    ]
  })
}

function daysOf(extent: TimeWindow | undefined): number {
  return extent === undefined ? 1 : extent.to - extent.from
}

function isNear(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) < 1e-6
}

function isAscending(marks: readonly SlipPromiseMark[]): boolean {
  return marks.every(({ x }, index) => index === 0 || x > (marks[index - 1]?.x ?? 0))
}

/** One corner at least lies on it: that of a known end. */
function isOnDiagonal(box: Box, { plot }: SlipScene): boolean {
  const yAt = (x: number): number =>
    plot.y + plot.height - ((x - plot.x) / plot.width) * plot.height
  const isLower = Math.abs(yAt(box.x) - (box.y + box.height)) < 4
  const isUpper = Math.abs(yAt(box.x + box.width) - box.y) < 4
  return isLower || isUpper
}
