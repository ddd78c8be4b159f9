import { describe, expect, it } from 'vitest'
import { countOf, settleCount } from './count-tests.mjs'
import { runStages, summarize } from './run-checks.mjs'

const STAGES = [
  [{ name: 'format', args: ['format'] }],
  [
    { name: 'unit', args: ['unit'], report: 'unit.json' },
    { name: 'verify', args: ['verify'], skipped: 'no texts here' },
  ],
  [{ name: 'browser', args: ['browser'], report: 'browser.json' }],
]

/** Exit codes by check; everything that is printed is kept. */
function makeRunner(codes: Readonly<Record<string, number>>): {
  readonly runner: Parameters<typeof runStages>[1]
  readonly ran: string[]
} {
  const ran: string[] = []
  const reports: Readonly<Record<string, { passed: number; failed: number }>> = {
    'unit.json': { passed: 31, failed: 2 },
    'browser.json': { passed: 17, failed: 0 },
  }
  const runner = {
    run: ({ name }: { readonly name: string }) => {
      ran.push(name)
      return Promise.resolve(codes[name] ?? 0)
    },
    readReport: (path: string) => reports[path],
    seconds: () => 3,
    print: () => undefined,
  }
  return { runner, ran }
}

describe('runStages', () => {
  it('goes on after a failure and skips what cannot run', async () => {
    const { runner, ran } = makeRunner({ format: 1, unit: 1 })
    await runStages(STAGES, runner)
    expect(ran).toEqual(['format', 'unit', 'browser'])
  })

  it('runs two of a stage at once, and says what came of them in their order', async () => {
    const { runner } = makeRunner({})
    let endSlow = (): void => undefined
    const slowEnds = new Promise<void>((end) => (endSlow = end))
    const ended: string[] = []
    const held = {
      ...runner,
      // Unless the other two run beside it, the first never ends.
      run: async ({ name }: { readonly name: string }) => {
        if (name === 'third') endSlow()
        if (name === 'slow') await slowEnds
        ended.push(name)
        return 0
      },
    }
    const stage = ['slow', 'second', 'third'].map((name) => ({ name, args: [name] }))
    const outcomes = await runStages([stage], held)
    expect(ended).toEqual(['second', 'third', 'slow'])
    expect(outcomes.map(({ name }) => name)).toEqual(['slow', 'second', 'third'])
  })

  it('ends with the sum of tests and of checks that count as one', async () => {
    const { runner } = makeRunner({ format: 1, unit: 1 })
    expect(summarize(await runStages(STAGES, runner)).at(-1)).toBe('48 passed, 3 failed')
  })
})

describe('settleCount', () => {
  it('counts a run that breaks without a failed test as one failure', () => {
    expect(settleCount({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 })
    expect(settleCount(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  })

  it('does not take the word of a run that leaves no report', () => {
    expect(settleCount(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('countOf', () => {
  it('reads the reports of both runners, a flaky test being a failed one', () => {
    expect(countOf({ numPassedTests: 9, numFailedTests: 4 })).toEqual({ passed: 9, failed: 4 })
    expect(countOf({ stats: { expected: 8, unexpected: 2, flaky: 1 } })).toEqual({
      passed: 8,
      failed: 3,
    })
  })
})
