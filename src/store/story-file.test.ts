import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readStoryFile, storyFileName, writeStoryFile } from './story-file.ts'
import { sortImport } from './story-import.ts'
import { THREE, anyStory } from './testing/any-story.ts'

it('what is written is read again, word for word', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expect(readStoryFile(writeStoryFile([story]))).toEqual({ ok: true, stories: [story] })
    }),
  )
})

it('no text whatsoever breaks the reading', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readStoryFile(text)).toMatchObject({ ok: false })
    }),
  )
})

it('a fault says where it is, what would be right and what is there', () => {
  const file = {
    format: 'phaseline-story',
    version: 2,
    stories: [
      { id: 'A tale', title: 7, scenes: [{ id: 'a', link: null, headline: 'x', note: '' }, 'b'] },
    ],
  }
  expect(readStoryFile(JSON.stringify(file))).toEqual({
    ok: false,
    faults: [
      'stories[0].id: expected an id of lower-case letters, digits and single hyphens, got "A tale"',
      'stories[0].title: expected a text, got 7',
      'stories[0].scenes[0].callouts: expected a list, got nothing',
      'stories[0].scenes[0].link: expected a text, got null',
      'stories[0].scenes[1]: expected a map of fields, got "b"',
      'stories[0].scenes[1].callouts: expected a list, got nothing',
      'stories[0].scenes[1].id: expected an id of lower-case letters, digits and single hyphens, got nothing',
      'stories[0].scenes[1].link: expected a text, got nothing',
      'stories[0].scenes[1].headline: expected a text, got nothing',
      'stories[0].scenes[1].note: expected a text, got nothing',
    ],
  })
})

it('a file of version 1, without callouts, is read; one of a version to come is refused', () => {
  const scenes = THREE.scenes.map(({ id, link, headline, note }) => ({ id, link, headline, note }))
  const old = { format: 'phaseline-story', version: 1, stories: [{ ...THREE, scenes }] }
  expect(readStoryFile(JSON.stringify(old))).toEqual({ ok: true, stories: [THREE] })
  expect(readStoryFile(JSON.stringify({ ...old, version: 3 }))).toEqual({
    ok: false,
    faults: ['version: expected 2 or less, got 3: a newer Phaseline made it'],
  })
})

it('a file is named after its story', () => {
  expect(storyFileName({ ...THREE, title: 'How the dose went up!' })).toBe(
    'how-the-dose-went-up.phaseline-story.json',
  )
  expect(storyFileName({ ...THREE, title: '…' })).toBe('story.phaseline-story.json')
})

it('an import adds what is new, knows what is the same and overwrites nothing', () => {
  const other = { ...THREE, id: 'other' }
  const changed = { ...THREE, title: 'Another' }
  expect(sortImport([THREE, other], [changed])).toEqual({
    added: [other],
    same: [],
    differing: [THREE],
  })
  expect(sortImport([THREE], [THREE]).same).toEqual([THREE])
})
