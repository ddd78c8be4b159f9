import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LAYERS } from './layers.mjs'

const text = readFileSync('docs/architecture.md', 'utf8')

function listSourceFolders(): readonly string[] {
  return readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

describe('docs/architecture.md', () => {
  it('names exactly the folders that exist', () => {
    const named = [...text.matchAll(/^- `(\w+)\/`/gm)].map(([, folder]) => folder)
    expect(named.toSorted()).toEqual(listSourceFolders().toSorted())
  })

  it('shows the very table that the import rules are made from', () => {
    const rows = [...text.matchAll(/^\| (\w+) +\| (.+?) +\| (.+?) +\|$/gm)]
      .map(([, folder = '', imports, libraries]) => [folder, { imports, libraries }] as const)
      .filter(([folder]) => folder !== 'folder')
    const table = Object.entries(LAYERS).map(
      ([folder, { imports, libraries }]) =>
        [folder, { imports: listOf(imports), libraries: listOf(libraries) }] as const,
    )
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(table))
  })
})

describe('the layer table', () => {
  it('has a row for every folder', () => {
    const rows: readonly string[] = Object.keys(LAYERS)
    expect(listSourceFolders().filter((folder) => !rows.includes(folder))).toEqual([])
  })
})

function listOf(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ')
}
