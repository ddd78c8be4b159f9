// Read by any Node that can load an ES module at all, so that a too old one still gets its one line:
// no imports, and no syntax newer than 2019 in this file.

/** What the build needs: Vite and the test runner refuse anything older. */
export const LEAST_NODE = '20.19.0'

/**
 * One line saying what to do, or undefined when the version will do.
 * @param {string} version such as `20.20.2`, with or without a leading `v`
 * @returns {string | undefined}
 */
export function complainAboutNode(version) {
  if (rankOf(version) >= rankOf(LEAST_NODE)) return undefined
  return `Phaseline needs Node ${LEAST_NODE} or newer and this is ${version}: install a current one from https://nodejs.org and try again.`
}

/**
 * One number that grows with the version.
 * @param {string} version
 */
function rankOf(version) {
  const parts = version.replace(/^v/, '').split(/[.-]/)
  return Number(parts[0]) * 1e6 + Number(parts[1]) * 1e3 + Number(parts[2])
}
