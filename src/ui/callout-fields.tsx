import { MessageSquarePlus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import type { StoryScene } from '../model/story.ts'
import { useApp, useSelect } from './app-context.ts'
import { focusBeside } from './stories-focus.ts'
import { useNaming } from './use-naming.ts'

/** Words beside marks: one more for the mark that is selected in the picture. */
export function CalloutFields({
  scene: { callouts },
  onChange,
  onSettle,
}: {
  readonly scene: StoryScene
  readonly onChange: (words: Pick<StoryScene, 'callouts'>, key?: string) => void
  readonly onSettle: () => void
}): ReactElement {
  const { store } = useApp()
  const naming = useNaming()
  const item = useSelect(({ select, getState }) => select.itemById().get(getState().selected ?? ''))
  const isFree = item !== undefined && !callouts.some(({ mark }) => mark === item.id)
  const fields = useRef<HTMLFieldSetElement>(null)
  const isAdded = useRef(false)
  useEffect(() => {
    // The words of a new callout are written at once; its button is gone.
    if (isAdded.current) [...(fields.current?.querySelectorAll('input') ?? [])].at(-1)?.select()
    isAdded.current = false
  }, [callouts.length])
  return (
    <fieldset className="callouts" ref={fields}>
      <legend>Callouts</legend>
      {callouts.map(({ mark, text }) => (
        <CalloutRow
          key={mark}
          text={text}
          name={naming.anything(mark)}
          onText={(words) => {
            const next = callouts.map((each) => (each.mark === mark ? { mark, text: words } : each))
            onChange({ callouts: next }, `callout ${mark}`)
          }}
          onSettle={onSettle}
          onRemove={() => {
            onChange({ callouts: callouts.filter((each) => each.mark !== mark) })
          }}
        />
      ))}
      {isFree ? (
        <p>
          <button
            type="button"
            className="link-button callouts__add"
            onClick={() => {
              isAdded.current = true
              onChange({ callouts: [...callouts, { mark: item.id, text: item.title }] })
              store.actions.markSelected(item.id)
            }}
          >
            <MessageSquarePlus aria-hidden="true" size={16} /> Add one to “{item.title}”
          </button>
        </p>
      ) : (
        <p className="stories__hint">Select a mark in the picture to set words beside it.</p>
      )}
    </fieldset>
  )
}

function CalloutRow({
  text,
  name,
  onText,
  onSettle,
  onRemove,
}: {
  readonly text: string
  /** Of the mark. */
  readonly name: string
  readonly onText: (text: string) => void
  readonly onSettle: () => void
  readonly onRemove: () => void
}): ReactElement {
  return (
    <div className="callouts__row">
      <label className="stories__field">
        <span>{name}</span>
        <input
          className="text-field"
          value={text}
          maxLength={300}
          onChange={(event) => {
            onText(event.currentTarget.value)
          }}
          onBlur={onSettle}
        />
      </label>
      <button
        type="button"
        className="icon-button"
        aria-label={`Remove the callout of ${name}`}
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget.closest('.callouts__row'), 'input, button')
          onRemove()
        }}
      >
        <X aria-hidden="true" size={16} />
      </button>
    </div>
  )
}
