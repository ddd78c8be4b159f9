import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A data file as it lies in its folder. */
export interface DataText {
  /** Path inside the data folder, with `/` between folders. */
  readonly name: string
  readonly text: string
}

/** Every YAML file of a data folder, by name, so that runs on different machines agree. */
export function readDataFolder(folder: string): readonly DataText[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** A folder that is not there holds nothing; what must be in it is then reported as missing. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** One sha256 for all inputs of a compilation. */
export function hashTexts(texts: readonly DataText[]): string {
  const hash = createHash('sha256')
  for (const { name, text } of texts) hash.update(`${name}\0${text}\0`)
  return hash.digest('hex')
}
