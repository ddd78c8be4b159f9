import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { addDays, dayAt, formatIsoDay } from '../time/day.ts'
import { toIcs } from './to-ics.ts'

function read(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as string)
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

/** The parser leaves a property that it does not know as it is written. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gs, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}

const WORDS = fc.string({ unit: 'grapheme', maxLength: 120 }).filter((text) => text.trim() !== '')

it('gives each stretch its days, the last one included, and its words', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.integer({ min: 0, max: 800 }),
      fc.constantFrom('late; by 3 days', 'a, b\\c', 'two\nlines', 'mCi/m² – “promised”'),
      (start, length, words) => {
        const first = dayAt(start)
        const last = addDays(first, length)
        const entry = { uid: 'a@b', title: words, description: words, first, last }
        const text = toIcs({ name: 'x', about: [], entries: [{ ...entry, status: 'TENTATIVE' }] })
        const [event] = read(text)
        expect(event?.startDate.toString()).toBe(formatIsoDay(first))
        expect(event?.endDate.toString()).toBe(formatIsoDay(addDays(last, 1)))
        expect(event?.startDate.isDate).toBe(true)
        expect(event?.description).toBe(words)
        expect(event?.uid).toBe('a@b')
      },
    ),
  )
})

it('says what it shows, whatever the words are', () => {
  fc.assert(
    fc.property(WORDS, (words) => {
      const about = [words.replaceAll(/[\r\n\p{Cc}]/gu, ' '), 'second, line']
      const first = dayAt(17_000)
      const entry = { uid: 'a', title: 'b', description: 'c', first, last: first }
      const text = toIcs({ name: 'x', about, entries: [{ ...entry, status: 'CONFIRMED' }] })
      const calendar = new ICAL.Component(ICAL.parse(text) as string)
      const said = String(calendar.getFirstPropertyValue('x-wr-caldesc'))
      expect(unescaped(said)).toBe(about.join('\n'))
    }),
  )
})
