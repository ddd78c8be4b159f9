import { moveAsOf, toggleComparison, togglePlaying } from '../store/step-as-of.ts'
import type { TimelineStore } from '../store/timeline-store.ts'
import { formatDay } from '../time/format-when.ts'
import { parseWhen } from '../time/when.ts'
import { actionsOf } from './palette-command.ts'
import type { Command, PaletteEntry, PalettePorts } from './palette-command.ts'
import { readTypedDay } from './typed-day.ts'

/** As of which day everything is shown, and with which day it is compared. */
export function dayActions({ store, onStep }: PalettePorts): readonly PaletteEntry[] {
  const { actions, getState } = store
  const { asOf, since, isPlaying } = getState()
  return actionsOf([
    {
      title: 'As known today',
      words: 'as of now',
      isOff: asOf === undefined,
      run: () => {
        actions.asOfChanged(undefined)
      },
    },
    {
      title: 'As known on the day of the document before',
      words: 'as of back step previous',
      keys: '[',
      run: () => {
        onStep(-1)
      },
    },
    {
      title: 'As known on the day of the next document',
      words: 'as of forward step',
      keys: ']',
      isOff: asOf === undefined,
      run: () => {
        onStep(1)
      },
    },
    {
      title: isPlaying ? 'Pause' : 'Play through the documents',
      words: 'as of step by itself stop',
      run: () => {
        togglePlaying(store)
      },
    },
    {
      title: since === undefined ? 'What changed' : 'Stop comparing two days',
      words: 'since compare new difference',
      run: () => {
        toggleComparison(store)
      },
    },
  ])
}

/** What a typed day or stretch of time can mean: "10 Aug 2018", "2017-Q2". */
export function typedTimeActions(store: TimelineStore, text: string): readonly PaletteEntry[] {
  return actionsOf([...typedDay(store, text), ...typedPeriod(store, text)])
}

function typedDay(store: TimelineStore, text: string): readonly Command[] {
  const day = readTypedDay(text)
  if (day === undefined) return []
  return [
    {
      title: `As known on ${formatDay(day)}`,
      run: () => {
        moveAsOf(store, day)
      },
    },
    {
      title: `What changed since ${formatDay(day)}`,
      isOff: day >= store.select.asOf(),
      run: () => {
        store.actions.sinceChanged(day)
      },
    },
  ]
}

function typedPeriod({ actions }: TimelineStore, typed: string): readonly Command[] {
  const when = parseWhen(typed)
  if (!when.ok) return []
  const { earliest, latest, text } = when.value
  return [
    {
      title: `Filter: happened or expected in ${text}`,
      run: () => {
        actions.duringChanged({ earliest, latest, text })
      },
    },
  ]
}
