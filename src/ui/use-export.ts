import { useCallback, useEffect, useRef, useState } from 'react'
import type { Story } from '../model/story.ts'
import { useApp } from './app-context.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportChoices, ExportFormat } from './export-format.ts'
import { exportRequest } from './export-request.ts'
import { makeFile } from './make-file.ts'

/** Where the making of a file is. */
export type ExportStage =
  | { readonly type: 'choosing' }
  | { readonly type: 'working'; readonly share: number; readonly doing: string }
  | { readonly type: 'saved'; readonly name: string }
  /** It became no file: what was done with it, in words. */
  | { readonly type: 'handed'; readonly words: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly words: string }

const CHOOSING: ExportStage = { type: 'choosing' }

/** Makes a file and hands it to the reader; one at a time, and to be cancelled. */
export function useExport(): {
  readonly stage: ExportStage
  readonly start: (format: ExportFormat, choices: ExportChoices) => void
  readonly cancel: () => void
  readonly reset: () => void
} {
  const app = useApp()
  const [stage, setStage] = useState<ExportStage>(CHOOSING)
  const running = useRef<AbortController>(undefined)
  const cancel = useCallback(() => {
    running.current?.abort()
  }, [])
  // Closing the dialog ends the work that no one waits for any longer.
  useEffect(() => cancel, [cancel])
  const start = useCallback(
    (format: ExportFormat, choices: ExportChoices) => {
      const controller = new AbortController()
      running.current?.abort()
      running.current = controller
      const { signal } = controller
      const { openShelf, saveBlob, announce } = app
      const tell = (next: ExportStage): void => {
        if (running.current === controller) setStage(next)
      }
      tell({ type: 'working', share: 0, doing: 'Beginning' })
      const ownStories = async (): Promise<readonly Story[]> =>
        (await openShelf()).getState().stories
      const request = { ...exportRequest(app, choices), ownStories }
      const progress = (share: number, doing: string): void => {
        if (!signal.aborted) tell({ type: 'working', share, doing })
      }
      void makeFile(format, request, { progress, signal }).then(
        (file) => {
          if (signal.aborted) {
            tell({ type: 'cancelled' })
            return
          }
          if (file === undefined) {
            tell({ type: 'handed', words: format.hand?.done ?? '' })
            return
          }
          const { name, blob } = file
          saveBlob(name, blob)
          tell({ type: 'saved', name })
          announce(`Saved ${name}`)
        },
        (fault: unknown) => {
          app.forgetFaults()
          tell(signal.aborted ? { type: 'cancelled' } : failed(fault))
        },
      )
    },
    [app],
  )
  const reset = useCallback(() => {
    setStage(CHOOSING)
  }, [])
  return { stage, start, cancel, reset }
}

function failed(fault: unknown): ExportStage {
  if (fault instanceof ExportFault) return { type: 'failed', words: fault.message }
  const told = fault instanceof Error ? fault.message : String(fault)
  const words = `The file could not be made; what is shown has not changed. Try again, or take another format. (${told})`
  return { type: 'failed', words }
}
