import { expect, it } from 'vitest'
import { queryTextOf } from '../store/link-query.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { formatIsoDay, makeDay } from '../time/day.ts'
import type { ExportFormat } from './export-format.ts'
import { exportRequest } from './export-request.ts'
import { makeFile } from './make-file.ts'
import { TEXT_FORMATS } from './text-formats.ts'

const THEN = makeDay({ year: 2018, month: 9, dayOfMonth: 24 })
const LATER = makeDay({ year: 2019, month: 5, dayOfMonth: 15 })

/** Says of what it was made, before and after the page had time to move on. */
const TELLING: ExportFormat = {
  id: 'telling',
  label: 'Telling',
  purpose: '',
  extension: 'txt',
  options: [],
  make: async ({ store, link, pause }) => {
    const before = formatIsoDay(store.select.asOf())
    await pause()
    return new Blob([`${before} ${formatIsoDay(store.select.asOf())} ${link}`])
  },
}

it.each([TELLING, ...TEXT_FORMATS])(
  'makes $label of what was shown when it was asked for, though play goes on meanwhile',
  async (format) => {
    const store = createRealStore()
    store.actions.asOfChanged(THEN)
    const ports = {
      store,
      linkOf: (view: Parameters<typeof queryTextOf>[0]) =>
        `https://example.org/?${queryTextOf(view)}`,
      readAsset: () => Promise.reject(new Error('none')),
      pause: () => {
        store.actions.asOfChanged(LATER)
        store.actions.viewChosen('sources')
        return Promise.resolve()
      },
    }
    const choices = { extent: 'whole', theme: 'light', page: 'a4', scale: 1 } as const
    const request = exportRequest(ports, { ...choices, hasBackground: true })
    const work = { progress: () => undefined, signal: new AbortController().signal }
    const file = await makeFile(format, request, work)
    expect(file?.name).toBe(`phaseline-timeline-as-of-2018-09-24.${format.extension}`)
    const text = ((await file?.blob.text()) ?? '').replaceAll(/\r\n /g, '')
    expect(text).toContain('asof=2018-09-24')
    expect(text).not.toContain('2019-05-15')
    expect(text).not.toContain('15 May 2019')
  },
)
