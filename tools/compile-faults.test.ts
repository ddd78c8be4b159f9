import { describe, expect, it } from 'vitest'

import { readDataFolder } from './data-folder.ts'
import { plantedClaims } from './testing/planted-claims.ts'
import { faultsOfPlanting, faultsWith } from './testing/planted-fault.ts'
import { plantedFields } from './testing/planted-fields.ts'
import { plantedReferences } from './testing/planted-references.ts'
import { plantedScalars } from './testing/planted-scalars.ts'

describe('the compiler', () => {
  const all = [...plantedFields, ...plantedScalars, ...plantedReferences, ...plantedClaims]

  it.each(all)('locates $fault', (planting) => {
    expect(faultsOfPlanting(planting)).toEqual([`data/${planting.file}:‸ ${planting.says}`])
  })

  it('knows at least 40 faults by their own name', () => {
    expect(new Set(all.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(40)
    expect(new Set(all.map(({ says }) => says)).size).toBe(all.length)
  })

  it('finds nothing to object to in the real files', () => {
    const [first] = readDataFolder('data')
    expect(faultsWith(first?.name ?? '', first?.text ?? '')).toEqual([])
  })

  it('refuses a file that has no place in the folder', () => {
    expect(faultsWith('notes.yaml', 'text: none\n')).toEqual([
      'data/notes.yaml:1:1 file: expected dataset.yaml, sources.yaml, compounds.yaml, company.yaml, supply.yaml, programs/<id>.yaml or stories/<id>.yaml',
    ])
  })
})
