import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Story } from '../model/story.ts'
import { storyCopied } from '../store/story-edits.ts'
import { readStoryFile } from '../store/story-file.ts'
import { sortImport } from '../store/story-import.ts'
import type { ShelfState, StoryShelf } from '../store/story-shelf.ts'
import { useApp } from './app-context.ts'
import { ImportOutcome } from './import-outcome.tsx'
import type { ImportState } from './import-outcome.tsx'
import { focusPanel } from './stories-focus.ts'

/** More than any file of stories is long: what is larger was picked by mistake. */
const MOST_BYTES = 20_000_000

/** Reads stories from a file; what is there already is never overwritten unasked. */
export function ImportStories({
  shelf,
  state,
}: {
  readonly shelf: StoryShelf
  readonly state: ShelfState
}): ReactElement {
  const { store } = useApp()
  const [outcome, setOutcome] = useState<ImportState>()
  const builtIn = store.index.dataset.stories
  const read = async (file: File): Promise<void> => {
    const text = await textOf(file)
    setOutcome(
      text.ok
        ? importText(text.value, file.name)
        : { file: file.name, faults: [text.message], sorted: undefined },
    )
  }
  const importText = (text: string, file: string): ImportState => {
    const content = readStoryFile(text)
    if (!content.ok) return { file, faults: content.faults, sorted: undefined }
    const sorted = sortImport(content.stories, [...builtIn, ...state.stories])
    for (const story of sorted.added) shelf.edit({ id: story.id, story })
    return { file, faults: [], sorted }
  }
  const settle = (story: Story): void => {
    focusPanel()
    setOutcome((current) => withoutDiffering(current, story.id))
  }
  return (
    <>
      <FilePicker onPick={(file) => void read(file)} />
      {outcome !== undefined && (
        <ImportOutcome
          outcome={outcome}
          mayReplace={(story) => !builtIn.some(({ id }) => id === story.id)}
          onKeepBoth={(story) => {
            const copy = storyCopied(story, `${story.title} (imported)`, shelf.newId)
            shelf.edit({ id: copy.id, story: copy })
            settle(story)
          }}
          onReplace={(story) => {
            shelf.edit({ id: story.id, story })
            settle(story)
          }}
          onLeave={settle}
        />
      )}
    </>
  )
}

/** A file may be gone, or kept from the page, by the time it is read. */
async function textOf(file: File): Promise<Result<string>> {
  if (file.size > MOST_BYTES) return fail('file: expected at most 20 MB')
  try {
    return succeed(await file.text())
  } catch {
    return fail('file: could not be read. Is it still where it was picked?')
  }
}

function FilePicker({ onPick }: { readonly onPick: (file: File) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" size={16} />
        Import
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="File of stories"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) onPick(file)
          // So that the same file, mended, can be picked again.
          if (input.current !== null) input.current.value = ''
        }}
      />
    </>
  )
}

function withoutDiffering(current: ImportState | undefined, id: string): ImportState | undefined {
  if (current?.sorted === undefined) return current
  const differing = current.sorted.differing.filter((story) => story.id !== id)
  return { ...current, sorted: { ...current.sorted, differing } }
}
