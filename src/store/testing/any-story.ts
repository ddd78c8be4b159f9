import fc from 'fast-check'
import type { Story, StoryScene } from '../../model/story.ts'

/** A scene of a few short words, so that two of them often agree in part. */
const anyWords = fc.constantFrom('', 'one', 'two', 'three')

function anyScene(id: string): fc.Arbitrary<StoryScene> {
  return fc.record({
    id: fc.constant(id),
    link: fc.constantFrom('', 'view=doses', 'view=table'),
    headline: anyWords,
    note: anyWords,
    callouts: fc.constantFrom([], [{ mark: 'import-alert', text: 'alert' }]),
  })
}

/** A story of some of five scenes, in any order. */
export const anyStory: fc.Arbitrary<Story> = fc
  .shuffledSubarray(['a', 'b', 'c', 'd', 'e'])
  .chain((ids) =>
    fc.record({
      id: fc.constant('tale'),
      title: anyWords,
      scenes: fc.tuple(...ids.map(anyScene)),
    }),
  )

/** A story of three scenes, named as they stand. */
export const THREE: Story = {
  id: 'tale',
  title: 'A tale',
  scenes: ['a', 'b', 'c'].map((id) => ({
    id,
    link: '',
    headline: `Scene ${id}`,
    note: '',
    callouts: [],
  })),
}
