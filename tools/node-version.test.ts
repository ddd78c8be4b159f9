import { describe, expect, it } from 'vitest'
import { complainAboutNode, LEAST_NODE } from './node-version.mjs'

describe('complainAboutNode', () => {
  it.each(['18.20.4', 'v20.18.3', '20.9.0', '12.22.0'])('refuses %s in one line', (version) => {
    expect(complainAboutNode(version)).toBe(
      `Phaseline needs Node ${LEAST_NODE} or newer and this is ${version}: install a current one from https://nodejs.org and try again.`,
    )
  })

  it.each([LEAST_NODE, 'v20.19.1', '22.0.0', '24.1.0-nightly'])('takes %s', (version) => {
    expect(complainAboutNode(version)).toBeUndefined()
  })
})
