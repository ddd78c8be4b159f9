/**
 * Gets the programs that open what was exported, as a reader's machine does. Tests of exports use them where
 * they are; elsewhere these tests say in their titles that they are not run.
 */
import { spawnSync } from 'node:child_process'
import { commandsToInstall, isRunWell, readRights } from './system-packages.mjs'

/**
 * @typedef {object} Reader
 * @property {string} program
 * @property {string} packageName of Debian
 */

/** @type {readonly Reader[]} */
const READERS = [
  { program: 'pdftotext', packageName: 'poppler-utils' },
  { program: 'soffice', packageName: 'libreoffice-impress' },
]

/**
 * How readers are looked for and got; tests pass their own.
 * @typedef {object} Means
 * @property {(program: string) => boolean} isThere
 * @property {import('./system-packages.mjs').Rights} rights
 * @property {(command: readonly string[]) => boolean} isRunWell
 */

/** @type {Means} */
const thisMachine = { isThere, rights: readRights(), isRunWell }

/**
 * Installs what is missing and can be had.
 * @param {Means} [means]
 * @returns {readonly string[]} the programs that are still missing
 */
export function ensureReaders(means = thisMachine) {
  const missing = READERS.filter(({ program }) => !means.isThere(program))
  if (missing.length === 0) return []
  const packages = missing.map(({ packageName }) => packageName)
  const commands = commandsToInstall(means.rights, packages)
  if (commands.length > 0) console.log(`Installing ${packages.join(' and ')}, which open exports …`)
  for (const command of commands) if (!means.isRunWell(command)) break
  return missing.map(({ program }) => program).filter((program) => !means.isThere(program))
}

/** @param {string} program */
function isThere(program) {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined
}
