import { expect, it } from 'vitest'
import { beforeWords, sinceWords } from './frozen-words.ts'

it('says how many claims came since, and from how many documents', () => {
  expect(sinceWords({ claims: 14, documents: 3, addedBefore: 0 })).toBe(
    '14 claims from 3 documents since.',
  )
  expect(sinceWords({ claims: 0, documents: 0, addedBefore: 0 })).toContain('Nothing')
})

it('says how many claims of before there are more or fewer than were shared', () => {
  const news = { claims: 1, documents: 1 }
  expect(beforeWords({ ...news, addedBefore: 2 })).toContain('2 claims more')
  expect(beforeWords({ ...news, addedBefore: -1 })).toContain('1 claim fewer')
  expect(beforeWords({ ...news, addedBefore: 0 })).toContain('as many claims')
  expect(beforeWords({ ...news, addedBefore: undefined })).toContain('may have been added')
})
