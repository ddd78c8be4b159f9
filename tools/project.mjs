/** Where the project is, and how its own programs are run. Node built-ins only. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * The script behind a package's command, so that it runs the same on every system and without npx.
 * @param {string} packageName
 * @param {string} [command] when the package has several
 * @returns {string}
 */
export function binOf(packageName, command = packageName) {
  const folder = join(ROOT, 'node_modules', packageName)
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin?.[command]
  if (file === undefined) throw new Error(`Bug: ${packageName} has no command ${command}`)
  return join(folder, file)
}

/**
 * Runs a script with this Node, its output passed straight on.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @returns {Promise<number>} the exit code, 1 where a signal ended it
 */
export function runNode(args, env = {}) {
  return run(process.execPath, args, env)
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runNpm(args) {
  // Under `npm run` this is npm's own script; called directly, the shell finds npm.
  const script = process.env['npm_execpath']
  return script !== undefined && /\.c?js$/.test(script)
    ? run(process.execPath, [script, ...args], {})
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {})
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<number>}
 */
function run(program, args, env) {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: program.endsWith('.cmd'),
    })
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      settle(1)
    })
    child.once('close', (code) => {
      settle(code ?? 1)
    })
  })
}
