import { ALIGN_KINDS, isAlignKind } from '../store/reading.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { zoomMiddle } from '../store/zoom-middle.ts'
import { panBy } from '../time/viewport.ts'
import { isMeasurable } from './measure-request.ts'
import { actionsOf } from './palette-command.ts'
import type { Command, PaletteEntry, PalettePorts } from './palette-command.ts'
import { hasTimeAxis } from './squeeze-words.ts'

/** What part of time the picture shows, and at which scale. */
export function pictureActions({ store }: PalettePorts): readonly PaletteEntry[] {
  const { actions, getState, select } = store
  const hasAxis = hasTimeAxis(store)
  const { selected } = getState()
  const item = selected === undefined ? undefined : select.itemById().get(selected)
  return actionsOf([
    { title: 'Fit everything', words: 'zoom out all time', keys: '0', run: actions.windowFitted },
    ...windowCommands(store, hasAxis),
    {
      title: getState().reading.squeeze
        ? 'Draw all of the time in full'
        : 'Squeeze empty stretches',
      words: 'gaps empty years break time axis',
      keys: 'S',
      isOff: !hasAxis,
      run: actions.squeezeToggled,
    },
    {
      title: 'Fit the selected thing',
      words: 'zoom in',
      isOff: item === undefined,
      run: () => {
        if (item !== undefined) actions.windowMoved(select.windowOfItem(item.id))
      },
    },
  ])
}

const ZOOM_FACTOR = 1.5
/** As the keys move: the last of what was seen stays in sight. */
const PAGE_PART = 0.9

function windowCommands(store: TimelineStore, hasAxis: boolean): readonly Command[] {
  const { actions, select } = store
  const zoom = (factor: number) => (): void => {
    zoomMiddle(store, factor)
  }
  const page = (part: number) => (): void => {
    const window = select.window()
    actions.windowMoved(panBy(window, (window.to - window.from) * part, select.limits()))
  }
  const isOff = !hasAxis
  return [
    { title: 'Zoom in', words: 'closer time axis', keys: '+', isOff, run: zoom(ZOOM_FACTOR) },
    { title: 'Zoom out', words: 'farther time axis', keys: '−', isOff, run: zoom(1 / ZOOM_FACTOR) },
    {
      title: 'Earlier in time',
      words: 'move pan left back before',
      keys: 'Page Up',
      isOff,
      run: page(-PAGE_PART),
    },
    {
      title: 'Later in time',
      words: 'move pan right forward after',
      keys: 'Page Down',
      isOff,
      run: page(PAGE_PART),
    },
  ]
}

/** Comparing things along time: lanes aligned on an event, the distance of two marks. */
export function readingActions({ store }: PalettePorts): readonly PaletteEntry[] {
  const { actions, getState, select } = store
  const { selected, reading, measureFrom } = getState()
  const measurable = selected !== undefined && isMeasurable(select, selected) ? selected : undefined
  return actionsOf([
    ...Object.entries(ALIGN_KINDS).map(([kind, name]) => ({
      title: `Align lanes on ${name}`,
      words: 'months since compare',
      isOff: !isAlignKind(kind) || reading.align === kind,
      run: () => {
        actions.alignChosen(kind)
      },
    })),
    {
      title: 'Align lanes on the selected mark',
      words: 'months since compare',
      isOff: measurable === undefined,
      run: () => {
        actions.alignChosen(measurable)
      },
    },
    {
      title: 'Back to calendar time',
      words: 'stop aligning',
      isOff: reading.align === undefined,
      run: () => {
        actions.alignChosen(undefined)
      },
    },
    {
      title: 'Measure from the selected mark',
      words: 'distance days between',
      keys: 'M',
      isOff: measurable === undefined,
      run: () => {
        actions.measureStarted(measurable)
      },
    },
    {
      title: 'Stop measuring',
      words: 'cancel distance',
      isOff: reading.measure === undefined && measureFrom === undefined,
      run: () => {
        actions.measured(undefined)
      },
    },
  ])
}
