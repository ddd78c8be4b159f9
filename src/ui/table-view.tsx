import type { ReactElement } from 'react'

export function TableView(): ReactElement {
  return <h1>Table</h1>
}
