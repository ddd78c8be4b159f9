/**
 * Holds the claims of the data folder against the documents' own texts.
 *
 *     tsx tools/verify-claims.ts DIR [--data data]
 *
 * A text in DIR is matched to its source by sha256. Fails on any figure that is not in its paragraph.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

import { checkData } from '../src/schema/check-data.ts'
import { formatFault } from '../src/schema/fault.ts'
import { readDataFile } from '../src/schema/read-data-file.ts'
import { verifyClaims } from '../src/schema/verify-claims.ts'
import { isFolder, readDataFolder } from './data-folder.ts'

interface Report {
  readonly isGood: boolean
  readonly lines: readonly string[]
}

/** Verifies a data folder against a folder of texts, and says in lines what came of it. */
export function verifyFolder(dataFolder: string, textFolder: string): Report {
  const files = readDataFolder(dataFolder).map(({ name, text }) => readDataFile(name, text))
  const faults = checkData(files)
  const faultLines = faults.map((fault) => formatFault(fault, dataFolder))
  const result = verifyClaims(files, readTexts(textFolder))
  if (result.textsFound === 0) {
    return { isGood: false, lines: [`no text in ${textFolder} has the sha256 of a source`] }
  }
  const counts = `claims checked ${result.claimsChecked}, figures found ${result.figuresFound}, missing ${result.missing.length}`
  return {
    isGood: faults.length === 0 && result.missing.length === 0,
    lines: [
      ...faultLines,
      ...result.missing.map((fault) => formatFault(fault, dataFolder)),
      ...result.withoutText.map(
        (id) => `no text in ${textFolder} for ${id}: its claims are not checked`,
      ),
      counts,
    ],
  }
}

/** The texts of a folder by the sha256 of their bytes. */
export function readTexts(folder: string): ReadonlyMap<string, string> {
  if (!isFolder(folder)) return new Map()
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map(({ name }) => {
      const bytes = readFileSync(join(folder, name))
      return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')]
    }),
  )
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' } },
  })
  const [textFolder] = positionals
  if (textFolder === undefined) {
    console.error('usage: npm run verify -- DIR   (DIR holds the texts of the sources)')
    process.exitCode = 2
    return
  }
  const { isGood, lines } = verifyFolder(values.data, textFolder)
  console.log(lines.join('\n'))
  if (!isGood) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
