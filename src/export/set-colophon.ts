import type { TextMeasurer } from '../layout/text-measurer.ts'
import type { Colophon } from './colophon.ts'
import type { DrawnShape } from './drawing.ts'
import type { Inks, Strip } from './picture-parts.ts'
import type { ExportTable } from './set-table.ts'
import { setBlock, setLine } from './set-text.ts'

export interface Ink {
  readonly inks: Inks
  readonly measurer: TextMeasurer
}

/** What a file shows and how it was chosen, to stand above it. `part` is what of it this page shows. */
export function setTitle(
  colophon: Colophon,
  widthPx: number,
  { inks, measurer }: Ink,
  part: string | undefined,
): Strip {
  const style = { sizePx: 18, weight: 600, colour: inks.ink } as const
  const title = setBlock(
    {
      key: 'title',
      text: colophon.title,
      x: 0,
      y: 0,
      widthPx: widthPx * 0.62,
      linePx: 24,
      ...style,
    },
    measurer,
  )
  const beside = setBlock(
    {
      key: 'part',
      text: part ?? '',
      x: widthPx,
      y: 4,
      widthPx: widthPx * 0.36,
      linePx: 16,
      sizePx: 12,
      weight: 500,
      colour: inks.ink2,
      isToTheRight: true,
    },
    measurer,
  )
  const topPx = Math.max(title.heightPx, beside.heightPx)
  const line = [colophon.asOf, colophon.evidence, ...colophon.filters].join('  ·  ')
  const small = { sizePx: 11, weight: 400, colour: inks.ink2 } as const
  const under = setBlock(
    { key: 'chosen', text: line, x: 0, y: topPx + 2, widthPx, linePx: 16, ...small },
    measurer,
  )
  const shapes = [...title.texts, ...beside.texts, ...under.texts]
  const heightPx = topPx + 2 + under.heightPx + 10
  return { groups: [{ id: 'title', name: colophon.title, shapes }], heightPx }
}

/** The line at the foot of a page. */
export function setFoot(
  { madeOn, asOf }: Colophon,
  widthPx: number,
  { inks, measurer }: Ink,
  page: { readonly number: number; readonly count: number },
): Strip {
  const style = { sizePx: 9.5, weight: 400, colour: inks.ink3, baselineY: 16 } as const
  const shapes: readonly DrawnShape[] = [
    setLine(
      { key: 'made', text: `Phaseline · ${asOf} · made on ${madeOn}`, x: 0, ...style },
      measurer,
    ),
    setLine(
      {
        key: 'page',
        text: `Page ${page.number} of ${page.count}`,
        x: widthPx,
        isToTheRight: true,
        ...style,
      },
      measurer,
    ),
  ]
  return { groups: [{ id: 'foot', name: 'Foot of the page', shapes }], heightPx: 20 }
}

/**
 * The sources as a table, for pages of their own, and where the same view opens; that alone where what is shown
 * lists its sources itself.
 */
export function sourceTable(
  { sources, madeOn, link }: Colophon,
  { isListed = false }: { readonly isListed?: boolean } = {},
): ExportTable {
  const listed = isListed ? [] : sources
  return {
    title: isListed ? 'This document' : 'Sources',
    columns: [
      { title: 'Published', share: 1.2 },
      { title: 'Source', share: 4 },
      { title: 'Address', share: 4 },
    ],
    rows: [
      ...listed.map(({ published, title, url }) => [published, title, url ?? 'no address known']),
      [madeOn, 'This document. The same view opens at:', link],
    ],
  }
}

/** When and from what a sheet was made: stands below its picture. */
export function setSources(
  { sources, madeOn, link }: Colophon,
  widthPx: number,
  { inks, measurer }: Ink,
): Strip {
  const style = { sizePx: 9.5, weight: 400, linePx: 14, colour: inks.ink3 } as const
  const gapPx = 24
  const columnPx = (widthPx - gapPx * (SHEET_COLUMNS - 1)) / SHEET_COLUMNS
  const shapes: DrawnShape[] = []
  const head = { key: 'sources', text: 'Sources', x: 0, baselineY: 12, colour: inks.ink2 }
  shapes.push(setLine({ ...head, sizePx: 11, weight: 600 }, measurer))
  const bottoms = new Array<number>(SHEET_COLUMNS).fill(20)
  for (const [index, { published, title, url }] of sources.entries()) {
    // Each goes below the column that is shortest so far.
    const column = bottoms.indexOf(Math.min(...bottoms))
    const y = bottoms[column] ?? 0
    const text = [`${published}: ${title}`, url].filter((each) => each !== undefined).join(' – ')
    const block = { key: `source ${index + 1}`, text, x: column * (columnPx + gapPx), y }
    const set = setBlock({ ...block, widthPx: columnPx, ...style }, measurer)
    shapes.push(...set.texts)
    bottoms[column] = y + set.heightPx + 4
  }
  const endPx = Math.max(...bottoms) + 6
  const made = `Made with Phaseline on ${madeOn}. The same view: ${link}`
  const last = setBlock({ key: 'made', text: made, x: 0, y: endPx, widthPx, ...style }, measurer)
  shapes.push(...last.texts)
  return {
    groups: [{ id: 'sources', name: 'Sources', shapes }],
    heightPx: endPx + last.heightPx,
  }
}

const SHEET_COLUMNS = 3
