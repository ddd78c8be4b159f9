import { fail, succeed } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Story, StoryScene } from '../model/story.ts'

/** Whether two stories are one and the same, word for word. */
export function isSameStory(a: Story | undefined, b: Story | undefined): boolean {
  return isSame(a, b)
}

/**
 * Brings together two changes of one story: `ours` and `theirs` both come from `base`.
 *
 * What only one side changed is taken from that side, field by field and scene by scene. Where both
 * changed the same thing differently there is no telling which is meant: the merge fails, and says where.
 */
export function mergeStories(base: Story, ours: Story, theirs: Story): Result<Story> {
  const title = mergeValue(base.title, ours.title, theirs.title)
  if (title === undefined) return fail('the title')
  const order = mergeOrder(idsOf(base), idsOf(ours), idsOf(theirs))
  if (order === undefined) return fail('the order of the scenes')
  const scenes: StoryScene[] = []
  for (const id of order) {
    const scene = mergeScene(sceneOf(base, id), sceneOf(ours, id), sceneOf(theirs, id))
    if (!scene.ok) return scene
    if (scene.value !== undefined) scenes.push(scene.value)
  }
  return succeed({ id: base.id, title, scenes })
}

function mergeScene(
  base: StoryScene | undefined,
  ours: StoryScene | undefined,
  theirs: StoryScene | undefined,
): Result<StoryScene | undefined> {
  if (isSame(ours, theirs) || isSame(base, theirs)) return succeed(ours)
  if (isSame(base, ours)) return succeed(theirs)
  const merged =
    base === undefined || ours === undefined || theirs === undefined
      ? undefined
      : mergeFields(base, ours, theirs)
  const { headline } = ours ?? theirs ?? { headline: '' }
  return merged === undefined ? fail(`the scene “${headline}”`) : succeed(merged)
}

function mergeFields(
  base: StoryScene,
  ours: StoryScene,
  theirs: StoryScene,
): StoryScene | undefined {
  const link = mergeValue(base.link, ours.link, theirs.link)
  const headline = mergeValue(base.headline, ours.headline, theirs.headline)
  const note = mergeValue(base.note, ours.note, theirs.note)
  const callouts = mergeValue(base.callouts, ours.callouts, theirs.callouts)
  if (link === undefined || headline === undefined) return undefined
  if (note === undefined || callouts === undefined) return undefined
  return { id: base.id, link, headline, note, callouts }
}

/** Undefined where both sides changed it, and not to the same. */
function mergeValue<T>(base: T, ours: T, theirs: T): T | undefined {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours
  return isSame(base, ours) ? theirs : undefined
}

type Ids = readonly string[]

/** All scenes that may remain, in one order; undefined where both sides moved scenes, and differently. */
function mergeOrder(base: Ids, ours: Ids, theirs: Ids): Ids | undefined {
  const isOurs = isMoved(base, ours)
  const isTheirs = isMoved(base, theirs)
  if (isOurs && isTheirs && isMoved(ours, theirs)) return undefined
  const [leading, other] = isOurs ? [ours, theirs] : [theirs, ours]
  const merged = [...leading]
  for (const [position, id] of other.entries()) {
    if (merged.includes(id)) continue
    const before = other.slice(0, position).findLast((each) => merged.includes(each))
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id)
  }
  return merged
}

/** Whether the scenes that both have stand in another order. */
function isMoved(from: Ids, to: Ids): boolean {
  const common = to.filter((id) => from.includes(id))
  return !isSame(
    from.filter((id) => to.includes(id)),
    common,
  )
}

function idsOf({ scenes }: Story): Ids {
  return scenes.map(({ id }) => id)
}

function sceneOf({ scenes }: Story, id: string): StoryScene | undefined {
  return scenes.find((scene) => scene.id === id)
}

/** Stories are read and made with their fields in one order, so their texts can be compared. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
