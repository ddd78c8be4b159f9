import type { Item } from '../query/item.ts'
import { formatStart, formatWhen } from '../time/format-when.ts'

/** The date of a thing as written, at its precision: what stands beside its title in a list. */
export function dateText({ subject }: Item): string {
  switch (subject.type) {
    case 'milestone':
      return formatWhen(subject.state.when)
    case 'cohort':
      return formatWhen(subject.state.start)
    case 'span':
      return formatStart(subject.state.from)
    case 'fact':
      return subject.state.current.when === undefined
        ? 'no date'
        : formatWhen(subject.state.current.when)
    case 'program':
      return 'program'
  }
}
