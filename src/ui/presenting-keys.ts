import type { PresentingMove } from '../store/presented.ts'

/** What a key does while a story is told. */
export type PresentingCommand =
  | { readonly type: 'move'; readonly move: PresentingMove }
  | { readonly type: 'flip'; readonly part: 'notes' | 'laser' | 'list' }
  | { readonly type: 'screen' | 'presenter' | 'leave' }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'scene-again' }

const NEXT = move({ type: 'next' })
const PREVIOUS = move({ type: 'previous' })
const BLACK = move({ type: 'blank', blank: 'black' })
const WHITE = move({ type: 'blank', blank: 'white' })

/** Clickers send Page Up, Page Down, `.` and `,`; the letters are those of other programs for slides. */
const COMMANDS: Readonly<Record<string, PresentingCommand>> = {
  PageDown: NEXT,
  ArrowRight: NEXT,
  ArrowDown: NEXT,
  ' ': NEXT,
  Enter: NEXT,
  PageUp: PREVIOUS,
  ArrowLeft: PREVIOUS,
  ArrowUp: PREVIOUS,
  Backspace: PREVIOUS,
  'Shift+ ': PREVIOUS,
  Home: move({ type: 'first' }),
  End: move({ type: 'last' }),
  b: BLACK,
  '.': BLACK,
  w: WHITE,
  ',': WHITE,
  n: { type: 'flip', part: 'notes' },
  l: { type: 'flip', part: 'laser' },
  g: { type: 'flip', part: 'list' },
  f: { type: 'screen' },
  p: { type: 'presenter' },
  Escape: { type: 'leave' },
  '+': { type: 'zoom', factor: 1.5 },
  '=': { type: 'zoom', factor: 1.5 },
  '-': { type: 'zoom', factor: 1 / 1.5 },
}

/** A number that is being typed, to be gone to by Enter. */
const MOST_DIGITS = 3

export interface KeyReading {
  /** The digits typed so far. */
  readonly digits: string
  readonly command: PresentingCommand | undefined
}

/**
 * What a key means after the digits that were typed before it; undefined where it means nothing here.
 *
 * A lone 0 shows the scene again as it was made; after another digit it is one.
 */
export function readPresentingKey(
  digits: string,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): KeyReading | undefined {
  const numbered = readNumber(digits, key)
  if (numbered !== undefined) return numbered
  const command = COMMANDS[shiftKey && key === ' ' ? 'Shift+ ' : lowered(key)]
  return command === undefined ? undefined : { digits: '', command }
}

/** What a key means to a number that is typed, or begins one; undefined where it means nothing to it. */
function readNumber(digits: string, key: string): KeyReading | undefined {
  if (/^\d$/.test(key)) {
    return digits === '' && key === '0'
      ? { digits: '', command: { type: 'scene-again' } }
      : { digits: `${digits}${key}`.slice(-MOST_DIGITS), command: undefined }
  }
  if (digits === '') return undefined
  if (key === 'Enter') {
    return { digits: '', command: move({ type: 'to', scene: Number(digits) - 1 }) }
  }
  return FORGETTING.has(key) ? { digits: '', command: undefined } : undefined
}

const FORGETTING: ReadonlySet<string> = new Set(['Escape', 'Backspace'])

/** Letters mean the same with Caps Lock on. */
function lowered(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key
}

function move(asked: PresentingMove): PresentingCommand {
  return { type: 'move', move: asked }
}
