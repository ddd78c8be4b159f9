/** Installs, compiles the data, builds and serves. Every failure is one line saying what to do. */
import { join } from 'node:path'
import { buildApp } from './build-app.mjs'
import { ensureInstall } from './ensure-install.mjs'
import { ROOT } from './project.mjs'
import { HOST, parsePort, startServer } from './serve.mjs'

const USUAL_PORT = '4173'

export async function startApp() {
  try {
    const port = readPort()
    await checkPort(port)
    await ensureInstall()
    await buildApp()
    await startServer(join(ROOT, 'dist'), port)
    console.log(`\nPhaseline is at http://${HOST}:${port}/   (Ctrl+C stops it)`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

function readPort() {
  const text = process.env['PORT'] ?? USUAL_PORT
  const port = parsePort(text)
  if (port === undefined) {
    throw new Error(
      `PORT must be a number from 1 to 65535, got "${text}": try PORT=${USUAL_PORT} npm start.`,
    )
  }
  return port
}

/**
 * Says at once what would else come out only after a minute of building.
 * @param {number} port
 */
async function checkPort(port) {
  const probe = await startServer(ROOT, port)
  await new Promise((settle) => {
    probe.close(settle)
  })
}
