import type { Colophon } from './colophon.ts'

/** A colophon for a file of plain text, a thing a line. */
export function colophonLines(colophon: Colophon): readonly string[] {
  const { title, asOf, filters, evidence, madeOn, sources, link } = colophon
  return [
    title,
    asOf,
    ...filters,
    evidence,
    `Made on ${madeOn}`,
    ...sources.map(({ title: name, published, url }) =>
      ['Source:', published, name, url].filter((part) => part !== undefined).join(' '),
    ),
    link,
  ]
}
