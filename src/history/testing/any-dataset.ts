import fc from 'fast-check'
import { formatIsoDay, dayAt } from '../../time/day.ts'
import type { Dataset } from '../../model/types.ts'
import {
  makeActivityClaim,
  makeClaim,
  makeCohort,
  makeDataset,
  makeDose,
  makeDoseClaim,
  makeFact,
  makeMilestone,
  makeProgram,
  makeSource,
  makeSpan,
  makeValueClaim,
} from './make-dataset.ts'

/** The days that random datasets speak of: a bit over three months of 2017. */
const WORLD_FROM = 17_200
const WORLD_TO = 17_300

/** A day of the small world. */
export const anyWorldDay: fc.Arbitrary<number> = fc.integer({ min: WORLD_FROM, max: WORLD_TO })

const anyIsoDay = anyWorldDay.map((day) => formatIsoDay(dayAt(day)))

/** A date of any shape in the small world. */
export const anyWhenText: fc.Arbitrary<string> = fc.oneof(
  anyIsoDay,
  fc
    .tuple(fc.constantFrom('by', 'before', 'from', 'after'), anyIsoDay)
    .map((ends) => ends.join(' ')),
  fc
    .tuple(anyWorldDay, fc.nat(40))
    .map(([day, length]) =>
      [day, day + length].map((each) => formatIsoDay(dayAt(each))).join('..'),
    ),
  fc.constantFrom('2017-02', '2017-Q1', '2017-H1', '2017', 'early 2017-Q2', 'end of 2017-Q1'),
)

const SOURCE_IDS = ['one', 'two', 'three', 'four']
const PROGRAM_IDS = ['program-a', 'program-b']

/** Four documents, of whom some list the pipeline. */
export const anySources = fc.tuple(
  ...SOURCE_IDS.map((id) =>
    fc
      .record({
        published: fc.oneof(
          anyIsoDay,
          fc.constant('2017-02'),
          anyIsoDay.map((day) => `by ${day}`),
        ),
        tier: fc.constantFrom('release', 'filing', 'news'),
        issuer: fc.constantFrom('Acme Therapeutics', 'Daily News'),
        listing: fc.option(fc.subarray(PROGRAM_IDS), { nil: undefined }),
      })
      .map(({ listing, ...rest }) =>
        makeSource({
          id,
          ...rest,
          ...(listing === undefined ? {} : { listsPipeline: true, mentions: listing }),
        }),
      ),
  ),
)

/** Ids that claims may rest on: those of the first claim of each milestone. */
const INPUT_IDS = ['m0-0', 'm1-0', 'm2-0']

/** What all claims have in common. */
export const anyClaim = fc.record(
  {
    source: fc.constantFrom(...SOURCE_IDS),
    basis: fc.constantFrom('stated', 'stated', 'derived', 'inferred', 'absent'),
    knownFrom: anyIsoDay,
    inputs: fc.subarray(INPUT_IDS, { maxLength: 2 }),
    by: fc.constantFrom('the company', 'an analyst'),
  },
  { requiredKeys: ['source', 'basis'] },
)

/** A claim about a milestone or a span. */
export const anyDatedClaim = fc.record({
  common: anyClaim,
  status: fc.constantFrom('expected', 'happened', 'ongoing', 'cancelled'),
  when: fc.option(anyWhenText),
})

const KINDS = ['trial-start', 'first-patient', 'trial-complete', 'cohort-start', 'readout'] as const

const anyMilestones = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      programs: fc.subarray(PROGRAM_IDS),
      cohort: fc.constantFrom('program-a-c1', 'program-a-c2', 'program-a-c3', undefined),
      claims: fc.array(anyDatedClaim, { maxLength: 4 }),
    }),
    { maxLength: 6 },
  )
  .map((milestones) =>
    milestones.map(({ claims, cohort, ...rest }, position) =>
      makeMilestone({
        id: `m${position}`,
        ...rest,
        ...(cohort === undefined ? {} : { cohort }),
        claims: claims.map(({ common, status, when }, order) =>
          makeClaim({ ...common, id: `m${position}-${order}`, status, when }),
        ),
      }),
    ),
  )

/** What is told of one program's activity. */
export const anyActivity = fc.array(
  fc.record({
    common: anyClaim,
    status: fc.constantFrom(
      'preclinical',
      'planned',
      'initiating',
      'ongoing',
      'completed',
      'dropped',
    ),
    when: fc.option(anyWhenText, { nil: undefined }),
  }),
  { maxLength: 5 },
)

const anyPrograms = fc.tuple(anyActivity, anyActivity).map((activities) =>
  activities.map((activity, position) => {
    const id = PROGRAM_IDS[position] ?? 'program-a'
    return makeProgram({
      id,
      activity: activity.map(({ common, status, when }, order) =>
        makeActivityClaim({
          ...common,
          id: `${id}-${order}`,
          status,
          ...(when === undefined ? {} : { when }),
        }),
      ),
    })
  }),
)

const anyFacts = fc
  .array(
    fc.record({
      common: anyClaim,
      status: fc.constantFrom('expected', 'happened', 'ongoing'),
      value: fc.constantFrom(17, 18, 'open-label', null),
      when: fc.constantFrom('2017-02', '2017-Q1', undefined),
    }),
    { maxLength: 5 },
  )
  .map((claims) => [
    makeFact({
      claims: claims.map(({ common, when, ...rest }, order) =>
        makeValueClaim({
          ...common,
          id: `fact-${order}`,
          ...rest,
          ...(when === undefined ? {} : { when }),
        }),
      ),
    }),
  ])

const anyCohorts = fc
  .array(
    fc.array(
      fc.record({
        common: anyClaim,
        status: fc.constantFrom('expected', 'happened'),
        total: fc.constantFrom(12.5, 18.75, 25, null),
      }),
      { maxLength: 3 },
    ),
    { maxLength: 3 },
  )
  .map((cohorts) =>
    cohorts.map((claims, position) =>
      makeCohort({
        number: position + 1,
        claims: claims.map(({ common, status, total }, order) =>
          makeDoseClaim({
            ...common,
            id: `cohort-${position}-${order}`,
            status,
            dose: total === null ? null : makeDose({ total }),
          }),
        ),
      }),
    ),
  )

const anySpans = fc.array(anyDatedClaim, { maxLength: 3 }).map((claims) => [
  makeSpan({
    from: 'm0',
    ends: [{ programs: ['program-a'], milestone: 'm1' }],
    claims: claims.map(({ common, status, when }, order) =>
      makeClaim({ ...common, id: `span-${order}`, status, when }),
    ),
  }),
])

/** Small and wild: contradictions, claims that rest on later ones and on each other, silent sources. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    sources: anySources,
    programs: anyPrograms,
    milestones: anyMilestones,
    spans: anySpans,
    facts: anyFacts,
    cohorts: anyCohorts,
  })
  .map(makeDataset)
