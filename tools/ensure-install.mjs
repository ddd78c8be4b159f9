/** Installs the dependencies when they are missing or not those of the lock. Node built-ins only. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runNpm } from './project.mjs'

const STAMP = 'node_modules/.installed-from'
const NPM_RECORD = 'node_modules/.package-lock.json'

/** @param {string} root */
function readFingerprint(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * Whether the installed packages are those of the lock. Our own stamp says so; where someone
 * installed by hand there is none, and npm's record must be younger than the lock.
 * @param {string} root
 */
export function isInstallCurrent(root) {
  const stamp = join(root, STAMP)
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === readFingerprint(root)
  const record = statSync(join(root, NPM_RECORD), { throwIfNoEntry: false })
  if (record === undefined) return false
  return record.mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/** @throws {Error} with one line that says what to do */
export async function ensureInstall() {
  if (isInstallCurrent(ROOT)) return
  console.log('Installing the dependencies (npm ci), about a minute …')
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    throw new Error(
      'The dependencies could not be installed (see npm above): check the network connection and try again.',
    )
  }
  writeFileSync(join(ROOT, STAMP), readFingerprint(ROOT))
}
