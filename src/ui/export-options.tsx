import type { ReactElement } from 'react'
import type { ExportChoices } from './export-format.ts'

interface OptionSpec<K extends keyof ExportChoices> {
  readonly title: string
  readonly choices: readonly (readonly [ExportChoices[K], string])[]
}

const OPTIONS: { readonly [K in keyof ExportChoices]: OptionSpec<K> } = {
  extent: {
    title: 'How much',
    choices: [
      ['whole', 'All of the time'],
      ['view', 'The time that is seen'],
    ],
  },
  page: {
    title: 'Page',
    choices: [
      ['a4', 'A4'],
      ['letter', 'Letter'],
      ['wide', '16:9'],
    ],
  },
  scale: {
    title: 'Scale',
    choices: [
      [1, '1×'],
      [2, '2×'],
      [3, '3×'],
      [4, '4×'],
    ],
  },
  theme: {
    title: 'Colours',
    choices: [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  hasBackground: {
    title: 'Background',
    choices: [
      [true, 'Filled'],
      [false, 'See-through'],
    ],
  },
}

const ORDER: readonly (keyof ExportChoices)[] = [
  'extent',
  'page',
  'scale',
  'theme',
  'hasBackground',
]

/** What a format leaves to be chosen. */
export function ExportOptions({
  offered,
  note,
  choices,
  onChoose,
}: {
  readonly offered: readonly (keyof ExportChoices)[]
  /** What is to be known of the choice; undefined where nothing is. */
  readonly note: string | undefined
  readonly choices: ExportChoices
  readonly onChoose: (change: Partial<ExportChoices>) => void
}): ReactElement {
  return (
    <div className="export__options">
      {ORDER.filter((key) => offered.includes(key)).map((key) => (
        <Option
          key={key}
          title={OPTIONS[key].title}
          words={OPTIONS[key].choices.map(([, word]) => word)}
          chosen={OPTIONS[key].choices.findIndex(([value]) => value === choices[key])}
          onChoose={(index) => {
            const value = OPTIONS[key].choices[index]?.[0]
            if (value !== undefined) onChoose({ [key]: value })
          }}
        />
      ))}
      {note !== undefined && <p className="export__note">{note}</p>}
    </div>
  )
}

function Option({
  title,
  words,
  chosen,
  onChoose,
}: {
  readonly title: string
  readonly words: readonly string[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}): ReactElement {
  return (
    <fieldset className="export__option">
      <legend>{title}</legend>
      {words.map((word, index) => (
        <label key={word} className="export__choice">
          <input
            type="radio"
            name={`export-${title}`}
            checked={index === chosen}
            onChange={() => {
              onChoose(index)
            }}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  )
}
