import { Component } from 'react'
import type { ReactElement, ReactNode } from 'react'
import '../styles/dialog.css'
import '../styles/load-screens.css'
import { Dialog } from './dialog.tsx'

/** A part of the page that could not be had: what to do about it, in words for the reader. */
export class PartFault extends Error {
  override readonly name = 'PartFault'
}

const NOT_FETCHED = 'This part could not be fetched. Check the connection and try again.'

/** What to say where code could not be fetched. */
export function notFetched(cause: unknown): PartFault {
  return new PartFault(NOT_FETCHED, { cause })
}

interface PartBoundaryProps {
  readonly children: ReactNode
  /** What failed is forgotten, so that it can be fetched anew. */
  readonly onFault: () => void
  readonly onRetry: () => void
  /** Given where the part is a dialog: its fault is one as well, and can be closed. */
  readonly onClose?: (() => void) | undefined
}

interface PartBoundaryState {
  readonly caught: Error | undefined
  readonly tries: number
}

/** Keeps the fault of one part from the rest of the page, which has what the reader made. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { caught: undefined, tries: 0 }

  static getDerivedStateFromError(caught: unknown): Partial<PartBoundaryState> {
    return { caught: caught instanceof Error ? caught : new Error(String(caught)) }
  }

  override componentDidCatch(): void {
    this.props.onFault()
  }

  readonly retry = (): void => {
    this.props.onRetry()
    this.setState(({ tries }) => ({ caught: undefined, tries: tries + 1 }))
  }

  override render(): ReactNode {
    const { caught, tries } = this.state
    const { children, onClose } = this.props
    if (caught === undefined) return children
    // A fault of the program is no matter of the connection.
    if (!(caught instanceof PartFault)) throw caught
    const said = <FaultWords message={caught.message} tries={tries} onRetry={this.retry} />
    if (onClose === undefined) return <div className="part-fault">{said}</div>
    return (
      <Dialog label="Not fetched" onClose={onClose}>
        <div className="part-fault">{said}</div>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </Dialog>
    )
  }
}

function FaultWords({
  message,
  tries,
  onRetry,
}: {
  readonly message: string
  readonly tries: number
  readonly onRetry: () => void
}): ReactElement {
  return (
    <>
      <p role="alert">
        {message}
        {tries > 0 &&
          ' If it does not come, the page has been renewed since it was opened: load it anew.'}
      </p>
      <button type="button" className="button button--primary" onClick={onRetry}>
        Try again
      </button>
    </>
  )
}
