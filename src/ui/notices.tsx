import { Info } from 'lucide-react'
import { Suspense } from 'react'
import type { ReactElement } from 'react'
import { isThawed } from '../store/shared-views.ts'
import { useApp, useSelect } from './app-context.ts'
import { DismissButton } from './dismiss-button.tsx'
import { frozenNote } from './page-parts.ts'

/** What is to be said of the link that led here. */
export function Notices(): ReactElement {
  const isOfOtherData = useSelect(isThawed)
  return (
    <>
      <Suspense fallback={null}>{isOfOtherData && <frozenNote.Part />}</Suspense>
      <LeftOut />
    </>
  )
}

/** What of the address could not be used; the rest of it holds. */
function LeftOut(): ReactElement | null {
  const { store } = useApp()
  const notices = useSelect(({ getState }) => getState().notices)
  if (notices.length === 0) return null
  return (
    <section className="notices" aria-label="About this link" role="status">
      <Info aria-hidden="true" size={16} />
      <div className="notices__text">
        <p>Part of this link was left out; the rest is shown.</p>
        <ul>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      </div>
      <DismissButton onDismiss={store.actions.noticeDismissed} />
    </section>
  )
}
