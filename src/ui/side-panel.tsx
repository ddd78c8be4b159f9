import { Suspense } from 'react'
import type { ReactElement } from 'react'
import '../styles/side-panel.css'
import { useSelect } from './app-context.ts'
import { changesPanel, detailPanel, storiesPanel } from './page-parts.ts'
import { showsDetail } from './shows-detail.ts'

/**
 * Beside the view: the stories while they are made, else what is selected, else what changed between the two
 * days that are compared.
 */
export function SidePanel({ onClose }: { readonly onClose: () => void }): ReactElement | null {
  const hasDetail = useSelect(showsDetail)
  const since = useSelect(({ getState }) => getState().since)
  const isStoriesOpen = useSelect(({ getState }) => getState().isStoriesOpen)
  if (isStoriesOpen) {
    return (
      <Suspense fallback={<SidePanelRoom />}>
        <storiesPanel.Part />
      </Suspense>
    )
  }
  if (!hasDetail && since === undefined) return null
  return (
    <Suspense fallback={<SidePanelRoom />}>
      {hasDetail && <detailPanel.Part onClose={onClose} />}
      {!hasDetail && since !== undefined && <changesPanel.Part since={since} />}
    </Suspense>
  )
}

/** As much room as what is being fetched will take, so that the view beside it does not move when it comes. */
function SidePanelRoom(): ReactElement {
  return (
    <div className="detail">
      <p className="app__wait">Opening …</p>
    </div>
  )
}
