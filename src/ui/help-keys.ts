/** Keys as they stand on a keyboard, those that do the same one by one, and what they do. */
export type KeyHelp = readonly (readonly [keys: readonly string[], does: string])[]

/** In the picture, and anywhere on the page. */
export const PAGE_KEYS: KeyHelp = [
  [['←', '→'], 'the mark before or after, along time'],
  [['↑', '↓'], 'the nearest mark in the row above or below'],
  [['Home', 'End'], 'the first or last mark of the row'],
  [['Enter'], 'details of a mark, or the list of a fold'],
  [['Esc'], 'close the details and return to the mark'],
  [['+', '−'], 'zoom in or out'],
  [['0'], 'show all of the time'],
  [['Shift ←', 'Shift →'], 'move along time'],
  [['Page Up', 'Page Down'], 'move by what is seen'],
  [['M'], 'measure from this mark, then to another'],
  [['S'], 'squeeze empty stretches of time, or draw them in full'],
  [['[', ']'], 'as known on the day of the document before, or of the next'],
  [['/'], 'search'],
  [['Ctrl K', '⌘ K'], 'commands: every action, program and milestone'],
  [['E'], 'export: what is shown as a file'],
  [['Ctrl P', '⌘ P'], 'print what is shown, laid out for paper'],
  [['P'], 'present a story'],
  [['L'], 'share: a link, a frozen link, code to embed, a picture'],
  [['?'], 'this help'],
]

/** While a story is told. */
export const PRESENTING_KEYS: KeyHelp = [
  [['Page Down', '→', '↓', 'Space', 'Enter'], 'the next scene'],
  [['Page Up', '←', '↑', 'Backspace', 'Shift Space'], 'the scene before'],
  [['Home', 'End'], 'the first or last scene'],
  [['5 Enter'], 'the scene of that number'],
  [['0'], 'the scene again as it was made'],
  [['+', '−'], 'zoom in or out'],
  [['B', '.'], 'a black screen, and back'],
  [['W', ','], 'a white screen, and back'],
  [['N'], 'the note'],
  [['G'], 'the list of scenes'],
  [['L'], 'a pointer for the room to see'],
  [['P'], 'a window with notes for whoever speaks'],
  [['F'], 'full screen, or not'],
  [['Esc'], 'leave'],
]

/** In the panel of stories. */
export const STORY_KEYS: KeyHelp = [
  [['Ctrl Z', '⌘ Z'], 'take the last change back'],
  [['Ctrl Y', 'Ctrl Shift Z', '⌘ Shift Z'], 'make it again'],
  [['↑', '↓', 'Home', 'End'], 'on the handle of a scene: move the scene'],
]
