import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import '../styles/dialog.css'
import { Dialog } from './dialog.tsx'

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['← →', 'the mark before or after, along time'],
  ['↑ ↓', 'the nearest mark in the row above or below'],
  ['Home  End', 'the first or last mark of the row'],
  ['Enter', 'details of a mark, or the list of a fold'],
  ['Esc', 'close the details and return to the mark'],
  ['+  −', 'zoom in or out'],
  ['0', 'show all of the time'],
  ['Shift ← →', 'move along time'],
  ['M', 'measure from this mark, then to another'],
  ['[  ]', 'as known on the day of the document before, or of the next'],
  ['/', 'search'],
  ['Ctrl K  ⌘ K', 'commands: every action, program and milestone'],
  ['?', 'this help'],
]

const SIGNS: readonly (readonly [sign: string, means: string])[] = [
  ['Filled mark', 'happened'],
  ['Hollow mark', 'expected'],
  ['Line through a mark', 'the days on which it could have been; it fades where no bound is told'],
  ['Dashed box', 'the time that had been promised; its line tells by its kind what came of it'],
  ['Tinted ground', 'the future, as seen from the day that is chosen'],
  ['Ring', 'otherwise than on the day of comparison'],
  ['Bracket on a bar', 'last named; a later listing of the pipeline leaves the program out'],
  ['Solid bar', 'confirmed by a document; it fades where nobody has said so'],
  ['Steps', 'the total dose of each cohort; an open outline where the dose is not stated'],
  ['Hatched band', 'a supply event and the programs that it touched'],
  ['A number', 'so many marks too close to tell apart; opens as a list'],
]

/** How to read the picture and how to move in it. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Dialog label="Help" onClose={onClose}>
      <header className="dialog__header">
        <h2>Help</h2>
        <button type="button" className="icon-button" aria-label="Close help" onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      </header>
      <div className="help">
        <section>
          <h3>Reading</h3>
          <DefinitionList entries={SIGNS} />
          <p>
            A date is shown as exactly as it was told, never finer. A claim is what one document
            said on one day; the details list every claim with its paragraph.
          </p>
        </section>
        <section>
          <h3>Keys</h3>
          <DefinitionList entries={KEYS} />
          <p>
            With a mouse: drag to move, turn the wheel to zoom, double-click a mark or a row to fill
            the view with it. With fingers: drag, pinch, tap.
          </p>
        </section>
      </div>
    </Dialog>
  )
}

function DefinitionList({
  entries,
}: {
  readonly entries: readonly (readonly [string, string])[]
}): ReactElement {
  return (
    <dl className="help__list">
      {entries.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
