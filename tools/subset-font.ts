/**
 * Cuts Inter (SIL Open Font License) down to what the app writes: `npm run font`.
 *
 * The app ships its font because no two machines have the same one: the marks ² ⁷ → ≥ stand in
 * none that a bare system has, and the width of a label decides where it goes. The weight axis stays
 * variable; the optical size is fixed, so that a letter is as wide at 11 px as at 22 px, in proportion.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import subsetFont from 'subset-font'

const SOURCE = 'node_modules/inter-ui/variable/InterVariable.woff2'
const LICENCE = 'node_modules/inter-ui/LICENSE.txt'
const TARGET = 'public/fonts/inter.woff2'
const LICENCE_TARGET = 'public/fonts/inter-licence.txt'
const KEY = '.cache/font-key.txt'

/** First and last code point of each block, both included. */
const BLOCKS = [
  [0x20, 0x7e], // Latin
  [0xa0, 0xff], // Latin-1: names with accents, ² ³ ½ × · ¶ ±
  [0x100, 0x17f], // Latin Extended-A: names of central and eastern Europe
  [0x391, 0x3c9], // Greek
] as const

/** Marks beyond those blocks that the data, the labels or the controls may hold. */
const MARKS =
  '–—‘’“”„†‡•…‰′″‹›⁄€™ΩΔ−∞≈≠≤≥∂∑√∫' +
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉' +
  '←↑→↓↔↕↗↘↵⇧⌘⌥' +
  '✓✗⚠●○◆◇■□▲△▶▼▽◀★☆' +
  '⅓⅔¼¾⅛⅜⅝⅞' +
  '\u2002\u2003\u2009\u200a\u202f\u2011\u2212'

/** Kerning, accents put together, figures of one width, raised and lowered figures, capitals' marks. */
const FEATURES = ['kern', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'sups', 'subs', 'case']

const AXES = { opsz: 14 }

/** PDF holds no font whose weight varies, so exports have a file a weight, fetched when one is asked for. */
const STATIC_WEIGHTS = [400, 500, 600] as const

function staticTarget(weight: number): string {
  return `public/fonts/inter-${String(weight)}.ttf`
}

function listCharacters(): string {
  const blocks = BLOCKS.map(([first, last]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  )
  return [...new Set(blocks.join('') + MARKS)].join('')
}

async function main(): Promise<void> {
  const source = readFileSync(SOURCE)
  const characters = listCharacters()
  const key = createHash('sha256')
    .update(source)
    .update(JSON.stringify({ characters, FEATURES, AXES, STATIC_WEIGHTS }))
    .digest('hex')
  const targets = [TARGET, ...STATIC_WEIGHTS.map(staticTarget)]
  const isMade = [...targets, KEY].every((file) => existsSync(file))
  if (isMade && readFileSync(KEY, 'utf8') === key) return

  const font = await subsetFont(source, characters, {
    targetFormat: 'woff2',
    variationAxes: AXES,
    keepFeatures: FEATURES,
  })
  for (const file of [TARGET, KEY]) mkdirSync(dirname(file), { recursive: true })
  writeFileSync(TARGET, font)
  for (const weight of STATIC_WEIGHTS) {
    const fixed = await subsetFont(source, characters, {
      targetFormat: 'truetype',
      variationAxes: { ...AXES, wght: weight },
      keepFeatures: [],
    })
    writeFileSync(staticTarget(weight), fixed)
  }
  copyFileSync(LICENCE, LICENCE_TARGET)
  writeFileSync(KEY, key)
  console.log(`${TARGET}: ${(font.length / 1000).toFixed(0)} kB`)
}

await main()
