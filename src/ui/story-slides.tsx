import { FileText, Presentation } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import type { Story } from '../model/story.ts'
import type { ExportChoices, ExportFormat } from './export-format.ts'
import { storyPages, storySlides } from './slide-formats.ts'
import { useExport } from './use-export.ts'

const CHOICES: ExportChoices = {
  extent: 'view',
  theme: 'light',
  page: 'a4',
  scale: 1,
  hasBackground: true,
}

interface Taking {
  readonly make: (story: Story) => ExportFormat
  readonly Icon: LucideIcon
}

const TAKINGS: readonly Taking[] = [
  { make: storySlides, Icon: Presentation },
  { make: storyPages, Icon: FileText },
]

/** A story to take along: as slides whose words and shapes can be edited, and as pages to hand out. */
export function StorySlides({ story }: { readonly story: Story }): ReactElement {
  const { stage, start, cancel } = useExport()
  const [madeId, setMadeId] = useState<string>()
  return (
    <>
      {TAKINGS.map(({ make, Icon }) => {
        const format = make(story)
        const isMade = stage.type === 'working' && madeId === format.id
        return (
          <button
            key={format.id}
            type="button"
            className="button"
            title={format.purpose}
            disabled={story.scenes.length === 0}
            onClick={() => {
              setMadeId(format.id)
              if (isMade) cancel()
              else start(format, CHOICES)
            }}
          >
            <Icon aria-hidden="true" size={16} /> {isMade ? `Cancel ${format.label}` : format.label}
          </button>
        )
      })}
      <span role="status" className="stories__saved stories__outcome">
        {stage.type === 'choosing' && 'Slides to edit, or A4 pages with the notes'}
        {stage.type === 'working' && `${stage.doing} …`}
        {stage.type === 'saved' && `Saved ${stage.name}`}
        {stage.type === 'cancelled' && 'Cancelled. Nothing was saved.'}
      </span>
      <span role="alert" className="stories__outcome">
        {stage.type === 'failed' && stage.words}
      </span>
    </>
  )
}
