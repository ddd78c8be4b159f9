import { expect, it } from 'vitest'
import type { Story } from '../model/story.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { storyFileName, storyPages } from './slide-formats.ts'

function makeStory(...links: readonly string[]): Story {
  const scenes = links.map((link, index) => ({
    id: `s${String(index)}`,
    link,
    headline: 'A headline',
    note: '',
    callouts: [],
  }))
  return { id: 'tale', title: 'A tale', scenes }
}

it('names a story by the day that all of its scenes share', () => {
  const story = makeStory('asof=2018-09-24', 'view=doses&asof=2018-09-24')
  const store = createRealStore()
  expect(storyFileName(story, store, 'pptx')).toBe('phaseline-story-a-tale-as-of-2018-09-24.pptx')
  expect(storyPages(story).fileName?.(store)).toBe('phaseline-story-a-tale-as-of-2018-09-24.pdf')
})

it('names a story of several days by the day on which it was made', () => {
  const story = makeStory('asof=2018-09-24', '')
  expect(storyFileName(story, createRealStore(), 'pdf')).toBe(
    'phaseline-story-a-tale-made-2026-11-20.pdf',
  )
})
