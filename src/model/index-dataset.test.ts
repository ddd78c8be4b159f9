import { describe, expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { readDataset } from './dataset.ts'
import { indexDataset } from './index-dataset.ts'
import type { Dataset, ClaimId, CohortId, CompoundId, ProgramId, SourceId } from './types.ts'

type Json = Readonly<Record<string, unknown>>

function datasetOf(things: Json): Dataset {
  const empty = { compounds: [], programs: [], milestones: [], spans: [], facts: [], cohorts: [] }
  const head = { schemaVersion: 1, title: 'Acme programs', generatedFrom: 'a17f', stories: [] }
  const dataset = readDataset({ ...head, ...empty, ...things })
  return ensure(dataset.ok ? dataset.value : undefined, 'a dataset')
}

const index = indexDataset(
  datasetOf({
    sources: [
      { id: 'undated', published: { earliest: '2013-06-15', latest: null } },
      { id: 'late', published: { earliest: null, latest: '2018-11-02' }, listsPipeline: true },
      { id: 'early', published: { earliest: null, latest: '2015-03-08' }, listsPipeline: true },
    ],
    programs: [
      {
        id: 'program-a',
        compound: 'compound-a',
        names: [],
        activity: [{ id: 'runs', source: 'early' }],
      },
      { id: 'program-b', compound: 'compound-a', names: [], activity: [] },
    ],
    milestones: [
      {
        id: 'both',
        programs: ['program-a', 'program-b'],
        claims: [{ id: 'told', source: 'late' }],
      },
      { id: 'started', programs: ['program-a'], cohort: 'program-a-c2', claims: [] },
    ],
    spans: [{ id: 'stop', programs: ['program-a'], from: 'both', ends: [], claims: [] }],
    cohorts: [
      { id: 'program-a-c2', program: 'program-a', number: 2, claims: [] },
      { id: 'program-a-c1', program: 'program-a', number: 1, claims: [] },
    ],
  }),
)

function idsOf(things: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (things ?? []).map(({ id }) => id)
}

describe('indexDataset', () => {
  it('finds a claim with its owner and its source', () => {
    expect(index.claimById.get('told' as ClaimId)).toMatchObject({
      claim: { id: 'told' },
      owner: { type: 'milestone', thing: { id: 'both' } },
      source: { id: 'late' },
    })
    expect(index.claimById.get('runs' as ClaimId)?.owner.type).toBe('program')
  })

  it('lists the claims of a source', () => {
    expect(index.claimsBySource.get('late' as SourceId)?.map(({ claim }) => claim.id)).toEqual([
      'told',
    ])
  })

  it('lists the milestones of a program and of a cohort', () => {
    expect(idsOf(index.milestonesByProgram.get('program-a' as ProgramId))).toEqual([
      'both',
      'started',
    ])
    expect(idsOf(index.milestonesByProgram.get('program-b' as ProgramId))).toEqual(['both'])
    expect(idsOf(index.milestonesByCohort.get('program-a-c2' as CohortId))).toEqual(['started'])
  })

  it('lists cohorts by number', () => {
    expect(idsOf(index.cohortsByProgram.get('program-a' as ProgramId))).toEqual([
      'program-a-c1',
      'program-a-c2',
    ])
  })

  it('lists the programs of a compound', () => {
    expect(idsOf(index.programsByCompound.get('compound-a' as CompoundId))).toEqual([
      'program-a',
      'program-b',
    ])
  })

  it('puts sources in the order of publication, by their last possible day', () => {
    expect(idsOf(index.orderedSources)).toEqual(['undated', 'early', 'late'])
  })

  it('knows which milestones start a span', () => {
    expect([...index.spanStarts]).toEqual(['both'])
  })
})
