import type { DataFile } from './data-file.ts'
import { gatherRecord } from './data-record.ts'
import { compareFaults } from './fault.ts'
import type { Fault } from './fault.ts'
import { requiredFiles } from './file-kinds.ts'
import { absenceIsNull, activityIsNeverAbsent } from './rules/absence.ts'
import { claimsDiffer } from './rules/alike.ts'
import {
  factCohortsBelong,
  milestoneCohortsBelong,
  milestonesRelateToOthers,
  replacedClaimsBelong,
  spanEndsBelong,
} from './rules/belonging.ts'
import { cohortsAreNumbered } from './rules/cohorts.ts'
import {
  doseBoundsAreOrdered,
  doseCountsMatch,
  dosePartsAreInOrder,
  dosesAddUp,
} from './rules/doses.ts'
import {
  conclusionsAreReasoned,
  derivedClaimsHaveInputs,
  figuresHaveAParagraph,
  paragraphsExist,
  statedClaimsHaveFigures,
  textsCountTheirParagraphs,
} from './rules/evidence.ts'
import { claimIdsNameTheirOwner, idsAreUnique } from './rules/ids.ts'
import { inputsHaveNoCycle, referencesResolve } from './rules/references.ts'
import type { Rule } from './rules/rule.ts'
import { sourcesAreUsed } from './rules/sources.ts'
import { statusesCanHappen } from './rules/statuses.ts'
import { calloutsHaveMarks, scenesAreNamedApart } from './rules/stories.ts'
import {
  derivedIsKnownAfterInputs,
  expectedIsNotOver,
  happenedBeginsBeforeKnown,
  knowledgeHasALastDay,
  knownFromIsNotAfterSource,
} from './rules/times.ts'
import { faultAt } from './shape-faults.ts'

/** Every rule that looks further than one field. Each is independent of the others and of order. */
const rules: readonly Rule[] = [
  idsAreUnique,
  claimIdsNameTheirOwner,
  referencesResolve,
  inputsHaveNoCycle,
  milestoneCohortsBelong,
  factCohortsBelong,
  spanEndsBelong,
  milestonesRelateToOthers,
  replacedClaimsBelong,
  happenedBeginsBeforeKnown,
  expectedIsNotOver,
  knownFromIsNotAfterSource,
  knowledgeHasALastDay,
  derivedIsKnownAfterInputs,
  paragraphsExist,
  textsCountTheirParagraphs,
  figuresHaveAParagraph,
  statedClaimsHaveFigures,
  conclusionsAreReasoned,
  derivedClaimsHaveInputs,
  absenceIsNull,
  activityIsNeverAbsent,
  dosesAddUp,
  doseCountsMatch,
  dosePartsAreInOrder,
  doseBoundsAreOrdered,
  cohortsAreNumbered,
  claimsDiffer,
  statusesCanHappen,
  sourcesAreUsed,
  scenesAreNamedApart,
  calloutsHaveMarks,
]

/** All faults of all files, in reading order; none means that the files compile. */
export function checkData(files: readonly DataFile[]): readonly Fault[] {
  const record = gatherRecord(files)
  const found = rules.flatMap((rule) => rule(record))
  const faults = [
    ...missingFiles(files),
    ...files.flatMap((file) => file.faults),
    ...found.map(({ file, path, message }) => faultAt(file, path, message)),
  ]
  return faults.toSorted(compareFaults)
}

function missingFiles(files: readonly DataFile[]): readonly Fault[] {
  const names = new Set(files.map(({ yaml }) => yaml.name))
  return requiredFiles
    .filter((name) => !names.has(name))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      field: 'file',
      message: 'expected this file, got nothing',
    }))
}
