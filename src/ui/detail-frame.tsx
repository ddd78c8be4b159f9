import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import '../styles/detail-panel.css'
import type { DetailRow } from './detail-rows.ts'

/** The frame of the details: a heading to land on, a way out, and the rest. */
export function DetailFrame({
  title,
  kicker,
  onClose,
  children,
}: {
  readonly title: string
  readonly kicker: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactElement {
  const headingRef = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // One who came by keyboard lands on the heading; the pointer's focus stays where it is.
    const isByKeyboard = document.activeElement?.matches(':focus-visible') === true
    if (isByKeyboard) headingRef.current?.focus()
  }, [title])
  return (
    <aside className="detail" aria-labelledby="detail-title">
      <header className="detail__header">
        <p className="detail__kicker">{kicker}</p>
        <h2 id="detail-title" className="detail__title" ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          className="icon-button detail__close"
          aria-label="Close details"
          title="Close (Esc)"
          onClick={onClose}
        >
          <X aria-hidden="true" size={18} />
        </button>
      </header>
      <div className="detail__body">{children}</div>
    </aside>
  )
}

/** The list on top: the answer in ink, its explanation below it. */
export function RowList({ rows }: { readonly rows: readonly DetailRow[] }): ReactElement {
  return (
    <dl className="detail__rows">
      {rows.map(({ term, lines }) => (
        <div key={term} className="detail__row">
          <dt>{term}</dt>
          {lines.map((line, index) => (
            <dd key={line} className={index === 0 ? 'detail__answer' : 'detail__explanation'}>
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
