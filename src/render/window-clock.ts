import type { FrameClock } from './frame-loop.ts'

/** The frames of the window that an element is shown in. */
export function clockOf(element: Element): FrameClock {
  const view = element.ownerDocument.defaultView
  if (view === null) throw new Error('Bug: an element without a window has no frames')
  return {
    request: (callback) => view.requestAnimationFrame(callback),
    cancel: (handle) => {
      view.cancelAnimationFrame(handle)
    },
    now: () => view.performance.now(),
  }
}
