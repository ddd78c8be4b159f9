/** From data and font to a built app in `dist/`. */
import { binOf, runNode } from './project.mjs'

/** @throws {Error} with one line that says which step failed and what to do */
export async function buildApp() {
  await step('The data has faults (listed above): mend them in data/ and try again.', [
    binOf('tsx'),
    'tools/compile-data.ts',
  ])
  await step('The font could not be made (see above).', [binOf('tsx'), 'tools/subset-font.ts'])
  await step('The build failed (see above).', [binOf('vite'), 'build', '--logLevel', 'warn'])
  await step('The page to be saved as a file could not be built (see above).', [
    binOf('vite'),
    ...['build', '--config', 'vite.offline.config.ts', '--logLevel', 'warn'],
  ])
}

/**
 * @param {string} complaint
 * @param {readonly string[]} args
 */
async function step(complaint, args) {
  if ((await runNode(args)) !== 0) throw new Error(complaint)
}
