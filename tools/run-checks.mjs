/** Runs every check, also after one has failed, and says what came of each. */
import { settleCount } from './count-tests.mjs'

/** @typedef {import('./check-list.mjs').Check} Check */
/** @typedef {import('./count-tests.mjs').Count} Count */
/** @typedef {{ readonly name: string, readonly note: string } & Count} Outcome */

/**
 * What a check needs of the machine; tests pass one of their own.
 * @typedef {object} Runner
 * @property {(check: Check) => Promise<number>} run gives the exit code
 * @property {(path: string) => Count | undefined} readReport
 * @property {() => number} seconds a running clock
 * @property {(line: string) => void} print
 */

/** As many checks of a stage as run at once: each of them keeps one core busy. */
const AT_ONCE = 2

/**
 * @param {readonly (readonly Check[])[]} stages one after the other; the checks of one run side by side
 * @param {Runner} runner
 * @returns {Promise<readonly Outcome[]>} in the order of the checks
 */
export async function runStages(stages, runner) {
  /** @type {Outcome[]} */
  const outcomes = []
  for (const stage of stages) outcomes.push(...(await runStage(stage, runner)))
  return outcomes
}

/**
 * @param {readonly Check[]} stage
 * @param {Runner} runner
 * @returns {Promise<readonly Outcome[]>}
 */
async function runStage(stage, runner) {
  /** @type {Outcome[]} */
  const outcomes = []
  const waiting = [...stage.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, check] = next
      outcomes[place] = await runOrSkip(check, runner)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return outcomes
}

/**
 * @param {Check} check
 * @param {Runner} runner
 * @returns {Promise<Outcome>}
 */
async function runOrSkip(check, runner) {
  const { name, skipped } = check
  runner.print(`\n── ${name} ${skipped === undefined ? '' : `skipped: ${skipped}`}`)
  if (skipped === undefined) return runCheck(check, runner)
  return { name, note: `skipped: ${skipped}`, passed: 0, failed: 0 }
}

/**
 * @param {Check} check
 * @param {Runner} runner
 * @returns {Promise<Outcome>}
 */
async function runCheck(check, runner) {
  const begun = runner.seconds()
  const code = await runner.run(check)
  const note = `${(runner.seconds() - begun).toFixed(1)} s`
  const count =
    check.report === undefined
      ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
      : settleCount(runner.readReport(check.report), code)
  return { name: check.name, note, ...count }
}

/**
 * A line a check, and last the sum.
 * @param {readonly Outcome[]} outcomes
 * @returns {readonly string[]}
 */
export function summarize(outcomes) {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  return ['', ...outcomes.map(lineOf), '', `${passed} passed, ${failed} failed`]
}

/** @param {Outcome} outcome */
function lineOf({ name, note, passed, failed }) {
  const sign = failed > 0 ? '✗' : passed > 0 ? '✓' : '–'
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`
  return `${sign} ${name.padEnd(14)} ${counts.padEnd(24)} ${note}`
}
