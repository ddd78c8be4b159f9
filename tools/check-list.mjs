/** Everything that `npm test` and `npm run check` run, in stages. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, ROOT } from './project.mjs'

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {readonly string[]} args for Node
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [report] where the counts of its tests are; without it the check counts as one
 * @property {string} [skipped] why it cannot run here
 */

const SOURCES = '../shared/sources'
const BENCH_PAGE = 'bench/page/index.html'

/** For what makes a program of all files: Node clears away its many short-lived values a tenth faster so. */
const ROOM_FOR_THE_YOUNG = '--max-semi-space-size=128'

/**
 * What stands in one stage needs nothing of its neighbours, and one core.
 * @param {{ readonly browserPort: number | undefined }} choice undefined leaves the browser out
 * @returns {readonly (readonly Check[])[]}
 */
export function listStages({ browserPort }) {
  const last = browserPort === undefined ? [] : [browserTests(browserPort)]
  const inTurn = [vitest('unit', []), ...buildChecks(), ...last]
  const sideBySide = [...staticChecks(), ...dataChecks(), ...zoneChecks()]
  return [sideBySide, ...inTurn.map((check) => [check])]
}

/** @returns {readonly Check[]} */
function staticChecks() {
  const folders = ['src', 'tools', 'e2e', 'bench'].filter((folder) =>
    existsSync(join(ROOT, folder)),
  )
  return [
    // The longest first, so that the others run beside it.
    { name: 'lint', args: [ROOM_FOR_THE_YOUNG, binOf('eslint'), '--max-warnings', '0', '.'] },
    { name: 'format', args: [binOf('prettier'), '--check', '--log-level', 'warn', '.'] },
    { name: 'types', args: [ROOM_FOR_THE_YOUNG, binOf('typescript', 'tsc'), '-b'] },
    {
      name: 'imports',
      args: [binOf('dependency-cruiser', 'depcruise'), ...folders, 'playwright.config.ts'],
    },
    { name: 'dead code', args: [binOf('knip')] },
    { name: 'ratchet', args: ['tools/check-ratchet.mjs'] },
  ]
}

/** @returns {readonly Check[]} */
function dataChecks() {
  return [
    { name: 'data', args: [binOf('tsx'), 'tools/compile-data.ts'] },
    {
      name: 'verify',
      args: [binOf('tsx'), 'tools/verify-claims.ts', SOURCES],
      ...skipUnless(SOURCES, "the documents' own texts are not here"),
    },
    { name: 'font', args: [binOf('tsx'), 'tools/subset-font.ts'] },
  ]
}

/** @returns {readonly Check[]} */
function zoneChecks() {
  return [
    { ...vitest('zone Auckland', ['src/time']), env: { TEST_TZ: 'Pacific/Auckland' } },
    { ...vitest('zone UTC', ['src/time']), env: { TEST_TZ: 'UTC' } },
  ]
}

/**
 * @param {string} name
 * @param {readonly string[]} filter
 * @returns {Check & { readonly report: string }}
 */
function vitest(name, filter) {
  const report = `.cache/reports/${name.replace(' ', '-')}.json`
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return { name, args: [binOf('vitest'), 'run', ...reporters, ...filter], report }
}

/** @returns {readonly Check[]} */
function buildChecks() {
  return [
    { name: 'build', args: [binOf('vite'), 'build', '--logLevel', 'warn'] },
    {
      name: 'offline page',
      args: [binOf('vite'), 'build', '--config', 'vite.offline.config.ts', '--logLevel', 'warn'],
    },
    { name: 'size', args: [binOf('size-limit')] },
    {
      name: 'bench page',
      args: [binOf('vite'), 'build', '--config', 'vite.bench.config.ts', '--logLevel', 'warn'],
      ...skipUnless(BENCH_PAGE, 'there is no benchmark page'),
    },
  ]
}

/**
 * @param {number} port
 * @returns {Check}
 */
function browserTests(port) {
  return {
    name: 'browser',
    args: [binOf('@playwright/test', 'playwright'), 'test'],
    env: { E2E_PORT: String(port) },
    report: '.cache/reports/e2e.json',
  }
}

/**
 * @param {string} path
 * @param {string} reason
 * @returns {{ readonly skipped?: string }}
 */
function skipUnless(path, reason) {
  return existsSync(join(ROOT, path)) ? {} : { skipped: reason }
}
