import type { ReactElement } from 'react'

export function SourcesView(): ReactElement {
  return <h1>Sources</h1>
}
