import { expect, it } from 'vitest'
import { createSaver } from './save-blob.ts'

it('keeps the address of a file for a minute after it was handed over', () => {
  const log: string[] = []
  const save = createSaver({
    open: () => 'blob:1',
    follow: (address, name) => log.push(`${address} saved as ${name}`),
    after: (ms, call) => {
      log.push(`${String(ms)} ms`)
      call()
    },
    revoke: (address) => log.push(`${address} revoked`),
  })
  save('a.csv', new Blob(['a']))
  expect(log).toEqual(['blob:1 saved as a.csv', '60000 ms', 'blob:1 revoked'])
})
