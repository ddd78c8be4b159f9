import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scriptSafeJson } from './offline-content.ts'

it('can stand in a script element, and reads back', () => {
  const nasty = fc.oneof(
    fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '&lt;'),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(nasty, nasty, (query, page) => {
      const content = { dataset: { title: page }, stories: [], query, page, colophon: [query] }
      const json = scriptSafeJson(content)
      expect(json).not.toContain('<')
      expect(JSON.parse(json)).toEqual(content)
    }),
  )
})
