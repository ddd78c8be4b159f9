import type { ReactElement } from 'react'
import type { Story } from '../model/story.ts'
import type { SortedImport } from '../store/story-import.ts'

export interface ImportState {
  readonly file: string
  /** What is wrong with the file, and where; then nothing of it was taken. */
  readonly faults: readonly string[]
  readonly sorted: SortedImport | undefined
}

/** More lines than anybody mends by hand: the file is another one than was meant. */
const MOST_FAULTS = 12

interface Choices {
  readonly mayReplace: (story: Story) => boolean
  readonly onKeepBoth: (story: Story) => void
  readonly onReplace: (story: Story) => void
  readonly onLeave: (story: Story) => void
}

/** What came of an import, and the questions that it leaves. */
export function ImportOutcome({
  outcome,
  ...choices
}: Choices & { readonly outcome: ImportState }): ReactElement {
  const { file, faults, sorted } = outcome
  return (
    <span className="import" role="status">
      {faults.length > 0 && (
        <>
          <strong className="import__line">“{file}” was not imported.</strong>
          <span className="import__line">
            It is not a file of stories, or was changed by hand. Your stories are as they were. What
            is wrong in it:
          </span>
          {faults.slice(0, MOST_FAULTS).map((fault) => (
            <code key={fault} className="import__fault">
              {fault}
            </code>
          ))}
          {faults.length > MOST_FAULTS && (
            <span className="import__line">
              and {String(faults.length - MOST_FAULTS)} faults more
            </span>
          )}
        </>
      )}
      {sorted !== undefined && <Sorted sorted={sorted} {...choices} />}
    </span>
  )
}

function Sorted({
  sorted: { added, same, differing },
  mayReplace,
  onKeepBoth,
  onReplace,
  onLeave,
}: Choices & { readonly sorted: SortedImport }): ReactElement {
  return (
    <>
      {added.length > 0 && <span className="import__line">Imported: {titlesOf(added)}</span>}
      {same.length > 0 && (
        <span className="import__line">Here already, and the same: {titlesOf(same)}</span>
      )}
      {differing.map((story) => (
        <span
          key={story.id}
          className="import__choice"
          role="group"
          aria-label={`“${story.title}” is here already, with other words`}
        >
          <span className="import__line">
            “{story.title}” is here already, with other words. Nothing is changed until you choose.
          </span>
          <Choice label="Keep both" story={story} onChoose={onKeepBoth} />
          {mayReplace(story) && <Choice label="Replace mine" story={story} onChoose={onReplace} />}
          <Choice label="Leave mine" story={story} onChoose={onLeave} />
        </span>
      ))}
    </>
  )
}

function Choice({
  label,
  story,
  onChoose,
}: {
  readonly label: string
  readonly story: Story
  readonly onChoose: (story: Story) => void
}): ReactElement {
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        onChoose(story)
      }}
    >
      {label}
    </button>
  )
}

function titlesOf(stories: readonly Story[]): string {
  return stories.map(({ title }) => `“${title}”`).join(', ')
}
