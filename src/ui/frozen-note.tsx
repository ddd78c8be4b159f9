import { Snowflake } from 'lucide-react'
import type { ReactElement } from 'react'
import { formatDay } from '../time/format-when.ts'
import { frozenNews } from '../store/frozen-news.ts'
import { DismissButton } from './dismiss-button.tsx'
import { beforeWords, sinceWords } from './frozen-words.ts'
import { useApp, useSelect } from './app-context.ts'

/**
 * Above a view that was frozen on other data: how much came since its day, and how many claims of before it the
 * data hold more than then. Which these are cannot be known from a name and a number.
 */
export function FrozenNote(): ReactElement {
  const { store } = useApp()
  // Counted once a drawing: the note is there until the view is another.
  const news = frozenNews(store)
  const asOf = useSelect(({ select }) => select.asOf())
  const showNews = (): void => {
    store.actions.daysChosen({ asOf: undefined, since: asOf })
  }
  return (
    <section className="notices notices--whole" aria-label="About this frozen link" role="status">
      <Snowflake aria-hidden="true" size={16} />
      <div className="notices__text">
        <p>This view was frozen at what was known on {formatDay(asOf)}.</p>
        <p className="notices__plain">{sinceWords(news)}</p>
        <p className="notices__plain">{beforeWords(news)}</p>
        <button type="button" className="button" onClick={showNews}>
          Show what is new since {formatDay(asOf)}
        </button>
      </div>
      <DismissButton onDismiss={store.actions.frozenDismissed} />
    </section>
  )
}
