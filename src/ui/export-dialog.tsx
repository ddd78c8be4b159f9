import { X } from 'lucide-react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import type { TimelineStore } from '../store/timeline-store.ts'
import '../styles/dialog.css'
import '../styles/export-dialog.css'
import { useApp, useSelect } from './app-context.ts'
import { Dialog } from './dialog.tsx'
import { EXPORT_FORMATS } from './export-formats.ts'
import type { ExportChoices, ExportFormat } from './export-format.ts'
import { ExportOptions } from './export-options.tsx'
import { nameOfFile } from './make-file.ts'
import { PAPER_FORMAT } from './picture-formats.ts'
import { useExport } from './use-export.ts'
import type { ExportStage } from './use-export.ts'

/** Paper is white, so files are light unless asked otherwise. */
const FIRST_CHOICES: ExportChoices = {
  extent: 'whole',
  theme: 'light',
  page: 'a4',
  scale: 2,
  hasBackground: true,
}

/** The focus goes to the format that is chosen. */
const FIRST_FIELD_ID = 'export-format'

/** What is shown, to be taken away: which kind of file, and how. */
export function ExportDialog({
  formatId,
  onClose,
}: {
  /** The format that is chosen to begin with; the first where it is left out. */
  readonly formatId?: string
  readonly onClose: () => void
}): ReactElement {
  const matched = useSelect(({ select }) => select.matched().length)
  return (
    <Dialog label="Export" focusId={FIRST_FIELD_ID} onClose={onClose}>
      <div className="dialog__header">
        <h2>Export</h2>
        <button type="button" className="icon-button" aria-label="Close export" onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      </div>
      {matched === 0 ? (
        <p>Nothing passes the filters, so there is nothing to take away. Clear a filter first.</p>
      ) : (
        <ExportForm formatId={formatId} />
      )}
    </Dialog>
  )
}

function ExportForm({ formatId }: { readonly formatId: string | undefined }): ReactElement | null {
  const { store } = useApp()
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const [chosenId, setChosenId] = useState(formatId)
  const { stage, start, cancel, reset } = useExport()
  const formats = [...EXPORT_FORMATS, PAPER_FORMAT].filter(
    ({ isOffered }) => isOffered?.(store) !== false,
  )
  const format = formats.find(({ id }) => id === chosenId) ?? formats[0]
  if (format === undefined) return null
  const isWorking = stage.type === 'working'
  return (
    <form
      className="export"
      onSubmit={(event) => {
        event.preventDefault()
        start(format, choices)
      }}
    >
      <fieldset className="export__fields" disabled={isWorking}>
        <legend className="visually-hidden">What to make</legend>
        <FormatList
          formats={formats}
          chosen={format}
          onChoose={(id) => {
            setChosenId(id)
            reset()
          }}
        />
        <ExportOptions
          offered={offeredOf(format, store)}
          note={format.note?.(store, choices)}
          choices={choices}
          onChoose={(change) => {
            setChoices({ ...choices, ...change })
            reset()
          }}
        />
      </fieldset>
      <footer className="export__end">
        <div className="export__go">
          <p className="export__name">
            {format.hand === undefined ? nameOfFile(format, store) : 'On landscape pages'}
          </p>
          {isWorking ? (
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          ) : (
            <button type="submit" className="button button--primary">
              {format.hand?.verb ?? `Save ${format.label}`}
            </button>
          )}
        </div>
        <Outcome stage={stage} />
      </footer>
    </form>
  )
}

/** How much of the time is not asked where it makes no difference. */
function offeredOf(
  { options, isExtentHeeded }: ExportFormat,
  store: TimelineStore,
): ExportFormat['options'] {
  return options.filter((key) => key !== 'extent' || isExtentHeeded?.(store) !== false)
}

function FormatList({
  formats,
  chosen,
  onChoose,
}: {
  readonly formats: readonly ExportFormat[]
  readonly chosen: ExportFormat
  readonly onChoose: (id: string) => void
}): ReactElement {
  return (
    <fieldset className="export__formats">
      <legend>Format</legend>
      {formats.map(({ id, label, purpose }) => (
        <label key={id} className="export__format">
          <input
            type="radio"
            name="export-format"
            id={id === chosen.id ? FIRST_FIELD_ID : undefined}
            checked={id === chosen.id}
            aria-labelledby={`export-${id}`}
            aria-describedby={`export-${id}-purpose`}
            onChange={() => {
              onChoose(id)
            }}
          />
          <span className="export__label" id={`export-${id}`}>
            {label}
          </span>
          <span className="export__purpose" id={`export-${id}-purpose`}>
            {purpose}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Outcome({ stage }: { readonly stage: ExportStage }): ReactElement {
  return (
    <div className="export__outcome">
      {stage.type === 'working' && (
        <progress className="export__progress" value={stage.share} aria-label="Making the file" />
      )}
      <p role="status">{wordsOf(stage)}</p>
      <p role="alert" className="export__fault">
        {stage.type === 'failed' && stage.words}
      </p>
    </div>
  )
}

function wordsOf(stage: ExportStage): string {
  if (stage.type === 'working') return `${stage.doing} …`
  if (stage.type === 'cancelled') return 'Cancelled. Nothing was saved.'
  if (stage.type === 'handed') return stage.words
  return stage.type === 'saved' ? `Saved ${stage.name}` : ''
}
