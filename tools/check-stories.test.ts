import { expect, it } from 'vitest'
import { ensure } from '../src/base/assert.ts'
import { readDataset } from '../src/model/dataset.ts'
import { checkData } from '../src/schema/check-data.ts'
import { compileDataset } from '../src/schema/compile-dataset.ts'
import { formatFault } from '../src/schema/fault.ts'
import { readDataFile } from '../src/schema/read-data-file.ts'
import { checkStories } from './check-stories.ts'
import { readDataFolder } from './data-folder.ts'

const NAME = 'stories/how-the-dose-went-up.yaml'
const texts = readDataFolder('data')
const tale = ensure(texts.find(({ name }) => name === NAME)?.text, NAME)
const others = texts.filter(({ name }) => name !== NAME)
const otherFiles = others.map(({ name, text }) => readDataFile(name, text))

/** What the build says with one place of the first story written otherwise. */
function faultsWith(find: string, put: string): readonly string[] {
  expect(tale).toContain(find)
  const files = [...otherFiles, readDataFile(NAME, tale.replace(find, put))]
  const faults = checkData(files)
  const read = readDataset(JSON.parse(JSON.stringify(compileDataset(files, 'a'.repeat(64)))))
  const dataset = ensure(read.ok ? read.value : undefined, 'a dataset')
  return [...faults, ...checkStories(files, dataset)].map((fault) => formatFault(fault, 'data'))
}

const TOTAL = '{{cohort:clr131-mm-p1-c5.total}}'

it.each([
  ['a cohort that there is not', '{{cohort:clr131-mm-p1-c9.total}}', 'there is no cohort'],
  ['a value that no document gives', '{{cohort:clr131-mm-p1-c2.total}}', 'is not stated'],
  ['what was not yet known on its day', '{{cohort:clr131-mm-p1-c7.total}}', 'nothing was known'],
  ['a fact whose value is not stated', '{{fact:clr131-mm-p1-pfs.value}}', 'is not stated'],
])('the build refuses a figure of %s, with its line', (_, put, says) => {
  const faults = faultsWith(TOTAL, put)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(
    /^data\/stories\/how-the-dose-went-up\.yaml:\d+:\d+ scenes\[4\]\.note: /,
  )
  expect(faults[0]).toContain(put)
  expect(faults[0]).toContain(says)
})

it.each([
  [
    'a field that its kind has not',
    '{{cohort:clr131-mm-p1-c5.totals}}',
    "expected a cohort's total",
  ],
  ['a kind that there is not', '{{dose:clr131-mm-p1-c5.total}}', 'expected one of cohort'],
  ['no reference at all', '{{the total}}', 'expected kind:id.field'],
  ['a figure that is typed in', '31.25 mCi/m²', 'got "31.25 mCi"'],
  ['a year that is typed in', 'in 2018', 'got "2018"'],
  ['a count that is written as a word', 'in two infusions', 'got "two infusions"'],
  [
    'a count before a word and its noun',
    'of twelve evaluable patients',
    'got "twelve evaluable patients"',
  ],
  ['half of a span of time', 'half a year later', 'got "half a year"'],
  ['a distance in words', 'a month later', 'got "a month later"'],
  ['a month by its name', 'told in February', 'got "February"'],
  ['the month of May', 'told in May', 'got "May"'],
])('the compiler refuses %s', (_, put, says) => {
  const faults = faultsWith(TOTAL, put)
  expect(faults.map((fault) => fault.includes(says))).toEqual([true])
})

it('a number in a name is no figure', () => {
  expect(faultsWith(TOTAL, 'what CLR 131 of cohorts 4 to 5 in a Phase 1 trial')).toEqual([])
})

it('words that count nothing of the data are no figures', () => {
  const words = 'the same in one trial, on either side, of both, second to none; it may be'
  expect(faultsWith(TOTAL, words)).toEqual([])
})

it('the build refuses a link that names what is not there', () => {
  const faults = faultsWith('sel=clr131-mm-p1-c5', 'sel=clr131-mm-p1-c55')
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain('scenes[4].link')
})

it('the compiler refuses a callout of nothing, a scene told twice and another name', () => {
  expect(faultsWith('mark: clr131-mm-p1-c5,', 'mark: nobody,')[0]).toContain(
    'callouts[0].mark: expected the id of a milestone, a span or a cohort, got "nobody"',
  )
  expect(faultsWith('- id: cohort-seven', '- id: cohort-six')[0]).toContain(
    'scenes[7].id: expected an id of its own in the story, got "cohort-six"',
  )
  expect(faultsWith('id: how-the-dose-went-up', 'id: how-it-went')[0]).toContain(
    'id: expected the name of the file, "how-the-dose-went-up", got "how-it-went"',
  )
})

it('the stories that come with the data are told without a gap, in scenes of a few sentences', () => {
  const files = texts.map(({ name, text }) => readDataFile(name, text))
  const stories = files.flatMap((file) => file.stories).map(({ value }) => value)
  expect(stories.map(({ id }) => id)).toEqual([
    'how-the-dose-went-up',
    'import-alert-of-2018',
    'promises-and-what-came',
  ])
  for (const { scenes } of stories) {
    expect(scenes.length).toBeGreaterThanOrEqual(6)
    expect(scenes.length).toBeLessThanOrEqual(10)
  }
  expect(faultsWith(TOTAL, TOTAL)).toEqual([])
})
