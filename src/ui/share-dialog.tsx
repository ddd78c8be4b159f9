import { X } from 'lucide-react'
import { useId } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { embeddedView, frozenView } from '../store/shared-views.ts'
import { formatDay } from '../time/format-when.ts'
import '../styles/dialog.css'
import '../styles/share-dialog.css'
import { useApp, useSelect } from './app-context.ts'
import { CopyButton } from './detail-actions.tsx'
import { Dialog } from './dialog.tsx'
import { embedCode } from './embed-code.ts'
import { PictureToClipboard } from './picture-to-clipboard.tsx'

/** The focus goes to the link itself, ready to be copied by key. */
const FIRST_FIELD_ID = 'share-link'

/** What is shown, for others: as a link, held to its day, within their page, or as a picture. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { store, currentLink, linkOf } = useApp()
  const asOf = useSelect(({ select }) => formatDay(select.asOf()))
  const title = `${store.index.dataset.title}, as known on ${asOf}`
  return (
    <Dialog label="Share" focusId={FIRST_FIELD_ID} onClose={onClose}>
      <div className="dialog__header">
        <h2>Share</h2>
        <button type="button" className="icon-button" aria-label="Close share" onClick={onClose}>
          <X aria-hidden="true" size={18} />
        </button>
      </div>
      <div className="share">
        <Way
          title="Link"
          words="Opens this view with whatever is known on the day it is opened, unless a day is chosen."
          text={currentLink()}
          fieldId={FIRST_FIELD_ID}
        />
        <Way
          title="Frozen link"
          words={`Stays at what was known on ${asOf}. Where the data have changed since, it says so.`}
          text={linkOf(frozenView(store))}
        />
        <Way
          title="Embed code"
          words="Shows this view, without header and filters, as a part of another page."
          text={embedCode(linkOf(embeddedView(store)), title)}
          isLong
        />
        <section className="share__way" aria-labelledby="share-picture">
          <h3 id="share-picture">Picture</h3>
          <p className="share__words">What is seen, as a PNG, to be pasted into a message.</p>
          <PictureToClipboard />
        </section>
      </div>
    </Dialog>
  )
}

function Way({
  title,
  words,
  text,
  fieldId,
  isLong = false,
}: {
  readonly title: string
  readonly words: ReactNode
  readonly text: string
  readonly fieldId?: string
  readonly isLong?: boolean
}): ReactElement {
  const wordsId = useId()
  const titleId = useId()
  const field = {
    id: fieldId,
    className: 'text-field share__field',
    readOnly: true,
    'aria-labelledby': titleId,
    'aria-describedby': wordsId,
    value: text,
  }
  return (
    <section className="share__way" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <p className="share__words" id={wordsId}>
        {words}
      </p>
      <div className="share__row">
        {isLong ? (
          <textarea
            {...field}
            rows={4}
            spellCheck={false}
            onFocus={(event) => {
              event.currentTarget.select()
            }}
          />
        ) : (
          <input
            {...field}
            onFocus={(event) => {
              event.currentTarget.select()
            }}
          />
        )}
        <CopyButton
          label={`Copy ${title.toLowerCase()}`}
          done={`${title} copied`}
          textOf={() => text}
        />
      </div>
    </section>
  )
}
