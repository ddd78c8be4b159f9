import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KIND_LABELS } from '../src/model/vocabulary.ts'

const DOCUMENTS = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

const SCRIPTS = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> }
).scripts

/** Links and pictures that point into the repository. */
function localLinksIn(document: string): readonly string[] {
  return [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}

describe.each(DOCUMENTS)('%s', (document) => {
  it('links to files that exist', () => {
    const broken = localLinksIn(document).filter(
      (target) => !existsSync(join(dirname(document), target)),
    )
    expect(broken).toEqual([])
  })

  it('names commands that exist', () => {
    const named = [...readFileSync(document, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(
      ([, name = '']) => name,
    )
    expect(named.filter((name) => !(name in SCRIPTS))).toEqual([])
  })

  it('names files and folders of the code that exist', () => {
    const named = [
      ...readFileSync(document, 'utf8').matchAll(/`((?:src|tools|docs|e2e)\/[\w./-]+)`/g),
    ].map(([, path = '']) => path)
    // Pictures are not among these: a link to one is checked above.
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })
})

describe('docs/data.md', () => {
  it('says for every kind of milestone when to use it', () => {
    const text = readFileSync('docs/data.md', 'utf8')
    const rows = [...text.matchAll(/^\| ([a-z-]+) +\| \S/gm)].map(([, kind]) => kind)
    const kinds = Object.keys(KIND_LABELS).filter(
      (kind) => !['dose', 'activity', 'fact'].includes(kind),
    )
    expect(kinds.filter((kind) => !rows.includes(kind))).toEqual([])
  })
})
