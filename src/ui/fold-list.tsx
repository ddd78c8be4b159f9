import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import type { FoldMark, Scene } from '../layout/scene.ts'
import { OUTSIDE_WORDS } from '../layout/outside-signs.ts'
import { outsidePartOf } from '../query/outside-part.ts'
import type { Item } from '../query/item.ts'
import '../styles/fold-list.css'
import { useApp, useSelect } from './app-context.ts'
import { GlyphIcon } from './glyph-icon.tsx'
import { dateText } from './item-date.ts'
import { placeFoldList } from './place-fold-list.ts'

/** The marks that a fold counts, as a list beside the picture: not modal, Esc closes it. */
export function FoldList(): ReactElement | null {
  const id = useSelect(({ getState }) => getState().openFold)
  const fold = useSelect(({ select, getState }) => foldCalled(select.scene(), getState().openFold))
  return id === undefined || fold === undefined ? null : <OpenFold key={id} fold={fold} />
}

function OpenFold({ fold }: { readonly fold: FoldMark }): ReactElement {
  const { store } = useApp()
  const ref = useRef<HTMLElement>(null)
  const itemById = useSelect(({ select }) => select.itemById())
  const scene = useSelect(({ select }) => select.scene())
  const state = useSelect(({ getState }) => getState())
  const items = fold.memberIds.flatMap((id) => itemById.get(id) ?? [])
  useEffect(() => {
    ref.current?.focus()
  }, [])
  return (
    <section
      className="fold-list"
      aria-label={`${String(items.length)} marks folded into one`}
      ref={ref}
      tabIndex={-1}
      style={{ ...placeFoldList(fold, scene, state) }}
    >
      <header className="fold-list__header">
        <h2>{items.length} marks here</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the list"
          onClick={() => {
            store.actions.foldOpened(undefined)
          }}
        >
          <X aria-hidden="true" size={16} />
        </button>
      </header>
      <ul className="fold-list__items">
        {items.map((item) => (
          <li key={item.id}>
            <FoldedItem item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FoldedItem({ item }: { readonly item: Item }): ReactElement {
  const { store } = useApp()
  const outside = outsidePartOf(item)
  return (
    <button
      type="button"
      className="fold-list__item"
      onClick={() => {
        store.actions.markSelected(item.id)
      }}
    >
      <GlyphIcon kind={item.kind} isExpected={item.status === 'expected'} />
      <span>
        {item.title}
        {outside !== undefined && (
          <span
            className="fold-list__outside"
            role="img"
            aria-label={OUTSIDE_WORDS[outside]}
            title={OUTSIDE_WORDS[outside]}
          />
        )}
      </span>
      <span className="fold-list__date">{dateText(item)}</span>
    </button>
  )
}

function foldCalled({ rows }: Scene, id: string | undefined): FoldMark | undefined {
  if (id === undefined) return undefined
  return rows.flatMap(({ folds }) => folds).find(({ target }) => target.id === id)
}
