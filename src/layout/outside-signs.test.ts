import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFontMeasurer } from './testing/font-measurer.ts'
import { signOutsiders } from './outside-signs.ts'
import { OPENING_WINDOWS, readRealData, realScene, WHOLE_WINDOWS } from './testing/real-scene.ts'

const data = readRealData()
const { rows } = realScene(data, data.items, {
  measurer: await createFontMeasurer(),
  widthPx: 1160,
  window: OPENING_WINDOWS.public,
  whole: WHOLE_WINDOWS.public,
  outsiders: new Map(),
})
const marksOf = ({ glyphs, doseSteps, phaseBar }: (typeof rows)[number]) => [
  ...glyphs,
  ...doseSteps,
  ...(phaseBar === undefined ? [] : [phaseBar]),
]
/** Of a bar only what was told can carry the sign, not what fades from there. */
const signableOf = (row: (typeof rows)[number]) =>
  marksOf(row).filter(
    ({ key }) =>
      key !== row.phaseBar?.key ||
      row.phaseBar.bars.some(({ certainty }) => certainty !== 'assumed'),
  )
const ids = rows.flatMap((row) => marksOf(row).map(({ target }) => target.id))

it('signs each mark that rests on others, says so in its name, and touches no other', () => {
  fc.assert(
    fc.property(fc.subarray(ids), (chosen) => {
      const outsiders = new Map(chosen.map((id) => [id, 'date' as const]))
      for (const row of rows) {
        const signed = signOutsiders(row, outsiders)
        const expected = signableOf(row).filter(({ target }) => outsiders.has(target.id))
        const named = marksOf(signed).filter(({ target }) => target.name.endsWith('own word'))
        expect((signed.outsideSigns ?? []).map(({ key }) => key).toSorted()).toEqual(
          expected.map(({ key }) => key).toSorted(),
        )
        expect(named.map(({ key }) => key)).toEqual(
          marksOf(signed)
            .filter(({ target }) => outsiders.has(target.id))
            .map(({ key }) => key),
        )
      }
    }),
  )
})

it('passes a row without such marks through as it is', () => {
  expect(
    rows.every((row) => signOutsiders(row, new Map([['nothing', 'all' as const]])) === row),
  ).toBe(true)
})
