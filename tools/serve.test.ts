import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainServerError, fileFor, findFreePort, parsePort, startServer } from './serve.mjs'

let root: string
let folder: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'))
  folder = join(root, 'dist')
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<p>home</p>')
  writeFileSync(join(folder, 'data/a b.json'), '{"n":7}')
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

describe('fileFor', () => {
  it('opens the page at the root, whatever the query', () => {
    expect(fileFor(folder, '/?view=table&q=1')).toBe(join(folder, 'index.html'))
  })

  it('reads escaped names', () => {
    expect(fileFor(folder, '/data/a%20b.json')).toBe(join(folder, 'data/a b.json'))
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/data/../../secret.txt',
    '/%zz',
    '/a%00',
    '/data',
  ])('gives nothing for %s', (address) => {
    expect(fileFor(folder, address)).toBeUndefined()
  })
})

describe('startServer', () => {
  it('serves a file with its type, and says so where there is none', async () => {
    const server = await startServer(folder, 0)
    const { port } = server.address() as AddressInfo
    const found = await fetch(`http://127.0.0.1:${port}/data/a%20b.json`)
    const missing = await fetch(`http://127.0.0.1:${port}/nothing.js`)
    expect([found.status, found.headers.get('content-type'), await found.text()]).toEqual([
      200,
      'application/json; charset=utf-8',
      '{"n":7}',
    ])
    expect([missing.status, await missing.text()]).toEqual([404, 'There is no such file here.\n'])
    await new Promise((settle) => server.close(settle))
  })

  it('starts on a port that was found free, once', async () => {
    const port = await findFreePort()
    const server = await startServer(folder, port)
    await expect(startServer(folder, port)).rejects.toThrow(`Port ${port} is taken: `)
    await new Promise((settle) => server.close(settle))
  })

  it('explains a port that only an administrator may open', () => {
    const error = Object.assign(new Error('listen'), { code: 'EACCES' })
    expect(explainServerError(error, 80)).toBe(
      'Port 80 may not be opened by you: choose one above 1024, such as PORT=4173 npm start.',
    )
  })
})

describe('parsePort', () => {
  it.each(['', '0', '-1', '65536', '4.5', '0x50', 'eighty'])('refuses "%s"', (text) => {
    expect(parsePort(text)).toBeUndefined()
  })

  it('reads a number', () => {
    expect(parsePort('4173')).toBe(4173)
  })
})
