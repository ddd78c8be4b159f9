/** Packages of the system, where this machine lets us install them. Node built-ins only. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Whether packages can be installed without asking anybody: on a Debian, as root.
 * @typedef {object} Rights
 * @property {boolean} isRoot
 * @property {boolean} hasApt
 */

/** @returns {Rights} */
export function readRights() {
  return { isRoot: process.getuid?.() === 0, hasApt: existsSync('/usr/bin/apt-get') }
}

/**
 * The commands that install packages, one after the other.
 * @param {Rights} rights
 * @param {readonly string[]} packages
 * @returns {readonly (readonly string[])[]} none where nothing may be installed
 */
export function commandsToInstall({ isRoot, hasApt }, packages) {
  if (!isRoot || !hasApt) return []
  // Two apt-get at once fail at once without the wait for the lock.
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300']
  return [
    [...apt, 'update'],
    [...apt, 'install', '-y', '--no-install-recommends', ...packages],
  ]
}

/** @param {readonly string[]} command */
export function isRunWell([program = '', ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: 'inherit', env }).status === 0
}
