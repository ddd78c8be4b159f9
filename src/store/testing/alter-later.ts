import { createKnowledge } from '../../history/known-claims.ts'
import { knownOn } from '../../history/known-on.ts'
import type { KnownState } from '../../history/state.ts'
import { makeClaim, makeMilestone, makeSource } from '../../history/testing/make-dataset.ts'
import { indexDataset } from '../../model/index-dataset.ts'
import type {
  Claim,
  Dataset,
  DatedClaim,
  DoseClaim,
  Source,
  ValueClaim,
} from '../../model/types.ts'
import type { Day } from '../../time/day.ts'
import { whenOf } from '../../time/testing/read-when.ts'

/** A word that stands in everything that is altered, and nowhere else. */
export const LATER_WORD = 'zzlater'

/** Whether anything of it is known on the day. */
interface KnownThings {
  readonly isCounted: (claim: Claim) => boolean
  readonly ids: ReadonlySet<string>
  /** The documents that make any claim that counts. */
  readonly tellers: ReadonlySet<string>
  readonly day: Day
}

/**
 * The data set with a milestone of which nobody will ever know, over all of its time: with it, the extent of
 * the axis, which all data decide, is the same whatever later claims say.
 */
export function withFixedExtent(dataset: Dataset): Dataset {
  const source = makeSource({ id: 'never', published: 'from 2030', sha256: '0'.repeat(64) })
  const claim = makeClaim({ id: 'never-0', source: 'never', when: '2005..2031' })
  return {
    ...dataset,
    sources: [...dataset.sources, source],
    milestones: [...dataset.milestones, makeMilestone({ id: 'never', claims: [claim] })],
  }
}

/** Without any claim that counts only later, and without what is known by such claims alone. */
export function withoutLater(dataset: Dataset, day: Day): Dataset {
  const known = knownThings(dataset, day)
  const { isCounted, ids } = known
  const kept = <T extends { readonly id: string; readonly claims: readonly Claim[] }>(
    things: readonly T[],
  ): readonly T[] =>
    things
      .filter(({ id }) => ids.has(id) || id === 'never')
      .map((thing) => ({
        ...thing,
        claims: thing.id === 'never' ? thing.claims : thing.claims.filter(isCounted),
      }))
  return {
    ...dataset,
    sources: dataset.sources.map((source) => alteredSource(source, known)),
    programs: dataset.programs
      .filter(({ id }) => ids.has(id))
      .map((program) => ({
        ...program,
        names: program.names.filter((name) => isNamedBy(name, day)),
        activity: program.activity.filter(isCounted),
      })),
    milestones: kept(dataset.milestones),
    spans: kept(dataset.spans),
    facts: kept(dataset.facts),
    cohorts: kept(dataset.cohorts),
  }
}

/** With other words, dates, values and doses in every claim that counts only later, and in what these tell of. */
export function withAlteredLater(dataset: Dataset, day: Day): Dataset {
  const known = knownThings(dataset, day)
  const { isCounted, ids } = known
  const altered = <C extends Claim>(claims: readonly C[]): readonly C[] =>
    claims.map((claim) =>
      isCounted(claim) || claim.source === 'never' ? claim : alteredClaim(claim),
    )
  const isRegistered = (number: string): boolean =>
    dataset.sources.some(
      ({ url, published }) =>
        url?.includes(number) === true && (published.latest ?? Infinity) <= day,
    )
  const titled = <T extends { readonly id: string; readonly title: string }>(thing: T): T =>
    ids.has(thing.id) ? thing : { ...thing, title: LATER_WORD }
  return {
    ...dataset,
    sources: dataset.sources.map((source) => alteredSource(source, known)),
    programs: dataset.programs.map((program) => ({
      ...program,
      ...(program.registryId === undefined || isRegistered(program.registryId)
        ? {}
        : { registryId: LATER_WORD }),
      names: program.names.map((name) =>
        isNamedBy(name, day) ? name : { ...name, name: LATER_WORD, shortName: LATER_WORD },
      ),
      activity: altered(program.activity),
    })),
    milestones: dataset.milestones.map((each) => titled({ ...each, claims: altered(each.claims) })),
    spans: dataset.spans.map((each) => titled({ ...each, claims: altered(each.claims) })),
    facts: dataset.facts.map((each) => ({
      ...each,
      label: ids.has(each.id) ? each.label : LATER_WORD,
      claims: altered(each.claims),
    })),
    cohorts: dataset.cohorts.map((each) => ({ ...each, claims: altered(each.claims) })),
  }
}

function knownThings(dataset: Dataset, day: Day): KnownThings {
  const options = { asOf: day, counts: () => true }
  const index = indexDataset(dataset)
  const knowledge = createKnowledge(index, options)
  const isCounted = (claim: Claim): boolean => knowledge.countedOf([claim]).length > 0
  const counted = [...index.claimById.values()].filter(({ claim }) => isCounted(claim))
  return {
    isCounted,
    tellers: new Set(counted.map(({ source }) => source.id)),
    ids: idsOf(knownOn(index, options)),
    day,
  }
}

function idsOf(known: KnownState): ReadonlySet<string> {
  return new Set<string>([
    ...known.programs.map(({ program }) => program.id),
    ...known.milestones.map(({ milestone }) => milestone.id),
    ...known.spans.map(({ span }) => span.id),
    ...known.facts.map(({ fact }) => fact.id),
    ...known.cohorts.map(({ cohort }) => cohort.id),
  ])
}

function isNamedBy({ knownFrom }: Dataset['programs'][number]['names'][number], day: Day): boolean {
  return knownFrom === undefined || (knownFrom.latest ?? Infinity) <= day
}

/**
 * A later document keeps its day, to which the reader can go; nothing else of it. One that says of a claim
 * that it was public before is named with that claim.
 */
function alteredSource(source: Source, { day, tellers }: KnownThings): Source {
  const { latest } = source.published
  if (latest === null || latest <= day || tellers.has(source.id)) return source
  const { id, tier, published, sha256 } = source
  const checked = sha256 === undefined ? {} : { sha256 }
  const text = { title: LATER_WORD, issuer: LATER_WORD, url: `https://${LATER_WORD}/` }
  return { id, tier: tier === 'news' ? 'paper' : 'news', published, ...checked, ...text }
}

function alteredClaim<C extends Claim>(claim: C): C {
  const text = { evidence: [{ figures: [LATER_WORD] }], note: LATER_WORD, reasoning: LATER_WORD }
  return { ...claim, ...text, ...alteredPart(claim) }
}

function alteredPart(
  claim: Claim &
    Partial<Pick<DatedClaim, 'when' | 'status'>> &
    Partial<Pick<DoseClaim, 'dose'>> &
    Partial<Pick<ValueClaim, 'value'>>,
): object {
  return {
    ...(claim.when === undefined ? {} : { when: whenOf('2016-05-05') }),
    ...(claim.value === undefined ? {} : { value: LATER_WORD }),
    ...(claim.dose === undefined ? {} : { dose: null }),
    ...(claim.status === 'happened' ? { status: 'expected' } : { status: 'happened' }),
  }
}
