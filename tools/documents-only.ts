import type { Claim, Dataset } from '../src/model/types.ts'

/**
 * The data set with nothing but what the documents with a checked text say: for measuring what the rest costs.
 * A claim that rests on others stays only while all of those do.
 */
export function documentsOnly(dataset: Dataset): Dataset {
  const sources = dataset.sources.filter(({ sha256 }) => sha256 !== undefined)
  const kept = keptClaims(dataset, new Set(sources.map(({ id }) => id)))
  const told = <T extends { readonly claims: readonly Claim[] }>(things: readonly T[]): T[] =>
    things
      .map((thing) => ({ ...thing, claims: thing.claims.filter(({ id }) => kept.has(id)) }))
      .filter(({ claims }) => claims.length > 0)
  const milestones = told(dataset.milestones)
  const known = new Set(milestones.map(({ id }) => id))
  return {
    ...dataset,
    sources,
    milestones,
    facts: told(dataset.facts),
    cohorts: told(dataset.cohorts),
    spans: dataset.spans
      .filter(({ from }) => known.has(from))
      .map((span) => ({
        ...span,
        claims: span.claims.filter(({ id }) => kept.has(id)),
        ends: span.ends.filter(({ milestone }) => known.has(milestone)),
      })),
    programs: dataset.programs
      .map((program) => ({
        ...program,
        activity: program.activity.filter(({ id }) => kept.has(id)),
      }))
      .filter(({ activity }) => activity.length > 0),
  }
}

function keptClaims(dataset: Dataset, sources: ReadonlySet<string>): ReadonlySet<string> {
  const { milestones, spans, facts, cohorts, programs } = dataset
  const all: readonly Claim[] = [
    ...[...milestones, ...spans].flatMap(({ claims }) => claims),
    ...facts.flatMap(({ claims }) => claims),
    ...cohorts.flatMap(({ claims }) => claims),
    ...programs.flatMap(({ activity }) => activity),
  ]
  const byId = new Map(all.map((claim) => [claim.id, claim]))
  const isKept = (claim: Claim | undefined): boolean =>
    claim !== undefined &&
    sources.has(claim.source) &&
    (claim.inputs ?? []).every((id) => isKept(byId.get(id)))
  return new Set(all.filter(isKept).map(({ id }) => id))
}
