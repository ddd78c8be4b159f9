import { expect, it } from 'vitest'
import { pageAfter } from './sources-page.ts'

const RELEASE = { selected: 'source:release', sourceId: 'release' }
const ALL = { selected: undefined, sourceId: undefined }

it('turns to the document that is selected', () => {
  expect(pageAfter(ALL, 'source:release')).toEqual(RELEASE)
  expect(pageAfter(RELEASE, 'source:filing').sourceId).toBe('filing')
})

it('stays where a thing is selected, and where it is closed again', () => {
  const within = pageAfter(RELEASE, 'import-alert')
  expect(within).toEqual({ selected: 'import-alert', sourceId: 'release' })
  expect(pageAfter(within, undefined).sourceId).toBe('release')
  expect(pageAfter(pageAfter(ALL, 'import-alert'), undefined)).toEqual(ALL)
})

it('goes back to all documents where a document is no longer selected', () => {
  expect(pageAfter(RELEASE, undefined)).toEqual(ALL)
})
