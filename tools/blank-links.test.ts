import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const MARKUP = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n')

it('every link that opens another tab tells it neither who opened it nor where from', () => {
  const tags = MARKUP.match(/<[a-z]+\b[^<>]*\btarget="_blank"[^<>]*>/g) ?? []
  expect(tags.length).toBeGreaterThan(0)
  expect(tags.filter((tag) => !tag.includes('rel="noopener noreferrer"'))).toEqual([])
  // No such link is written in another way, which the pattern above would miss.
  expect(MARKUP.match(/target=["'{`]+_blank/g)).toHaveLength(tags.length)
})
