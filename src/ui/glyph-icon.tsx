import type { ReactElement } from 'react'
import { glyphPath } from '../layout/glyphs.ts'
import type { ItemKind } from '../query/criteria.ts'

/** Shapes of what is no milestone, in the manner in which the picture draws it. */
const OTHER_PATHS = {
  dose: 'M-6,6 V1 H-2 V-2 H2 V-6 H6 V6 Z',
  activity: 'M-7,-2.5 H7 V2.5 H-7 Z',
  fact: 'M-6,-4.5 H6 V-2.5 H-6 Z M-6,-1 H6 V1 H-6 Z M-6,2.5 H3 V4.5 H-6 Z',
} as const

/** The shape by which the picture shows a kind; the words beside it say the same. */
export function GlyphIcon({
  kind,
  isExpected = false,
}: {
  readonly kind: ItemKind
  readonly isExpected?: boolean
}): ReactElement {
  return (
    <svg
      className={isExpected ? 'glyph-icon glyph-icon--expected' : 'glyph-icon'}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
    >
      <path d={pathOf(kind)} />
    </svg>
  )
}

function pathOf(kind: ItemKind): string {
  return kind === 'dose' || kind === 'activity' || kind === 'fact'
    ? OTHER_PATHS[kind]
    : glyphPath(kind)
}
