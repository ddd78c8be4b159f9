import type { DeckTable } from './slide-deck.ts'
import { centipoints, emu, escapeXml, tag } from './slide-markup.ts'
import { solidXml } from './slide-paint.ts'
import type { NextId } from './slide-shapes.ts'
import { FONT_XML } from './slide-text.ts'

/** Gives an address the name under which the slide refers to it. */
export type LinkTo = (url: string) => string

const TABLE_URI = 'http://schemas.openxmlformats.org/drawingml/2006/table'

/** A table whose rows, columns and words can be edited; what is an address can be followed. */
export function tableXml(table: DeckTable, nextId: NextId, linkTo: LinkTo): string {
  const { name, x, y, columnsPx, rows } = table
  const size = {
    cx: emu(columnsPx.reduce((sum, width) => sum + width, 0)),
    cy: emu(rows.reduce((sum, { heightPx }) => sum + heightPx, 0)),
  }
  const grid = columnsPx.map((width) => tag('a:gridCol', { w: emu(width) }))
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      tag('p:cNvPr', { id: nextId(), name, descr: name }),
      tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: 1 })),
      '<p:nvPr/>',
    ),
    tag('p:xfrm', {}, tag('a:off', { x: emu(x), y: emu(y) }), tag('a:ext', size)),
    tag(
      'a:graphic',
      {},
      tag(
        'a:graphicData',
        { uri: TABLE_URI },
        tag(
          'a:tbl',
          {},
          tag('a:tblPr', { firstRow: 1 }),
          tag('a:tblGrid', {}, ...grid),
          ...rows.map((row, index) => rowXml(row, { table, isHead: index === 0, linkTo })),
        ),
      ),
    ),
  )
}

interface RowSetting {
  readonly table: DeckTable
  readonly isHead: boolean
  readonly linkTo: LinkTo
}

function rowXml({ heightPx, cells }: DeckTable['rows'][number], setting: RowSetting): string {
  const drawn = cells.map((cell) => cellXml(cell, setting))
  return tag('a:tr', { h: emu(heightPx) }, ...drawn)
}

function cellXml(text: string, { table, isHead, linkTo }: RowSetting): string {
  const { sizePx, padPx, gutterPx, colour, lineColour } = table
  const link = /^https?:\/\/\S+$/.test(text) ? tag('a:hlinkClick', { 'r:id': linkTo(text) }) : ''
  const style = { lang: 'en-US', sz: centipoints(sizePx), b: isHead ? 1 : 0, dirty: 0 }
  const paragraphs = text.split('\n').map((line) => {
    const run = tag(
      'a:r',
      {},
      tag('a:rPr', style, solidXml(colour, 1), FONT_XML, link),
      `<a:t>${escapeXml(line)}</a:t>`,
    )
    return tag('a:p', {}, line === '' ? tag('a:endParaRPr', style) : run)
  })
  const none = ['a:lnL', 'a:lnR', 'a:lnT'].map((side) => tag(side, { w: 0 }, '<a:noFill/>'))
  const under = tag('a:lnB', { w: emu(1) }, solidXml(isHead ? colour : lineColour, 1))
  const room = { marL: 0, marR: emu(gutterPx), marT: emu(padPx), marB: emu(padPx) }
  return tag(
    'a:tc',
    {},
    tag('a:txBody', {}, '<a:bodyPr/><a:lstStyle/>', ...paragraphs),
    tag('a:tcPr', room, ...none, under, '<a:noFill/>'),
  )
}
