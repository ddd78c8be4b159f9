import { expect, it } from 'vitest'
import { sceneLinkOf } from './capture.ts'
import { readLink } from './link-codec.ts'
import { paramsOfQuery } from './link-query.ts'
import { createRealStore } from './testing/real-store.ts'
import { createTeller } from './told-story.ts'

const QUERY =
  'view=program&program=clr131-mm-p1&kind=readout&during=2018&from=2017-01-01&to=2018-12-31' +
  '&asof=2019-05-15&since=2018-09-24&sel=clr131-mm-p1-c4&align=first-patient&fold=across' +
  '&measure=import-alert,clr131-mm-p1-c4&squeeze=1&unit=mbq'

it('a scene opens as it was captured: its window, selection, alignment, folds and all the rest', () => {
  const { index } = createRealStore()
  const { view, ignored } = readLink(paramsOfQuery(QUERY), index)
  expect(ignored).toEqual([])
  const captured = createRealStore({ ...view, theme: 'dark', story: 'told', scene: 'now' })
  const link = sceneLinkOf(captured.getState())
  const scene = { id: 'one', link, headline: 'One', note: '', callouts: [] }
  const [told] = createTeller(captured)({ id: 'tale', title: 'A tale', scenes: [scene] }).scenes
  expect(told?.faults).toEqual([])
  expect(told?.view).toEqual(view)
})
