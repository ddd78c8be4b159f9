/** Advances in thousandths of the size, of the signs from the blank to the tilde. */
const REGULAR: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

const BOLD: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
]

/** Advances of other signs that our texts hold, and the signs that are so wide. */
const REGULAR_OTHERS: readonly (readonly [number, string])[] = [
  [222, '‘’'],
  [278, '\u00A0·'],
  [333, '¡²³¹“”'],
  [350, '•'],
  [400, '°'],
  [500, 'ç'],
  [537, '¶'],
  [549, '±≤≥≈'],
  [556, '§–éöüäèá€'],
  [575, 'β'],
  [576, 'µ'],
  [578, 'α'],
  [584, '×−'],
  [737, '®'],
  [748, 'Ω'],
  [834, '½'],
  [1000, '—…→™'],
]

const BOLD_OTHERS: readonly (readonly [number, string])[] = [
  [278, '\u00A0·‘’'],
  [333, '¡²³¹'],
  [350, '•'],
  [400, '°'],
  [500, '“”'],
  [549, '±≤≥≈'],
  [556, '§¶–éäèçá€'],
  [576, 'µ'],
  [584, '×−'],
  [610, 'β'],
  [611, 'öü'],
  [615, 'α'],
  [737, '®'],
  [802, 'Ω'],
  [834, '½'],
  [1000, '—…→™'],
]

interface Face {
  readonly widths: readonly number[]
  readonly others: ReadonlyMap<string, number>
}

const FACES: Readonly<Record<'regular' | 'bold', Face>> = {
  regular: { widths: REGULAR, others: othersOf(REGULAR_OTHERS) },
  bold: { widths: BOLD, others: othersOf(BOLD_OTHERS) },
}

function othersOf(table: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(table.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width])))
}

/** As wide as a digit: for what is not in the tables. */
const USUAL = 556
const BLANK = 32

/**
 * How wide a text is in Arial, in CSS pixels, without asking a browser: presentations are set in it, and it
 * need not be installed where they are made.
 */
export function arialWidth(text: string, sizePx: number, face: 'regular' | 'bold'): number {
  const { widths, others } = FACES[face]
  const units = [...text].reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? BLANK
    return sum + (widths[code - BLANK] ?? others.get(sign) ?? USUAL)
  }, 0)
  return (units * sizePx) / 1000
}
