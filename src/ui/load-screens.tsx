import type { ReactElement } from 'react'
import '../styles/load-screens.css'

/** Shown until the data is there. */
export function LoadingScreen(): ReactElement {
  return (
    <main className="load" aria-busy="true">
      <p className="load__name">Phaseline</p>
      <p role="status">Loading the record …</p>
      <div className="load__lanes" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </main>
  )
}

/** Nothing can be shown: why, and what to do. */
export function LoadFaultScreen({
  fault,
  onRetry,
}: {
  readonly fault: { readonly title: string; readonly advice: string }
  readonly onRetry: () => void
}): ReactElement {
  return (
    <main className="load">
      <p className="load__name">Phaseline</p>
      <h1>{fault.title}</h1>
      <p role="alert">{fault.advice}</p>
      <p>
        <button type="button" className="button button--primary" onClick={onRetry}>
          Try again
        </button>
      </p>
    </main>
  )
}
