/**
 * Counts the ways around the checks outside tests. The numbers in `ratchet.json` may only fall: more
 * is refused, and fewer asks for the lower number to be written down.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './project.mjs'

const FOLDERS = ['src', 'tools', 'bench/page']
const RECORD = 'tools/ratchet.json'

/**
 * @param {readonly string[]} texts
 * @param {string} mark
 */
export function countMark(texts, mark) {
  return texts.reduce((sum, text) => sum + text.split(mark).length - 1, 0)
}

/**
 * One line a mark whose count is not the one on record.
 * @param {Readonly<Record<string, number>>} record
 * @param {Readonly<Record<string, number>>} found
 * @returns {readonly string[]}
 */
export function complainAboutCounts(record, found) {
  return Object.entries(record).flatMap(([mark, allowed]) => {
    const count = found[mark] ?? 0
    if (count > allowed)
      return [`"${mark}" stands ${count} times, allowed are ${allowed}: solve it another way.`]
    return count < allowed
      ? [`"${mark}" stands only ${count} times: lower its number in ${RECORD}.`]
      : []
  })
}

/** @param {string} folder */
function readSources(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.test\.|testing[\\/]|check-ratchet/.test(path),
    )
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
}

function main() {
  /** @type {Record<string, number>} */
  const record = JSON.parse(readFileSync(join(ROOT, RECORD), 'utf8'))
  const present = new Set(readdirSync(ROOT))
  const texts = FOLDERS.filter((folder) => present.has(folder.split('/')[0] ?? '')).flatMap(
    readSources,
  )
  const found = Object.fromEntries(
    Object.keys(record).map((mark) => [mark, countMark(texts, mark)]),
  )
  const complaints = complainAboutCounts(record, found)
  for (const complaint of complaints) console.error(complaint)
  process.exitCode = complaints.length > 0 ? 1 : 0
}

const calledPath = process.argv[1]
if (calledPath !== undefined && import.meta.url === pathToFileURL(calledPath).href) main()
