import { ensure } from '../base/assert.ts'
import type { ClaimEntry, DataFile, Entry, Owner } from './data-file.ts'
import type { AnyClaim } from './claim-shapes.ts'
import type { StoredDataset } from './file-shapes.ts'
import type { Program } from './item-shapes.ts'

/**
 * Puts checked files together as `dataset.json` holds them.
 *
 * The order comes from the data: programs as `programRank` says, everything else as written,
 * the company's and supply's entries after those of the programs. Files must be free of faults
 * (`checkData`); a missing value is a bug of the caller.
 *
 * @param generatedFrom sha256 of the files
 */
export function compileDataset(files: readonly DataFile[], generatedFrom: string): StoredDataset {
  const sources = files.flatMap((file) => file.sources).map(valueOf)
  const compounds = files.flatMap((file) => file.compounds).map(valueOf)
  const rankOf = programRank(
    compounds.map(({ id }) => id),
    sources,
  )
  const ordered = files.toSorted((a, b) => compareRanks(rankOf(a), rankOf(b)))
  return {
    schemaVersion: 1,
    title: ensure(files.find((file) => file.title !== undefined)?.title, 'title of the data set'),
    generatedFrom,
    sources,
    compounds,
    programs: ordered
      .flatMap((file) => file.programs)
      .map((owner) => ({ ...headerOf(owner), activity: claimsOf(owner) })),
    milestones: ordered.flatMap((file) => file.milestones).map(withClaims),
    spans: ordered.flatMap((file) => file.spans).map(withClaims),
    facts: ordered.flatMap((file) => file.facts).map(withClaims),
    cohorts: ordered.flatMap((file) => file.cohorts).map(withClaims),
    stories: files.flatMap((file) => file.stories).map(valueOf),
  }
}

function valueOf<T>(entry: Entry<T>): T {
  return entry.value
}

function headerOf<T>(owner: Owner<T, AnyClaim>): T {
  return ensure(owner.value, `fields of ${owner.id}`)
}

function withClaims<T, C extends AnyClaim>(
  owner: Owner<T, C>,
): T & { claims: (C & { id: string })[] } {
  return { ...headerOf(owner), claims: claimsOf(owner) }
}

function claimsOf<C extends AnyClaim>(owner: Owner<unknown, C>): (C & { id: string })[] {
  return owner.claims.map((claim: ClaimEntry<C>) => ({ ...claim.value, id: claim.id }))
}

type Rank = readonly [compound: number, mention: number, id: string]

/**
 * Programs in the order of their compounds, within a compound in the order in which the sources first
 * mention them, then by id. Those without a compound follow, then the files of no program.
 */
function programRank(
  compoundIds: readonly string[],
  sources: readonly { readonly mentions?: readonly string[] | undefined }[],
): (file: DataFile) => Rank {
  const mentions = sources.flatMap((source) => source.mentions ?? [])
  return (file) => {
    const program: Program | undefined = file.programs[0]?.value
    if (program === undefined) return [Infinity, Infinity, file.yaml.name]
    const compound = compoundIds.indexOf(program.compound ?? '')
    const mention = mentions.indexOf(program.id)
    return [
      compound === -1 ? compoundIds.length : compound,
      mention === -1 ? mentions.length : mention,
      program.id,
    ]
  }
}

function compareRanks(a: Rank, b: Rank): number {
  const orders = [compareBy(a[0], b[0]), compareBy(a[1], b[1]), compareBy(a[2], b[2])]
  return orders.find((order) => order !== 0) ?? 0
}

function compareBy<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
