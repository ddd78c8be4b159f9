import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './tools/ensure-browser.mjs'

/** `npm test` names a free one, so that two runs on one machine do not meet. */
const PORT = Number(process.env['E2E_PORT'] ?? '4188')
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  snapshotPathTemplate: '{testDir}/__screens__/{projectName}/{arg}{ext}',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    // The farthest from UTC that readers live in: a civil day that moves with the clock moves here.
    timezoneId: 'Pacific/Auckland',
    locale: 'en-US',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace copies the page at every step, which doubles the time: `E2E_TRACE=on` asks for it.
    trace: process.env['E2E_TRACE'] === 'on' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...CHROMIUM_ARGS],
    },
  },
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: {
    command: `node tools/serve.mjs ${process.env['E2E_DIST'] ?? 'dist'} ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
})
