/**
 * What the whole public record costs at the first paint, beside the documents alone: `npm run bench:paint`.
 *
 * Loads the built app with the one and the other data set in turns, each time in a browser without a cache,
 * and prints medians and spread. Only the ratio means anything: both were measured in one run.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import type { Dataset } from '../src/model/types.ts'
import { buildApp } from './build-app.mjs'
import { documentsOnly } from './documents-only.ts'
import { CHROMIUM_ARGS, ensureChromium } from './ensure-browser.mjs'
import { findFreePort, HOST, startServer } from './serve.mjs'

const LOADS = 20
const MOST_RATIO = 1.3
const DATASET = 'data/dataset.json'

/** Notes when the first lane stood in the document and the browser had painted it. */
const WATCH = `new MutationObserver((_, observer) => {
  if (document.querySelector('.timeline__rows g.row .target') === null) return
  observer.disconnect()
  requestAnimationFrame(() => setTimeout(() => {
    document.documentElement.dataset.firstPicture = String(performance.now())
  }))
}).observe(document, { childList: true, subtree: true })`

async function load(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  await page.goto(address)
  await page.locator('html[data-first-picture]').waitFor()
  const milliseconds = Number(await page.locator('html').getAttribute('data-first-picture'))
  await context.close()
  return milliseconds
}

interface Summary {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** The median and the quartiles. */
function summaryOf(times: readonly number[]): Summary {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.round((sorted.length - 1) * part)] ?? NaN
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

function lineOf(name: string, { median, low, high }: Summary): string {
  const text = (ms: number): string => `${ms.toFixed(0)} ms`
  return `${name}: median ${text(median)}, quartiles ${text(low)} to ${text(high)}`
}

function smallCopyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'phaseline-documents-'))
  cpSync(folder, copy, { recursive: true })
  const whole = JSON.parse(readFileSync(join(folder, DATASET), 'utf8')) as Dataset
  writeFileSync(join(copy, DATASET), JSON.stringify(documentsOnly(whole)))
  return copy
}

async function main(): Promise<void> {
  await buildApp()
  const documents = smallCopyOf('dist')
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_ARGS],
  })
  const sides = [
    { name: 'the documents alone', folder: documents, times: [] as number[] },
    { name: 'the whole public record', folder: 'dist', times: [] as number[] },
  ] as const
  const served = await Promise.all(
    sides.map(async (side) => {
      const port = await findFreePort()
      const server = await startServer(side.folder, port)
      return { side, server, address: `http://${HOST}:${port}/` }
    }),
  )
  // The first load of each side warms the browser and is not counted.
  for (let round = 0; round <= LOADS; round += 1) {
    for (const { side, address } of served) {
      const time = await load(browser, address)
      if (round > 0) side.times.push(time)
    }
  }
  for (const { server } of served) server.close()
  await browser.close()
  rmSync(documents, { recursive: true })
  const [small, whole] = sides.map(({ times }) => summaryOf(times))
  if (small === undefined || whole === undefined) throw new Error('Bug: two sides were measured')
  const ratio = whole.median / small.median
  console.log(`First picture, ${LOADS} loads of each, in turns`)
  console.log(lineOf(sides[0].name, small))
  console.log(lineOf(sides[1].name, whole))
  console.log(`Ratio of medians: ${ratio.toFixed(2)} (at most ${MOST_RATIO})`)
  if (ratio > MOST_RATIO) process.exitCode = 1
}

await main()
