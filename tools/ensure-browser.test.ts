import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ensureChromium, findChromium, waysToGetChromium } from './ensure-browser.mjs'

function makeMachine({
  files = [] as readonly string[],
  env = {} as Readonly<Record<string, string>>,
  playwrightPath = undefined as string | undefined,
}): NonNullable<Parameters<typeof findChromium>[0]> {
  return { env, exists: (path) => files.includes(path), playwrightPath: () => playwrightPath }
}

describe('findChromium', () => {
  it('takes what CHROMIUM_PATH names before all else', () => {
    const files = ['/opt/mine', '/usr/bin/chromium']
    expect(findChromium(makeMachine({ files, env: { CHROMIUM_PATH: '/opt/mine' } }))).toBe(
      '/opt/mine',
    )
  })

  it('says in one line that CHROMIUM_PATH names nothing', () => {
    const machine = makeMachine({ files: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '/no' } })
    expect(() => findChromium(machine)).toThrow(
      'CHROMIUM_PATH names /no, which does not exist: correct it or unset it.',
    )
  })

  it("prefers Playwright's own build to the system's", () => {
    const files = ['/cache/chrome', '/usr/bin/chromium']
    expect(findChromium(makeMachine({ files, playwrightPath: '/cache/chrome' }))).toBe(
      '/cache/chrome',
    )
  })

  it('passes over a build that Playwright has not downloaded', () => {
    const machine = makeMachine({ files: ['/usr/bin/google-chrome'], playwrightPath: '/cache/no' })
    expect(findChromium(machine)).toBe('/usr/bin/google-chrome')
  })

  it('looks along PATH last', () => {
    const env = { PATH: ['/a', '', '/b'].join(delimiter) }
    expect(findChromium(makeMachine({ files: ['/b/chromium'], env }))).toBe('/b/chromium')
  })

  it('finds nothing on a machine without one', () => {
    expect(findChromium(makeMachine({ env: { PATH: '/a' } }))).toBeUndefined()
  })
})

describe('waysToGetChromium', () => {
  it('installs the system package first where it may, waiting for the lock', () => {
    const ways = waysToGetChromium({ isRoot: true, hasApt: true, hasPlaywright: true })
    expect(ways.map(({ name }) => name)).toEqual(['the system package', "Playwright's download"])
    expect(ways[0]?.commands.map((command) => command.join(' '))).toEqual([
      'apt-get -o DPkg::Lock::Timeout=300 update',
      'apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium fonts-liberation',
    ])
  })

  it.each([
    { isRoot: false, hasApt: true },
    { isRoot: true, hasApt: false },
  ])('leaves the system alone for $isRoot, $hasApt', (machine) => {
    const ways = waysToGetChromium({ ...machine, hasPlaywright: true })
    expect(ways.map(({ name }) => name)).toEqual(["Playwright's download"])
  })

  it('has none on a machine without either', () => {
    expect(waysToGetChromium({ isRoot: false, hasApt: false, hasPlaywright: false })).toEqual([])
  })
})

describe('ensureChromium', () => {
  const ways = [
    {
      name: 'one way',
      commands: [
        ['a', 'update'],
        ['a', 'install'],
      ],
    },
    { name: 'another', commands: [['b', 'install']] },
  ]

  it('goes on to the next way when one fails, and not on to its later commands', () => {
    const ran: string[] = []
    const isRunWell = (command: readonly string[]): boolean => {
      ran.push(command.join(' '))
      return command[0] === 'b'
    }
    const find = (): string | undefined => (ran.includes('b install') ? '/got/it' : undefined)
    expect(ensureChromium({ find, ways, isRunWell })).toBe('/got/it')
    expect(ran).toEqual(['a update', 'b install'])
  })

  it('says in one line what to do where nothing helps', () => {
    const means = { find: () => undefined, ways, isRunWell: () => false }
    expect(() => ensureChromium(means)).toThrow(
      /^No Chromium was found and none could be installed: install [^\n]+$/,
    )
  })
})
