import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Compound, CompoundId, CompoundName, SourceId } from '../model/types.ts'
import { dayAt, formatIsoDay } from '../time/day.ts'
import { whenOf } from '../time/testing/read-when.ts'
import { aliasesOf } from './aliases.ts'
import { erasOf } from './eras.ts'
import { nameKnownOn, namesKnownOn } from './names.ts'
import { slowAliases } from './testing/alias-model.ts'
import {
  knownOf,
  makeActivityClaim,
  makeCompound,
  makeFact,
  makeProgram,
  makeSource,
  makeValueClaim,
} from './testing/make-dataset.ts'
import { slowEras, slowNames } from './testing/name-model.ts'
import { MODEL_RUNS } from './testing/runs.ts'

/** Few days, so that much falls on one of them. */
const anyDay = fc.integer({ min: 17_230, max: 17_236 }).map((day) => formatIsoDay(dayAt(day)))

const SOURCES = ['one', 'two']

const anyDocuments = fc
  .tuple(anyDay, anyDay)
  .map((days) => days.map((published, at) => makeSource({ id: SOURCES[at] ?? 'one', published })))

const anyNames: fc.Arbitrary<readonly CompoundName[]> = fc.array(
  fc.record(
    {
      name: fc.constantFrom('ACM 101', 'ACM-101', 'acmecine'),
      knownFrom: fc
        .tuple(fc.constantFrom('', '', 'by ', 'from '), anyDay)
        .map(([word, day]) => whenOf(`${word}${day}`)),
      source: fc.constantFrom(...(SOURCES as readonly string[] as readonly SourceId[])),
    },
    { requiredKeys: ['name'] },
  ),
  { minLength: 1, maxLength: 4 },
)

it('namesKnownOn and nameKnownOn agree with noting from day to day which names turn up', () => {
  fc.assert(
    fc.property(
      anyNames,
      fc.subarray(SOURCES),
      fc.integer({ min: 17_228, max: 17_238 }),
      (names, ids, day) => {
        const sources = ids.map((id) => ({ id: id as SourceId }))
        const knowledge = { asOf: dayAt(day), sources }
        const known = slowNames(names, knowledge).map(({ name }) => name)
        expect(namesKnownOn(names, knowledge).map(({ name }) => name)).toEqual(known)
        expect(nameKnownOn(names, knowledge)?.name).toBe(known.at(-1))
      },
    ),
    MODEL_RUNS,
  )
})

const anyCompanyNames = fc.array(
  fc.record({
    source: fc.constantFrom(...SOURCES),
    value: fc.constantFrom('Acme', 'Old Acme', 'New Acme', null),
    when: fc
      .tuple(fc.constantFrom('', 'from ', 'before '), anyDay)
      .map(([word, day]) => `${word}${day}`),
  }),
  { minLength: 1, maxLength: 4 },
)

it('erasOf agrees with asking each day whether a name is another than on the day before', () => {
  fc.assert(
    fc.property(
      fc.record({ sources: anyDocuments, told: anyCompanyNames, names: anyNames, day: anyDay }),
      fc.boolean(),
      ({ sources, told, names, day }, isTold) => {
        const compounds = [makeCompound({ names })]
        const activity = isTold ? [makeActivityClaim({ source: 'one' })] : []
        const claims = told.map((claim) => makeValueClaim(claim))
        const facts = [makeFact({ subject: 'company', attribute: 'company-name', claims })]
        const programs = [makeProgram({ activity })]
        const { known } = knownOf({ sources, compounds, programs, facts }, day)
        const eras = erasOf(compounds, known)
        const days = eras.map((era) => era.day)
        const words = eras.map((era) => `${String(era.day)} ${era.name} < ${era.before}`)
        expect(words.toSorted()).toEqual(slowEras(compounds, known).toSorted())
        expect(days).toEqual(days.toSorted())
        expect(new Set(eras.map(({ key }) => key)).size).toBe(eras.length)
      },
    ),
    MODEL_RUNS,
  )
})

const IDS = ['a', 'b', 'c', 'd'] as readonly string[] as readonly CompoundId[]

const anyNamings = fc.array(
  fc.record({
    of: fc.constantFrom(...IDS),
    as: fc.constantFrom('former-name', 'later-name', 'project-name', 'imaging-twin'),
    source: fc.constantFrom(...SOURCES),
    value: fc.oneof(
      fc.constantFrom('HOT', 'COLD', null),
      fc.constantFrom(...IDS).map((ref) => ({ ref })),
      fc.constantFrom(...IDS).map((ref) => ({ ref })),
    ),
  }),
  { maxLength: 5 },
)

it('aliasesOf agrees with throwing together two at a time what is told to be one', () => {
  fc.assert(
    fc.property(
      fc.record({ sources: anyDocuments, namings: anyNamings, later: anyDay, day: anyDay }),
      ({ sources, namings, later, day }) => {
        const compounds: readonly Compound[] = IDS.map((id) => ({
          ...makeCompound({ id }),
          names: [{ name: `ACM ${id}` }, { name: `acme-${id}`, knownFrom: whenOf(later) }],
        }))
        const facts = namings.map(({ of, as, source, value }, at) =>
          makeFact({
            id: `fact-${at}`,
            subject: `compound:${of}`,
            attribute: as,
            claims: [makeValueClaim({ source, value })],
          }),
        )
        const { known } = knownOf({ sources, compounds, programs: [], facts }, day)
        const aliases = aliasesOf(compounds, known)
        const told = namings.filter(({ source }) => known.sources.some(({ id }) => id === source))
        for (const id of IDS) {
          const names = aliases.get(id) ?? []
          expect(names.toSorted()).toEqual(slowAliases(id, compounds, told, known))
          expect(names[0]).toBe(`ACM ${id}`)
        }
      },
    ),
    MODEL_RUNS,
  )
})
