import type { DataRecord } from '../data-record.ts'
import { quote } from '../fault.ts'
import { findingAt } from './rule.ts'
import type { Finding } from './rule.ts'

/** Links name the scenes of a story, so they are named apart. */
export function scenesAreNamedApart({ stories }: DataRecord): readonly Finding[] {
  return stories.flatMap((entry) => {
    const ids = entry.value.scenes.map(({ id }) => id)
    return ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return []
      const message = `expected an id of its own in the story, got ${quote(id)}`
      return [findingAt(entry, ['scenes', index, 'id'], message)]
    })
  })
}

/** A callout stands beside something that is drawn. */
export function calloutsHaveMarks(record: DataRecord): readonly Finding[] {
  return record.stories.flatMap((entry) =>
    entry.value.scenes.flatMap(({ callouts }, scene) =>
      callouts.flatMap(({ mark }, index) => {
        if (isMark(record, mark)) return []
        const message = `expected the id of a milestone, a span or a cohort, got ${quote(mark)}`
        return [findingAt(entry, ['scenes', scene, 'callouts', index, 'mark'], message)]
      }),
    ),
  )
}

function isMark({ idsByKind, unreadIds }: DataRecord, id: string): boolean {
  const { milestone, span, cohort } = idsByKind
  return [milestone, span, cohort, unreadIds].some((ids) => ids.has(id))
}
