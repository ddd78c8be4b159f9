import type { Program, Source } from '../model/types.ts'

/**
 * The number under which a program is registered, once it is known: from the first document that counts and
 * has the number in its address. The header of a program has no day of its own, so that it alone tells nothing.
 */
export function knownRegistryNumber(
  { registryId }: Pick<Program, 'registryId'>,
  sources: readonly Pick<Source, 'url'>[],
): string | undefined {
  if (registryId === undefined) return undefined
  return sources.some(({ url }) => url?.includes(registryId) === true) ? registryId : undefined
}
