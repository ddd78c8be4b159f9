import { expect, it } from 'vitest'
import type { Colophon } from './colophon.ts'
import type { Drawing, DrawnShape } from './drawing.ts'
import { toSvg } from './to-svg.ts'

const COLOPHON: Colophon = {
  title: 'Programs: timeline',
  asOf: 'As known on 24 Sep 2018',
  filters: ['Kind: <Readout> & more'],
  evidence: 'Everything public',
  madeOn: '20 Nov 2026',
  sources: [{ title: 'Results', published: '14 Aug 2017', url: undefined }],
  link: 'https://example.org/?kind=readout&asof=2018-09-24',
}

function makeDrawing(...shapes: readonly DrawnShape[]): Drawing {
  const groups = [{ id: 'clr/131', name: 'CLR 131 "one"', shapes }]
  return { widthPx: 200, heightPx: 100, background: '#ffffff', groups }
}

const BOX = { type: 'rect', key: 'bar', alt: 'A bar', opacity: 1, x: 1, y: 2, radius: 0 } as const

it('escapes whatever a text may hold', () => {
  const svg = toSvg(makeDrawing(), COLOPHON, {})
  expect(svg).toContain('Kind: &lt;Readout&gt; &amp; more')
  expect(svg).toContain('aria-label="CLR 131 &quot;one&quot;"')
  expect(svg).toContain('id="group-1-clr-131"')
})

it('carries its font where it is given, and names others to fall back on', () => {
  const bare = toSvg(makeDrawing(), COLOPHON, {})
  expect(bare).toMatch(/font-family="Inter, [^"]*sans-serif"/)
  expect(bare).not.toContain('@font-face')
  const whole = toSvg(makeDrawing(), COLOPHON, { font: 'd09GMgAB' })
  expect(whole).toContain("src:url(data:font/woff2;base64,d09GMgAB) format('woff2')")
})

it('draws a fade by a gradient of its own, and a hatch as lines that any program can draw', () => {
  const stops = [
    { at: 0, opacity: 1 },
    { at: 1, opacity: 0 },
  ]
  const svg = toSvg(
    makeDrawing(
      {
        ...BOX,
        width: 50,
        height: 9,
        stroke: undefined,
        fill: { type: 'fade', colour: '#112233', stops },
      },
      {
        ...BOX,
        width: 40,
        height: 30,
        stroke: undefined,
        fill: { type: 'hatch', colour: '#aa0000', opacity: 0.5 },
      },
    ),
    COLOPHON,
    { prefix: 'p-' },
  )
  expect(svg).toContain('fill="url(#fade-p-1-clr-131-0)"')
  expect(svg).toContain('<linearGradient id="fade-p-1-clr-131-0">')
  expect(svg).not.toContain('<pattern')
  expect(svg).toContain('stroke="#aa0000" stroke-opacity="0.5"')
})

it('carries the font where it is given, and leaves the ground out where it is to show through', () => {
  const svg = toSvg({ ...makeDrawing(), background: undefined }, COLOPHON, { font: 'QUJD' })
  expect(svg).toContain('data:font/woff2;base64,QUJD')
  expect(svg).not.toContain('<rect width="100%"')
})
