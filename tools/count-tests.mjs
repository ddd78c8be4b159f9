/** Reads how many tests passed and failed out of the runners' own reports. */
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

/**
 * What a run of many tests comes to. A run that ends badly without a failed test of its own (a file
 * that does not load, a server that does not start) counts as one failure.
 * @param {Count | undefined} told by the report; undefined when there is none
 * @param {number} exitCode
 * @returns {Count}
 */
export function settleCount(told, exitCode) {
  const { passed, failed } = told ?? { passed: 0, failed: 0 }
  if (exitCode === 0 && told === undefined) return { passed, failed: 1 }
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}

/**
 * @param {string} path of a JSON report of Vitest or Playwright
 * @returns {Count | undefined} undefined when there is no such report
 */
export function readCount(path) {
  if (!existsSync(path)) return undefined
  /** @type {Parameters<typeof countOf>[0]} */
  const report = JSON.parse(readFileSync(path, 'utf8'))
  return countOf(report)
}

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected?: number, unexpected?: number, flaky?: number } }} report
 * @returns {Count | undefined}
 */
export function countOf({ numPassedTests, numFailedTests, stats }) {
  if (numPassedTests !== undefined) return { passed: numPassedTests, failed: numFailedTests ?? 0 }
  if (stats === undefined) return undefined
  // There are no retries: a flaky test is a failed one.
  return { passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) }
}
