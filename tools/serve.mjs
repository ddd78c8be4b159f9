/**
 * Serves a built folder on this machine: `node tools/serve.mjs dist 4173`.
 * Small on purpose: no cache, no listing, nothing outside the folder.
 */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

export const HOST = '127.0.0.1'

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * The file that an address means, or undefined when there is none.
 * @param {string} folder
 * @param {string} address such as `/data/dataset.json?x=1`
 * @returns {string | undefined}
 */
export function fileFor(folder, address) {
  const root = resolve(folder)
  const path = decode(address.replace(/[?#].*$/, ''))
  if (path === undefined || path.includes('\0')) return undefined
  const file = join(root, normalize(`/${path}`))
  if (file !== root && !file.startsWith(root + sep)) return undefined
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true)
    return path.endsWith('/') ? fileFor(folder, `${path}index.html`) : undefined
  return stat?.isFile() === true ? file : undefined
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    // A stray percent sign: an address that means no file.
    if (error instanceof URIError) return undefined
    throw error
  }
}

/**
 * One line for what can go wrong when a server starts.
 * @param {unknown} error
 * @param {number} port
 * @returns {string}
 */
export function explainServerError(error, port) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: stop what runs there, or choose another with PORT=${port + 1} npm start.`
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be opened by you: choose one above 1024, such as PORT=4173 npm start.`
  }
  return `The server could not start on port ${port}: ${String(error)}`
}

/**
 * @param {string} text what PORT says, if anything
 * @returns {number | undefined} undefined when it is not a port
 */
export function parsePort(text) {
  const port = Number(text)
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined
}

/** @returns {Promise<number>} a port that nothing listens on at this moment */
export async function findFreePort() {
  const probe = createServer()
  await new Promise((settle) => {
    probe.listen(0, HOST, () => {
      settle(undefined)
    })
  })
  const address = probe.address()
  await new Promise((settle) => {
    probe.close(settle)
  })
  if (address === null || typeof address === 'string') throw new Error('Bug: a port without number')
  return address.port
}

/**
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<import('node:http').Server>} rejected with a one-line Error
 */
export function startServer(folder, port) {
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url ?? '/')
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('There is no such file here.\n')
      return
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-cache',
      // A page that embeds the app in a sandbox has no origin: the app's own files are foreign to it.
      'access-control-allow-origin': '*',
    })
    createReadStream(file).pipe(response)
  })
  return new Promise((settle, reject) => {
    server.once('error', (error) => {
      reject(new Error(explainServerError(error, port)))
    })
    server.listen(port, HOST, () => {
      settle(server)
    })
  })
}

const calledPath = process.argv[1]
if (calledPath !== undefined && import.meta.url === pathToFileURL(calledPath).href) {
  const [folder = 'dist', port = '4173'] = process.argv.slice(2)
  startServer(folder, Number(port)).then(
    () => {
      console.log(`http://${HOST}:${port}/`)
    },
    (/** @type {unknown} */ error) => {
      console.error(error instanceof Error ? error.message : String(error))
      process.exitCode = 1
    },
  )
}
