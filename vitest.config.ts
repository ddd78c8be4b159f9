import { defineConfig } from 'vitest/config'

/**
 * Away from UTC on purpose: a fault of local time passes under UTC and fails here. The second run of
 * `src/time` names its zone in TEST_TZ. Set before any worker starts, so that all of them inherit it.
 */
process.env['TZ'] = process.env['TEST_TZ'] ?? 'America/Los_Angeles'

export default defineConfig({
  test: {
    include: ['{src,tools,bench,docs}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', '.cache/**'],
    pool: 'forks',
    maxWorkers: 2,
    // Modules keep no state of their own, so each is read once a worker and not once a file.
    isolate: false,
    // A guard against hanging, not a measure of speed: a loaded machine takes its time over 500 runs.
    testTimeout: 90_000,
    restoreMocks: true,
    sequence: { hooks: 'list' },
  },
})
