import type { Compound, CompoundId, FactValue } from '../../model/types.ts'
import type { NameKnowledge } from '../names.ts'
import { slowNames } from './name-model.ts'

/** What a fact says of a compound: a name, which other one it is, or neither. */
interface TellingOfNames {
  readonly of: CompoundId
  readonly as: string
  readonly value: FactValue
}

const ATTRIBUTES = ['later-name', 'former-name', 'generic-name', 'code-name', 'project-name']

/** Slow and obvious: the names of a compound in the order of their letters. */
export function slowAliases(
  id: CompoundId,
  compounds: readonly Compound[],
  told: readonly TellingOfNames[],
  knowledge: NameKnowledge,
): readonly string[] {
  const naming = told.filter(({ as }) => ATTRIBUTES.includes(as))
  const group = slowGroups(compounds, naming).find((each) => each.includes(id)) ?? []
  const own = compounds
    .filter((compound) => group.includes(compound.id))
    .flatMap(({ names }) => slowNames(names, knowledge))
  const given = naming.filter(({ of }) => group.includes(of)).map(({ value }) => value)
  const names = [
    ...own.map(({ name }) => name),
    ...given.filter((value) => typeof value === 'string'),
  ]
  return [...new Set(names)].toSorted()
}

/** Each compound is alone at first; whoever says that two are one throws their heaps together. */
function slowGroups(
  compounds: readonly Compound[],
  naming: readonly TellingOfNames[],
): readonly (readonly string[])[] {
  let groups: readonly (readonly string[])[] = compounds.map(({ id }) => [id])
  for (const { of, value } of naming) {
    if (typeof value !== 'object' || value === null || !('ref' in value)) continue
    const isMeant = (group: readonly string[]): boolean =>
      group.includes(of) || group.includes(value.ref)
    groups = [groups.filter(isMeant).flat(), ...groups.filter((group) => !isMeant(group))]
  }
  return groups
}
