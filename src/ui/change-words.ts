import type { ChangeKind } from '../history/change.ts'

/** How changes are grouped for a reader: what unsettles first, what was only said again last. */
export const CHANGE_GROUPS: readonly {
  readonly title: string
  readonly kinds: readonly ChangeKind[]
}[] = [
  { title: 'Published', kinds: ['published'] },
  { title: 'Contradicted', kinds: ['contradicted', 'taken-back'] },
  { title: 'Went quiet', kinds: ['went-quiet'] },
  { title: 'Moved', kinds: ['moved-earlier', 'moved-later'] },
  { title: 'Happened', kinds: ['happened', 'ended'] },
  { title: 'Cancelled', kinds: ['cancelled'] },
  { title: 'Judged anew', kinds: ['judged'] },
  { title: 'Stands otherwise', kinds: ['status', 'named-again', 'renamed', 'settled'] },
  { title: 'Told more or less exactly', kinds: ['sharpened', 'loosened', 'reworded'] },
  { title: 'Another value', kinds: ['new-value'] },
  { title: 'Appeared', kinds: ['appeared'] },
  { title: 'Confirmed', kinds: ['confirmed'] },
  { title: 'Not stated', kinds: ['not-stated'] },
]

const WORDS: Readonly<Partial<Record<ChangeKind, string>>> = {
  'taken-back': 'taken back',
  'moved-earlier': 'earlier',
  'moved-later': 'later',
  ended: 'ended',
  'named-again': 'named again',
  renamed: 'renamed',
  settled: 'no longer contradicted',
  sharpened: 'sharpened',
  loosened: 'loosened',
  reworded: 'in other words',
}

/** What a row says of its kind, where its group does not say it already. */
export function changeWord(kind: ChangeKind): string | undefined {
  return WORDS[kind]
}
