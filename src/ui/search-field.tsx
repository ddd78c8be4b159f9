import { Search, X } from 'lucide-react'
import { useDeferredValue } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import type { Item } from '../query/item.ts'
import { highlight } from '../query/search.ts'
import { useApp, useSelect } from './app-context.ts'
import { contextText } from './context-text.ts'
import { GlyphIcon } from './glyph-icon.tsx'
import { useNaming } from './use-naming.ts'
import { useOpenItem } from './use-open-item.ts'

/** So many of the best hits are offered below the field; the view shows all of them. */
const HIT_COUNT = 8

/** The id by which the `/` key finds the field. */
export const SEARCH_FIELD_ID = 'search-field'

/** A text search that filters the view, and lists its best hits to be opened at once. */
export function SearchField(): ReactElement {
  const { store } = useApp()
  const q = useSelect(({ getState }) => getState().criteria.q)
  const clear = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || q === '') return
    event.stopPropagation()
    store.actions.searched('')
  }
  return (
    <search className="search">
      <label className="visually-hidden" htmlFor={SEARCH_FIELD_ID}>
        Search titles, names, people and figures
      </label>
      <Search className="search__icon" aria-hidden="true" size={15} />
      <input
        id={SEARCH_FIELD_ID}
        className="text-field search__field"
        type="search"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={q}
        aria-keyshortcuts="/"
        onChange={(event) => {
          store.actions.searched(event.currentTarget.value)
        }}
        onKeyDown={clear}
      />
      {q === '' ? (
        <kbd className="search__key" aria-hidden="true">
          /
        </kbd>
      ) : (
        <button
          type="button"
          className="icon-button search__clear"
          aria-label="Clear the search"
          onClick={() => {
            store.actions.searched('')
          }}
        >
          <X aria-hidden="true" size={15} />
        </button>
      )}
      {q.trim() !== '' && <HitList q={q} />}
    </search>
  )
}

function HitList({ q }: { readonly q: string }): ReactElement | null {
  const matched = useDeferredValue(useSelect(({ select }) => select.matched()))
  const order = useSelect(({ select }) => select.search()).find(q).order
  const rank = new Map(order.map((id, index) => [id, index]))
  const best = matched
    .toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity))
    .slice(0, HIT_COUNT)
  if (best.length === 0) return null
  return (
    <ul className="search__hits" aria-label="Best hits">
      {best.map((item) => (
        <li key={item.id}>
          <Hit item={item} q={q} />
        </li>
      ))}
    </ul>
  )
}

function Hit({ item, q }: { readonly item: Item; readonly q: string }): ReactElement {
  const openItem = useOpenItem()
  const naming = useNaming()
  return (
    <button
      type="button"
      className="search__hit"
      onClick={() => {
        openItem(item.id)
      }}
    >
      <GlyphIcon kind={item.kind} isExpected={item.status === 'expected'} />
      <span>
        <Highlighted text={item.title} q={q} />
        <span className="search__where">{contextText(item, naming)}</span>
      </span>
    </button>
  )
}

/** A text with what the search found in it marked. */
export function Highlighted({
  text,
  q,
}: {
  readonly text: string
  readonly q: string
}): ReactElement {
  return (
    <>
      {highlight(text, q).map((part, index) =>
        part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  )
}
