import { createBrowserTextMeasurer } from '../../src/render/svg-text-measurer.ts'
import { mountTimelineView } from '../../src/render/timeline-view.ts'
import type { TimelineHosts, TimelineView } from '../../src/render/timeline-view.ts'
import type { ViewIntents } from '../../src/render/view-ports.ts'
import { clockOf } from '../../src/render/window-clock.ts'
import { createTimelineStore } from '../../src/store/timeline-store.ts'
import type { TimelineStore } from '../../src/store/timeline-store.ts'
import { dayAt } from '../../src/time/day.ts'
import { dayOfX, panBy, pxPerDay, zoomAbout } from '../../src/time/viewport.ts'
import type { TimeWindow } from '../../src/time/viewport.ts'
import '../../src/styles/base.css'
import '../../src/styles/timeline.css'
import '../../src/styles/tokens.css'
import './bench.css'
import { MS_PER_DAY, genericDataset } from './generic-dataset.ts'
import type { GenericData } from './generic-dataset.ts'
import { makeHosts } from './make-hosts.ts'

/** What the benchmark's harness drives; its contract is in the benchmark's own README. */
interface Bench {
  readonly name: string
  readonly mount: (root: HTMLElement, data: GenericData) => void
  readonly ready: () => Promise<void>
  readonly pan: (px: number) => void
  readonly zoom: (factor: number, centerPx: number) => void
  readonly setItems: (data: GenericData) => void
  readonly view: () => readonly [number, number]
}

declare global {
  interface Window {
    __bench: Bench
  }
}

interface Mounted {
  readonly store: TimelineStore
  readonly view: TimelineView
  readonly hosts: TimelineHosts
  readonly disconnect: () => void
}

const measurer = createBrowserTextMeasurer()
let mounted: Mounted | undefined

window.__bench = {
  name: 'phaseline',
  mount: (root, data) => {
    const { from, to } = { from: data.view[0], to: data.view[1] }
    const hosts = makeHosts(root, data.geom)
    mounted = show(hosts, data, { from: from / MS_PER_DAY, to: to / MS_PER_DAY })
  },
  ready: async () => {
    const { hosts } = shown()
    await untilIdle(hosts.rows)
  },
  pan: (px) => {
    const { select, actions } = shown().store
    actions.windowMoved(panBy(select.window(), px / pxPerDay(select.viewport()), select.limits()))
  },
  zoom: (factor, centerPx) => {
    const { select, actions } = shown().store
    const viewport = select.viewport()
    const anchor = dayOfX(viewport, viewport.leftPx + centerPx)
    actions.windowMoved(zoomAbout(select.window(), factor, anchor, select.limits()))
  },
  setItems: (data) => {
    const { store, hosts, view, disconnect } = shown()
    disconnect()
    view.destroy()
    mounted = show(hosts, data, store.select.window())
  },
  view: () => {
    const { from, to } = shown().store.select.window()
    return [from * MS_PER_DAY, to * MS_PER_DAY]
  },
}

/** The product's own path, from a data set to pixels. */
function show(hosts: TimelineHosts, data: GenericData, window: TimeWindow): Mounted {
  const store = createTimelineStore({
    dataset: genericDataset(data),
    today: dayAt(data.domain[1] / MS_PER_DAY),
    measurer,
    initial: {
      window,
      chartSize: { widthPx: hosts.scroller.clientWidth, heightPx: hosts.scroller.clientHeight },
    },
  })
  const { select, actions } = store
  const view = mountTimelineView(
    hosts,
    { ...select, isMotionReduced: () => true, beyond: () => undefined },
    intentsOf(store, hosts),
    clockOf(hosts.surface),
  )
  const unsubscribe = store.subscribe(view.invalidate)
  const tellScroll = (): void => {
    actions.rowsScrolled(hosts.scroller.scrollTop)
  }
  hosts.scroller.addEventListener('scroll', tellScroll, { passive: true })
  return {
    store,
    view,
    hosts,
    disconnect: () => {
      hosts.scroller.removeEventListener('scroll', tellScroll)
      unsubscribe()
    },
  }
}

function intentsOf({ actions, select }: TimelineStore, { scroller }: TimelineHosts): ViewIntents {
  return {
    ...actions,
    rowsScrolledBy: (px) => {
      scroller.scrollBy({ top: px, behavior: 'instant' })
    },
    asOfMoved: actions.asOfChanged,
    fitRequested: actions.windowFitted,
    headOpened: () => undefined,
    measureRequested: () => undefined,
    laneMoved: () => undefined,
    rowRequested: (rowId) => {
      actions.windowMoved(select.windowOfRow(rowId))
    },
    markRequested: (id) => {
      actions.windowMoved(select.windowOfItem(id))
    },
  }
}

function shown(): Mounted {
  if (mounted === undefined) throw new Error('Bug: nothing is mounted yet')
  return mounted
}

function untilIdle(rows: SVGSVGElement): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (rows.dataset['frame'] === 'idle') resolve()
      else requestAnimationFrame(look)
    }
    look()
  })
}
