import type { DataFile } from '../src/schema/data-file.ts'
import { compareFaults, quote } from '../src/schema/fault.ts'
import type { Fault, Path } from '../src/schema/fault.ts'
import { faultAt } from '../src/schema/shape-faults.ts'
import { indexDataset } from '../src/model/index-dataset.ts'
import type { Dataset } from '../src/model/types.ts'
import { createTeller } from '../src/store/told-story.ts'
import type { SceneFault } from '../src/store/told-story.ts'
import type { Day } from '../src/time/day.ts'

/**
 * Tells every built-in story as the app would, and finds what it cannot say or show: a figure that is
 * unknown or not stated, a link that names what is not there.
 *
 * A scene that names no day of knowledge is told as of the newest source, so that the outcome does not
 * depend on the day of the build.
 */
export function checkStories(files: readonly DataFile[], dataset: Dataset): readonly Fault[] {
  const tell = createTeller({ index: indexDataset(dataset), today: newestDay(dataset) })
  return files
    .flatMap(({ stories }) => stories)
    .flatMap(({ file, value }) => {
      const told = tell(value)
      const faults: readonly SceneFault[] = [
        ...told.faults,
        ...told.scenes.flatMap(({ faults: ofScene }, scene) =>
          ofScene.map(({ path, message }) => ({ path: ['scenes', scene, ...path], message })),
        ),
      ]
      return faults.map(({ path, message }) =>
        faultAt(file, path, `expected what the data holds, got ${sentenceOf(message, path)}`),
      )
    })
    .toSorted(compareFaults)
}

/** Of a link a notice is a sentence already. */
function sentenceOf(message: string, path: Path): string {
  return path.at(-1) === 'link' ? quote(message) : message
}

function newestDay({ sources }: Dataset): Day {
  const days = sources.flatMap(({ published: { latest } }) => (latest === null ? [] : [latest]))
  return days.reduce((newest, day) => (day > newest ? day : newest))
}
