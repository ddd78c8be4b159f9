/**
 * `npm run bench -- [options]`: measures the benchmark page beside other timeline libraries.
 * The harness is not part of the project: BENCH_DIR names its folder, else ../shared/bench.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ROOT, runNode } from './project.mjs'

const folder = resolve(ROOT, process.env['BENCH_DIR'] ?? '../shared/bench')
const page = join(ROOT, 'bench/dist')

/** @returns {string | undefined} */
function complain() {
  if (!existsSync(join(folder, 'bench.mjs'))) {
    return `There is no benchmark harness in ${folder}: name its folder, BENCH_DIR=path npm run bench.`
  }
  if (!existsSync(join(folder, 'node_modules'))) {
    return `The harness is not installed: cd ${folder} && npm ci --legacy-peer-deps.`
  }
  if (!existsSync(page)) return 'The benchmark page is not built: npm run bench:page.'
  return undefined
}

const complaint = complain()
if (complaint === undefined) {
  const defaults = ['--peers', 'raw-canvas,d3-svg', '--n', '1000,10000']
  const given = process.argv.slice(2)
  const options = given.length > 0 ? given : defaults
  process.exitCode = await runNode([
    join(folder, 'bench.mjs'),
    '--page',
    `phaseline=${page}`,
    ...options,
  ])
} else {
  console.error(complaint)
  process.exitCode = 1
}
