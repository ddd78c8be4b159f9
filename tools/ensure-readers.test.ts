import { describe, expect, it } from 'vitest'
import { ensureReaders } from './ensure-readers.mjs'
import { commandsToInstall } from './system-packages.mjs'

const DEBIAN = { isRoot: true, hasApt: true }

/** A machine on which what is installed is there, and some of it cannot be had. */
function makeMachine({
  programs,
  rights = DEBIAN,
  canInstall = true,
}: {
  readonly programs: readonly string[]
  readonly rights?: typeof DEBIAN
  readonly canInstall?: boolean
}) {
  const ran: string[] = []
  const there = new Set(programs)
  const isRunWell = (command: readonly string[]): boolean => {
    ran.push(command.join(' '))
    if (canInstall && command.includes('poppler-utils')) there.add('pdftotext')
    if (canInstall && command.includes('libreoffice-impress')) there.add('soffice')
    return canInstall
  }
  return { means: { isThere: (program: string) => there.has(program), rights, isRunWell }, ran }
}

describe('ensureReaders', () => {
  it('leaves a machine alone that has them', () => {
    const { means, ran } = makeMachine({ programs: ['pdftotext', 'soffice'] })
    expect(ensureReaders(means)).toEqual([])
    expect(ran).toEqual([])
  })

  it('installs only what is missing', () => {
    const { means, ran } = makeMachine({ programs: ['pdftotext'] })
    expect(ensureReaders(means)).toEqual([])
    expect(ran).toEqual(
      commandsToInstall(DEBIAN, ['libreoffice-impress']).map((command) => command.join(' ')),
    )
  })

  it('says what is missing where nothing may be installed', () => {
    const rights = { isRoot: false, hasApt: true }
    const { means, ran } = makeMachine({ programs: [], rights })
    expect(ensureReaders(means)).toEqual(['pdftotext', 'soffice'])
    expect(ran).toEqual([])
  })

  it('says what is missing where it cannot be had, and tries no further', () => {
    const { means, ran } = makeMachine({ programs: ['soffice'], canInstall: false })
    expect(ensureReaders(means)).toEqual(['pdftotext'])
    expect(ran).toHaveLength(1)
  })
})
