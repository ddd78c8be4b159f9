import type { FileKind } from './file-shapes.ts'

const TOP_LEVEL: ReadonlyMap<string, FileKind> = new Map([
  ['dataset.yaml', 'dataset-title'],
  ['sources.yaml', 'sources'],
  ['compounds.yaml', 'compounds'],
  ['company.yaml', 'company'],
  ['supply.yaml', 'supply'],
])

const PROGRAM_FILE = /^programs\/([^/]+)\.yaml$/

const STORY_FILE = /^stories\/([^/]+)\.yaml$/

/** What a file of the data folder holds, told by its name; `undefined` where it has no place there. */
export function kindOfFile(name: string): FileKind | undefined {
  if (STORY_FILE.test(name)) return 'story'
  return PROGRAM_FILE.test(name) ? 'program' : TOP_LEVEL.get(name)
}

/** The id of the program whose file this is. */
export function programOfFile(name: string): string | undefined {
  return PROGRAM_FILE.exec(name)?.[1]
}

/** The id of the story whose file this is. */
export function storyOfFile(name: string): string | undefined {
  return STORY_FILE.exec(name)?.[1]
}

/** The files that a data folder cannot do without. */
export const requiredFiles: readonly string[] = ['dataset.yaml', 'sources.yaml', 'compounds.yaml']

/** The first line of a file: it tells an editor which schema to complete and check by. */
export function schemaLine(name: string, kind: FileKind): string {
  const up = '../'.repeat(name.split('/').length)
  return `# yaml-language-server: $schema=${up}public/data/schemas/${kind}.schema.json`
}
