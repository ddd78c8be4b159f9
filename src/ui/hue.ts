import type { DatasetIndex } from '../model/index-dataset.ts'
import type { CompoundId } from '../model/types.ts'

/** There are six hues, in the order of the compounds, as in the picture; what comes after is ink. */
const HUE_COUNT = 6

/** The class that sets `--hue` to the accent of a compound. */
export function hueClassOf(id: CompoundId | undefined, { dataset }: DatasetIndex): string {
  const position = dataset.compounds.findIndex((compound) => compound.id === id)
  return position === -1 || position >= HUE_COUNT ? 'hue-none' : `hue-${String(position)}`
}
