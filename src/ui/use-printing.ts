import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from './app-context.ts'
import type { ExportRequest } from './export-format.ts'
import { exportRequest } from './export-request.ts'

/** Where the laying out of sheets is; undefined while nothing is to be said of it. */
export type PrintStage =
  | { readonly type: 'working'; readonly share: number; readonly doing: string }
  | { readonly type: 'failed'; readonly words: string }

/** Printing by key and by menu. */
export interface Printing {
  readonly stage: PrintStage | undefined
  readonly print: () => void
  /** Ends the laying out, or takes away what was said of it. */
  readonly dismiss: () => void
}

/**
 * Prints the view laid out for paper: when asked, by Ctrl P, or Command P, and from the browser's own menu.
 * Where the sheets cannot be laid out the page is printed as it stands, and the reader is told why.
 */
export function usePrinting(): Printing {
  const app = useApp()
  const [stage, setStage] = useState<PrintStage>()
  const running = useRef<AbortController>(undefined)
  const request = useCallback((): ExportRequest => exportRequest(app, PAPER), [app])
  const fail = useCallback((fault: unknown) => {
    setStage({ type: 'failed', words: whyPlain(fault) })
  }, [])
  const dismiss = useCallback(() => {
    running.current?.abort()
    setStage(undefined)
  }, [])
  const print = useCallback(() => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const progress = (share: number, doing: string): void => {
      if (!signal.aborted) setStage({ type: 'working', share, doing })
    }
    progress(0, 'Laying out the pages')
    printSheets(request(), { progress, signal }).then(
      () => {
        if (!signal.aborted) setStage(undefined)
      },
      (fault: unknown) => {
        if (signal.aborted) return
        fail(fault)
        globalThis.print()
      },
    )
  }, [request, fail])
  usePrintEvents({ request, print, fail })
  return { stage, print, dismiss }
}

interface PrintEvents {
  readonly request: () => ExportRequest
  readonly print: () => void
  readonly fail: (fault: unknown) => void
}

/**
 * The browser waits for nothing once its menu was chosen, so what lays out the sheets is fetched when the
 * pointer or the keys leave the page for that menu. Where it has not come, the page is printed as it stands.
 */
function usePrintEvents({ request, print, fail }: PrintEvents): void {
  const { store } = useApp()
  useEffect(() => {
    let laySheets: ((request: ExportRequest) => void) | undefined
    // Nothing to be laid out: the browser prints the page, which says so.
    const isEmpty = (): boolean => store.select.matched().length === 0
    const press = (event: KeyboardEvent): void => {
      if (!isPrintKey(event) || event.defaultPrevented || isEmpty()) return
      event.preventDefault()
      print()
    }
    const leave = (): void => {
      void import('./print-view.ts').then(
        (sheets) => {
          laySheets = sheets.laySheets
        },
        // Without a connection; it is tried again when the pointer leaves again.
        () => undefined,
      )
    }
    const layOut = (): void => {
      if (isEmpty()) return
      try {
        laySheets?.(request())
      } catch (fault) {
        fail(fault)
      }
    }
    const page = document.documentElement
    document.addEventListener('keydown', press)
    page.addEventListener('pointerleave', leave)
    globalThis.addEventListener('blur', leave)
    globalThis.addEventListener('beforeprint', layOut)
    return () => {
      document.removeEventListener('keydown', press)
      page.removeEventListener('pointerleave', leave)
      globalThis.removeEventListener('blur', leave)
      globalThis.removeEventListener('beforeprint', layOut)
    }
  }, [store, request, print, fail])
}

async function printSheets(
  request: ExportRequest,
  ports: {
    readonly progress: (share: number, doing: string) => void
    readonly signal: AbortSignal
  },
): Promise<void> {
  const { printView } = await import('./print-view.ts')
  await printView(request, ports, () => {
    globalThis.print()
  })
}

function whyPlain(fault: unknown): string {
  const told = fault instanceof Error ? fault.message : String(fault)
  return `The pages could not be laid out for paper, so the page is printed as it stands. Check the connection and try again. (${told})`
}

function isPrintKey({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && !altKey && !shiftKey && ctrlKey !== metaKey
}

/** Paper is white, and what is printed is the time that is seen. */
const PAPER = {
  extent: 'view',
  theme: 'light',
  page: 'a4',
  scale: 1,
  hasBackground: true,
} as const
