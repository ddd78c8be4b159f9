import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renamed, sceneAdded, sceneChanged, sceneMoved, sceneRemoved } from './story-edits.ts'
import { mergeStories } from './story-merge.ts'
import { THREE, anyStory } from './testing/any-story.ts'

const NEW = { id: 'n', link: '', headline: 'New', note: '', callouts: [] }

it('where one side changed nothing, the other is the outcome', () => {
  fc.assert(
    fc.property(anyStory, anyStory, (base, changed) => {
      expect(mergeStories(base, changed, base)).toEqual({ ok: true, value: changed })
      expect(mergeStories(base, base, changed)).toEqual({ ok: true, value: changed })
    }),
  )
})

it('where both sides changed the same, that is the outcome', () => {
  fc.assert(
    fc.property(anyStory, anyStory, (base, changed) => {
      expect(mergeStories(base, changed, changed)).toEqual({ ok: true, value: changed })
    }),
  )
})

it('whichever side is called ours, the same is lost: nothing', () => {
  fc.assert(
    fc.property(anyStory, anyStory, anyStory, (base, ours, theirs) => {
      const there = mergeStories(base, ours, theirs)
      const back = mergeStories(base, theirs, ours)
      expect(there.ok).toBe(back.ok)
      const scenesOf = (merged: typeof there): readonly string[] =>
        merged.ok ? merged.value.scenes.map((scene) => JSON.stringify(scene)).toSorted() : []
      expect(scenesOf(there)).toEqual(scenesOf(back))
    }),
  )
})

it('changes of different places come together', () => {
  const ours = sceneChanged(sceneAdded(THREE, NEW, 'a'), 'c', { note: 'Ours' })
  const theirs = renamed(sceneChanged(sceneMoved(THREE, 'c', 0), 'c', { headline: 'Theirs' }), 'T')
  const merged = mergeStories(THREE, ours, theirs)
  expect(merged).toMatchObject({ ok: true, value: { title: 'T' } })
  expect(merged.ok ? merged.value.scenes.map(({ id }) => id) : []).toEqual(['c', 'a', 'n', 'b'])
  expect(merged.ok ? merged.value.scenes[0] : undefined).toMatchObject({
    headline: 'Theirs',
    note: 'Ours',
  })
})

it('changes of one place do not, and the place is named', () => {
  const ours = sceneChanged(THREE, 'b', { note: 'Ours' })
  expect(mergeStories(THREE, ours, sceneChanged(THREE, 'b', { note: 'Theirs' }))).toEqual({
    ok: false,
    message: 'the scene “Scene b”',
  })
  expect(mergeStories(THREE, ours, sceneRemoved(THREE, 'b')).ok).toBe(false)
  expect(mergeStories(THREE, renamed(THREE, 'x'), renamed(THREE, 'y')).ok).toBe(false)
  const moved = mergeStories(THREE, sceneMoved(THREE, 'a', 2), sceneMoved(THREE, 'c', 0))
  expect(moved).toEqual({ ok: false, message: 'the order of the scenes' })
})
