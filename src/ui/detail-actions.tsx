import { Link, Quote } from 'lucide-react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import type { Item } from '../query/item.ts'
import { useApp } from './app-context.ts'
import { citationOf } from './citation.ts'

/** Takes the thing away: as a citation with its sources, or as a link that opens this view. */
export function DetailActions({ item }: { readonly item: Item }): ReactElement {
  const { store, currentLink } = useApp()
  const citation = (): string =>
    citationOf(item, { index: store.index, asOf: store.select.asOf(), link: currentLink() })
  return (
    <div className="detail__actions">
      <CopyButton label="Copy citation" done="Citation copied" textOf={citation}>
        <Quote aria-hidden="true" size={15} />
      </CopyButton>
      <CopyButton label="Copy link" done="Link copied" textOf={currentLink}>
        <Link aria-hidden="true" size={15} />
      </CopyButton>
    </div>
  )
}

/**
 * Copies and says so. Where the browser lets nobody at the clipboard, the text itself appears, selected,
 * to be copied by hand.
 */
export function CopyButton({
  label,
  done,
  textOf,
  children,
}: {
  readonly label: string
  readonly done: string
  readonly textOf: () => string
  readonly children?: ReactElement
}): ReactElement {
  const { copyText, announce } = useApp()
  const [result, setResult] = useState<{ readonly isCopied: boolean; readonly text: string }>()
  const copy = async (): Promise<void> => {
    const text = textOf()
    const isCopied = await copyText(text)
    setResult({ isCopied, text })
    announce(isCopied ? done : 'The clipboard is out of reach: copy the text in the field.')
  }
  return (
    <span className="copy">
      <button type="button" className="button" onClick={() => void copy()}>
        {children}
        {result?.isCopied === true ? done : label}
      </button>
      {result?.isCopied === false && (
        <input
          className="text-field"
          readOnly
          aria-label={`${label}: the text`}
          value={result.text}
          onFocus={(event) => {
            event.currentTarget.select()
          }}
        />
      )}
    </span>
  )
}
