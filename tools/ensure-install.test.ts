import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstallCurrent } from './ensure-install.mjs'

describe('isInstallCurrent', () => {
  let root: string

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'))
    writeFileSync(join(root, 'package-lock.json'), '{"a":1}')
  })

  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  function install(file: string, text: string): string {
    const path = join(root, 'node_modules', file)
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    writeFileSync(path, text)
    return path
  }

  it('is not current on a fresh clone', () => {
    expect(isInstallCurrent(root)).toBe(false)
  })

  it('is current when the stamp is of this very lock', () => {
    install('.installed-from', '017b04c4d20d0b2aa0bdc64d8c1a17a57f1bf9ad4b5f4e1f0a1fbb9a3e4c8b0a')
    expect(isInstallCurrent(root)).toBe(false)
    install('.installed-from', '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862')
    expect(isInstallCurrent(root)).toBe(true)
  })

  it('trusts what was installed by hand while it is younger than the lock', () => {
    const record = install('.package-lock.json', '{}')
    utimesSync(record, new Date('2030-01-01'), new Date('2030-01-01'))
    expect(isInstallCurrent(root)).toBe(true)
    utimesSync(record, new Date('2001-01-01'), new Date('2001-01-01'))
    expect(isInstallCurrent(root)).toBe(false)
  })
})
