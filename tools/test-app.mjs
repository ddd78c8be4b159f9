/** Installs, finds a browser, runs every check; the last line is the count. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { listStages } from './check-list.mjs'
import { readCount } from './count-tests.mjs'
import { ensureChromium } from './ensure-browser.mjs'
import { ensureInstall } from './ensure-install.mjs'
import { ensureReaders } from './ensure-readers.mjs'
import { ROOT, runNode } from './project.mjs'
import { runStages, summarize } from './run-checks.mjs'
import { findFreePort } from './serve.mjs'

/** @typedef {import('./check-list.mjs').Check} Check */
/** @typedef {import('./run-checks.mjs').Outcome} Outcome */

/** @type {import('./run-checks.mjs').Runner} */
const runner = {
  run: ({ args, env }) => runNode(args, env),
  readReport: (path) => readCount(join(ROOT, path)),
  seconds: () => performance.now() / 1000,
  print: (line) => {
    console.log(line)
  },
}

/** @param {readonly string[]} args */
export async function testApp(args) {
  process.chdir(ROOT)
  const outcomes = await runAll({ withBrowser: !args.includes('--no-browser') })
  for (const line of summarize(outcomes)) console.log(line)
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0
}

/**
 * @param {{ readonly withBrowser: boolean }} choice
 * @returns {Promise<readonly Outcome[]>}
 */
async function runAll({ withBrowser }) {
  const install = await attempt('install', ensureInstall)
  if (install.failed > 0) return [install]
  const browser = withBrowser ? [await attempt('find browser', ensureChromium)] : []
  const canBrowse = browser.every(({ failed }) => failed === 0)
  if (withBrowser && canBrowse) tellMissing(ensureReaders())
  rmSync(join(ROOT, '.cache/reports'), { recursive: true, force: true })
  const browserPort = withBrowser && canBrowse ? await findFreePort() : undefined
  const outcomes = await runStages(listStages({ browserPort }), runner)
  return [install, ...browser, ...outcomes]
}

/** @param {readonly string[]} programs */
function tellMissing(programs) {
  if (programs.length === 0) return
  console.log(`Not here: ${programs.join(', ')}. Tests that need them say so in their titles.`)
}

/**
 * Runs what fails with one line, prints that line, and counts it.
 * @param {string} name
 * @param {() => unknown} action
 * @returns {Promise<Outcome>}
 */
async function attempt(name, action) {
  try {
    await action()
    return { name, note: '', passed: 1, failed: 0 }
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error)
    console.error(note)
    return { name, note, passed: 0, failed: 1 }
  }
}
