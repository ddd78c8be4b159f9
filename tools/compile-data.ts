/**
 * Compiles the data folder into `dataset.json` and its JSON Schemas.
 *
 *     tsx tools/compile-data.ts [--data data] [--out public/data]
 *
 * Prints every fault of every file and writes nothing when there is one.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

import { checkData } from '../src/schema/check-data.ts'
import { compileDataset } from '../src/schema/compile-dataset.ts'
import { formatFault } from '../src/schema/fault.ts'
import { readDataFile } from '../src/schema/read-data-file.ts'
import { readDataset } from '../src/model/dataset.ts'
import { checkStories } from './check-stories.ts'
import { hashTexts, readDataFolder } from './data-folder.ts'
import { jsonSchemaTexts } from './emit-json-schema.ts'

interface Compilation {
  readonly faults: readonly string[]
  /** In words, what was compiled. */
  readonly summary: string
}

/** Compiles `dataFolder` into `outFolder`; with any fault `outFolder` is left untouched. */
export function compileData(dataFolder: string, outFolder: string): Compilation {
  const texts = readDataFolder(dataFolder)
  const files = texts.map(({ name, text }) => readDataFile(name, text))
  const faults = checkData(files)
  if (faults.length > 0) {
    return { faults: faults.map((fault) => formatFault(fault, dataFolder)), summary: '' }
  }
  const dataset = compileDataset(files, hashTexts(texts))
  const read = readDataset(JSON.parse(JSON.stringify(dataset)))
  if (!read.ok) throw new Error(`Bug: compiled what the app cannot read: ${read.message}`)
  const untold = checkStories(files, read.value)
  if (untold.length > 0) {
    return { faults: untold.map((fault) => formatFault(fault, dataFolder)), summary: '' }
  }
  const outputs = new Map([['dataset.json', `${JSON.stringify(dataset)}\n`], ...jsonSchemaTexts()])
  writeAll(outFolder, outputs)
  const claims = files.flatMap(({ programs, milestones, spans, facts, cohorts }) =>
    [programs, milestones, spans, facts, cohorts].flatMap((owners) =>
      owners.flatMap((owner): readonly unknown[] => owner.claims),
    ),
  )
  const summary = `${claims.length} claims from ${dataset.sources.length} sources compiled into ${outFolder}`
  return { faults: [], summary }
}

/** Files appear whole and at once: each is written beside its place and moved there at the end. */
function writeAll(folder: string, outputs: ReadonlyMap<string, string>): void {
  const moves = [...outputs].map(([name, text]) => {
    const target = join(folder, name)
    const temporary = `${target}.${process.pid}.tmp`
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(temporary, text)
    return { temporary, target }
  })
  for (const { temporary, target } of moves) renameSync(temporary, target)
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'public/data' },
    },
  })
  const { faults, summary } = compileData(values.data, values.out)
  if (faults.length === 0) {
    console.log(summary)
    return
  }
  console.error(faults.join('\n'))
  console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, nothing written`)
  process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
