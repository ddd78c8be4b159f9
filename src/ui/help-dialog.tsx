import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import '../styles/dialog.css'
import { Dialog } from './dialog.tsx'
import { PAGE_KEYS, PRESENTING_KEYS, STORY_KEYS } from './help-keys.ts'
import type { KeyHelp } from './help-keys.ts'

const SIGNS: readonly (readonly [sign: string, means: string])[] = [
  ['Filled mark', 'happened'],
  ['Hollow mark', 'expected'],
  ['Line through a mark', 'the days on which it could have been; it fades where no bound is told'],
  ['Dashed box', 'the time that had been promised; its line tells by its kind what came of it'],
  ['Tinted ground', 'the future, as seen from the day that is chosen'],
  ['Ring', 'otherwise than on the day of comparison'],
  ['Bracket on a bar', 'last named; a later listing of the pipeline leaves the program out'],
  ['Dot at a mark', 'sources disagree; the details show both sides'],
  [
    'Small ring at a mark',
    'all that is shown, or a part of it such as the date, is told by others than the company alone: a registry, a regulator, a paper, news; the details say what',
  ],
  ['Solid bar', 'confirmed by a document; it fades where nobody has said so'],
  ['Steps', 'the total dose of each cohort; an open outline where the dose is not stated'],
  ['Hatched band', 'a supply event and the programs that it touched'],
  ['Torn edges', 'a year or more in which nothing that is shown has a date, drawn short'],
  ['A number', 'so many marks too close to tell apart; opens as a list'],
]

/** How to read the picture and how to move in it. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Dialog label="Help" onClose={onClose}>
      <div className="dialog__header">
        <h2>Help</h2>
        <button type="button" className="icon-button" aria-label="Close help" onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      </div>
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
          <DefinitionList entries={inWords(PAGE_KEYS)} />
          <p>
            With a mouse: drag to move, turn the wheel to zoom, double-click a mark or a row to fill
            the view with it. With fingers: drag, pinch, tap.
          </p>
        </section>
        <section>
          <h3>Keys while presenting</h3>
          <DefinitionList entries={inWords(PRESENTING_KEYS)} />
        </section>
        <section>
          <h3>Keys among stories</h3>
          <DefinitionList entries={inWords(STORY_KEYS)} />
        </section>
      </div>
    </Dialog>
  )
}

function inWords(help: KeyHelp): readonly (readonly [string, string])[] {
  return help.map(([keys, does]) => [keys.join('   '), does])
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
