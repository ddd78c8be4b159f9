export type Blank = 'none' | 'black' | 'white'

/** Where the telling of a story is: what the windows that show it agree on. */
export interface Presented {
  readonly story: string
  /** Place of the scene in the story, from 0. */
  readonly scene: number
  readonly blank: Blank
  /** When the telling began, in milliseconds of the clock that both windows have; 0 is not known. */
  readonly startedAtMs: number
  /** Grows with each change, so that of two states the newer one is known. */
  readonly turn: number
}

/** What the presenter asked for. */
export type PresentingMove =
  | { readonly type: 'next' | 'previous' | 'first' | 'last' }
  | { readonly type: 'to'; readonly scene: number }
  | { readonly type: 'blank'; readonly blank: 'black' | 'white' }

/** The state after a move, in a story of so many scenes; the same value where nothing changes. */
export function presentedAfter(
  state: Presented,
  move: PresentingMove,
  sceneCount: number,
): Presented {
  if (move.type === 'blank') {
    const blank = state.blank === move.blank ? 'none' : move.blank
    return { ...state, blank, turn: state.turn + 1 }
  }
  const scene = Math.max(0, Math.min(sceneOf(state, move, sceneCount), sceneCount - 1))
  if (scene === state.scene && state.blank === 'none') return state
  return { ...state, scene, blank: 'none', turn: state.turn + 1 }
}

function sceneOf(
  { scene }: Presented,
  move: Exclude<PresentingMove, { readonly type: 'blank' }>,
  sceneCount: number,
): number {
  switch (move.type) {
    case 'next':
      return scene + 1
    case 'previous':
      return scene - 1
    case 'first':
      return 0
    case 'last':
      return sceneCount - 1
    case 'to':
      return move.scene
  }
}

/** Which of two states holds, whichever window hears of it: the newer, and of two at once the further. */
export function newerOf(own: Presented, told: Presented): Presented {
  if (told.story !== own.story) return own
  if (told.turn !== own.turn) return told.turn > own.turn ? told : own
  return told.scene > own.scene ? told : own
}
