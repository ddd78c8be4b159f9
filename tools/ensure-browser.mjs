/**
 * Finds the Chromium that the browser tests and the pictures use, and gets one where there is none.
 *
 * Order: what CHROMIUM_PATH names, Playwright's own, the usual places of the three systems, PATH.
 * Else the system's package on a Debian run as root, else Playwright's download. Only Node built-ins
 * are imported, so that this file loads before anything is installed.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { commandsToInstall, isRunWell, readRights } from './system-packages.mjs'

/**
 * The last list of such features counts alone, so the ones that Playwright turns off stand here again.
 * The rest are what every new window would start beside the page under test: pages of the address field, which
 * nobody sees, and a process for the page that comes after it.
 */
const UNWANTED_FEATURES = [
  'AimEnabled',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

/** Quiet, and the same letters on every machine. */
export const CHROMIUM_ARGS = Object.freeze([
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // Where there is no graphics card, drawing by an imitation of one takes a fifth longer than without.
  '--disable-gpu',
  `--disable-features=${UNWANTED_FEATURES.join(',')}`,
])

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'chrome.exe']

/**
 * The part of the machine that the search looks at; tests pass one of their own.
 * @typedef {object} Machine
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 * @property {() => string | undefined} playwrightPath where Playwright would keep its own build
 */

/** @type {Machine} */
const thisMachine = { env: process.env, exists: existsSync, playwrightPath: readPlaywrightPath }

/**
 * @param {Machine} [machine]
 * @returns {string | undefined} undefined when there is none
 */
export function findChromium(machine = thisMachine) {
  const named = machine.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist: correct it or unset it.`)
  }
  const own = machine.playwrightPath()
  const onPath = (machine.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)))
  const places = [...(own === undefined ? [] : [own]), ...USUAL_PLACES, ...onPath]
  return places.find((place) => machine.exists(place))
}

/** @returns {string | undefined} */
function readPlaywrightPath() {
  const require = createRequire(import.meta.url)
  try {
    const playwright = /** @type {typeof import('playwright-core')} */ (require('playwright-core'))
    return playwright.chromium.executablePath()
  } catch (error) {
    // Not installed yet, or no build for this system: there is no path of Playwright's to look at.
    if (error instanceof Error) return undefined
    throw error
  }
}

/**
 * The ways to get a browser that this machine offers, best first.
 * @param {{ readonly isRoot: boolean, readonly hasApt: boolean, readonly hasPlaywright: boolean }} machine
 * @returns {readonly { readonly name: string, readonly commands: readonly (readonly string[])[] }[]}
 */
export function waysToGetChromium({ isRoot, hasApt, hasPlaywright }) {
  const apt = commandsToInstall({ isRoot, hasApt }, ['chromium', 'fonts-liberation'])
  return [
    ...(apt.length > 0 ? [{ name: 'the system package', commands: apt }] : []),
    ...(hasPlaywright
      ? [
          {
            name: "Playwright's download",
            commands: [
              [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium'],
            ],
          },
        ]
      : []),
  ]
}

const NO_BROWSER =
  'No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and try again.'

/**
 * How a browser is looked for and got; tests pass their own.
 * @typedef {object} Means
 * @property {() => string | undefined} find
 * @property {ReturnType<typeof waysToGetChromium>} ways
 * @property {(command: readonly string[]) => boolean} isRunWell
 */

/**
 * @param {Means} [means]
 * @returns {string} the path of a Chromium
 * @throws {Error} with one line that says what to do
 */
export function ensureChromium(means = readMeans()) {
  const found = means.find()
  if (found !== undefined) return found
  for (const { name, commands } of means.ways) {
    console.log(`No Chromium found: trying ${name} …`)
    const isInstalled = commands.every((command) => means.isRunWell(command))
    const installed = isInstalled ? means.find() : undefined
    if (installed !== undefined) return installed
  }
  throw new Error(NO_BROWSER)
}

/** @returns {Means} */
function readMeans() {
  const ways = waysToGetChromium({
    ...readRights(),
    hasPlaywright: existsSync('node_modules/playwright-core/cli.js'),
  })
  return { find: () => findChromium(), ways, isRunWell }
}
