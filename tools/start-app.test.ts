import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOST } from './serve.mjs'

function runStart(env: Readonly<Record<string, string>>): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/start.mjs'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}

describe('npm start', () => {
  let blocker: Server
  let taken: number

  beforeEach(async () => {
    blocker = createServer()
    await new Promise<void>((settle) => blocker.listen(0, HOST, settle))
    taken = (blocker.address() as AddressInfo).port
  })

  afterEach(async () => {
    await new Promise((settle) => blocker.close(settle))
  })

  it('says at once, in one line, that the port is taken and how to choose another', () => {
    expect(runStart({ PORT: String(taken) })).toEqual({
      code: 1,
      said: `Port ${taken} is taken: stop what runs there, or choose another with PORT=${taken + 1} npm start.\n`,
    })
  })

  it('says in one line that PORT is not a port', () => {
    expect(runStart({ PORT: 'eighty' })).toEqual({
      code: 1,
      said: 'PORT must be a number from 1 to 65535, got "eighty": try PORT=4173 npm start.\n',
    })
  })
})

describe('a Node that is too old', () => {
  const AGED = "data:text/javascript,Object.defineProperty(process,'version',{value:'v18.20.4'})"

  it.each(['tools/start.mjs', 'tools/test.mjs'])('gets one line from %s', (script) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', AGED, script], {
      encoding: 'utf8',
    })
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      'Phaseline needs Node 20.19.0 or newer and this is v18.20.4: install a current one from https://nodejs.org and try again.\n',
    ])
  })
})
