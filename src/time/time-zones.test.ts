import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { timeTable } from './testing/time-table.ts'

const MODULE = new URL('./testing/time-table.ts', import.meta.url).href

/** Prints the hours that the zone is behind UTC in winter, so that the test knows it took effect. */
const PROGRAM = `
  import { timeTable } from ${JSON.stringify(MODULE)}
  const hoursBehind = new Date(2019, 0, 15).getTimezoneOffset() / 60
  process.stdout.write(JSON.stringify({ hoursBehind, table: timeTable() }))
`

function runIn(zone: string): unknown {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM]
  const output = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  })
  return JSON.parse(output)
}

describe('days, words and axes', () => {
  it.each([
    ['Pacific/Auckland', -13],
    ['America/Los_Angeles', 8],
    ['UTC', 0],
  ])('are the same in %s', (zone, hoursBehind) => {
    expect(runIn(zone)).toEqual({ hoursBehind, table: timeTable() })
  })
})
