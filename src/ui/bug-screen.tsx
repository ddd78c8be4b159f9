import { Component } from 'react'
import type { ReactNode } from 'react'
import '../styles/load-screens.css'

interface BugScreenState {
  readonly message: string | undefined
}

/** The one place where a fault of the program is caught: it says what happened and how to go on. */
export class BugScreen extends Component<{ readonly children: ReactNode }, BugScreenState> {
  override state: BugScreenState = { message: undefined }

  static getDerivedStateFromError(error: unknown): BugScreenState {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { message } = this.state
    if (message === undefined) return this.props.children
    return (
      <main className="load">
        <p className="load__name">Phaseline</p>
        <h1>A fault in the program stopped the page</h1>
        <p role="alert">{message}</p>
        <p>
          The data is unharmed. The start page opens without the filters and the selection of this
          link.
        </p>
        <p>
          <a className="button button--primary" href="./">
            Open the start page
          </a>
        </p>
      </main>
    )
  }
}
