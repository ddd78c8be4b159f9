import { orderedIds } from '../layout/arrange-lanes.ts'
import { ACROSS_ROW, QUIET_ROW } from '../layout/row-plan.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { laneMovedTo, laneReturned } from './lane-moves.ts'
import { actionsOf, choicesOf } from './palette-command.ts'
import type { Command, PaletteEntry, PalettePorts } from './palette-command.ts'
import type { Naming } from './naming.ts'

/** All lanes at once. */
export function laneActions({
  store: { actions, getState, select },
}: PalettePorts): readonly PaletteEntry[] {
  const { folded, order } = getState().reading
  const ids = select.lanes().ids
  return actionsOf([
    {
      title: 'Fold all lanes',
      words: 'collapse',
      isOff: ids.every((id) => folded.includes(id)),
      run: () => {
        actions.lanesFolded(orderedIds(ids, folded))
      },
    },
    {
      title: 'Unfold all lanes',
      words: 'expand',
      isOff: folded.length === 0,
      run: () => {
        actions.lanesFolded([])
      },
    },
    {
      title: folded.includes(QUIET_ROW)
        ? 'Unfold quiet programs'
        : 'Fold quiet programs into one lane',
      words: 'collapse expand silent no longer named',
      isOff: select.lanes().quietCount === 0,
      run: () => {
        actions.laneFoldToggled(QUIET_ROW)
      },
    },
    {
      title: 'Usual order of lanes',
      words: 'reset unpin',
      isOff: order.length === 0,
      run: () => {
        actions.orderChosen([])
      },
    },
  ])
}

/** What the menu of each lane can do to it. */
export function singleLaneActions({ store, naming }: PalettePorts): readonly PaletteEntry[] {
  const { ids } = store.select.lanes()
  return choicesOf(
    'Lane',
    ids.flatMap((id, index) =>
      oneLane(store, { id, index, last: ids.length - 1, name: laneName(id, naming) }),
    ),
  )
}

const LANE_NAMES: Readonly<Record<string, string>> = {
  [ACROSS_ROW]: 'Across programs',
  [QUIET_ROW]: 'Quiet programs',
}

function laneName(id: string, naming: Naming): string {
  return LANE_NAMES[id] ?? naming.anything(id)
}

interface LanePlace {
  readonly id: string
  readonly name: string
  /** From the top, as lanes stand now. */
  readonly index: number
  readonly last: number
}

function oneLane(store: TimelineStore, { id, name, index, last }: LanePlace): readonly Command[] {
  const { folded, order } = store.getState().reading
  const move = (to: number) => (): void => {
    laneMovedTo(store, id, to)
  }
  return [
    {
      title: `${folded.includes(id) ? 'Unfold' : 'Fold'} lane: ${name}`,
      words: 'collapse expand',
      run: () => {
        store.actions.laneFoldToggled(id)
      },
    },
    { title: `Pin to the top: ${name}`, words: 'lane first', isOff: index === 0, run: move(0) },
    { title: `Move lane up: ${name}`, isOff: index === 0, run: move(index - 1) },
    { title: `Move lane down: ${name}`, isOff: index === last, run: move(index + 1) },
    {
      title: `Back to its usual place: ${name}`,
      words: 'lane unpin',
      isOff: !order.includes(id),
      run: () => {
        laneReturned(store, id)
      },
    },
  ]
}
