import type { ReactElement } from 'react'
import type { Printing } from './use-printing.ts'

/** How far the pages for paper are, to be cancelled, and why they could not be laid out. */
export function PrintNote({ stage, dismiss }: Printing): ReactElement | null {
  if (stage === undefined) return null
  const isWorking = stage.type === 'working'
  return (
    <section className="notices print-note" aria-label="Printing">
      <p className="notices__text" role={isWorking ? 'status' : 'alert'}>
        {isWorking ? `${stage.doing} …` : stage.words}
      </p>
      {isWorking && <progress value={stage.share} aria-label="Laying out the pages" />}
      <button type="button" className="button" onClick={dismiss}>
        {isWorking ? 'Cancel' : 'Dismiss'}
      </button>
    </section>
  )
}
