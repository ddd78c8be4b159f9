import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { DrawnShape, DrawnText, FadeFill } from './drawing.ts'
import type { Deck } from './slide-deck.ts'
import { toPptx } from './to-pptx.ts'

const base = { alt: undefined, opacity: 1 }
const stroke = { colour: '#1b2430', opacity: 1, widthPx: 2, dash: [4, 2] }
const solid = { type: 'solid', colour: '#336699', opacity: 0.5 } as const
const box = { x: 10, y: 20, width: 80, height: 40, radius: 0, stroke: undefined }

function textAt(key: string, text: string): DrawnText {
  const style = { sizePx: 12, weight: 400, isItalic: false, colour: '#000000' } as const
  return { ...base, ...style, type: 'text', key, text, x: 5, baselineY: 100, widthPx: 60 }
}

const FADE: FadeFill = {
  type: 'fade',
  colour: '#00aa00',
  stops: [
    { at: 0, opacity: 0.1 },
    { at: 0, opacity: 1 },
    { at: 0.5, opacity: 1 },
    { at: 0.5, opacity: 0.4 },
    { at: 1, opacity: 0 },
    { at: 1, opacity: 0.7 },
  ],
}

const SHAPES: readonly DrawnShape[] = [
  { ...base, ...box, type: 'rect', key: 'dose', alt: 'Cohort <5> & "more"', fill: solid },
  { ...base, ...box, type: 'rect', key: 'round', radius: 4, fill: undefined, stroke },
  {
    ...base,
    ...box,
    type: 'rect',
    key: 'band',
    fill: { type: 'hatch', colour: '#aa0000', opacity: 1 },
  },
  { ...base, ...box, type: 'rect', key: 'step', alt: 'Cohort 4', fill: FADE },
  { ...base, type: 'path', key: 'fade', d: 'M0,0 L90,0 L45,8 Z', fill: FADE, stroke: undefined },
  { ...base, type: 'line', key: 'whisker', x1: 10, y1: 50, x2: 60, y2: 30, stroke },
  { ...base, type: 'path', key: 'glyph', d: 'M0,0 L10,0 L5,8 Z', fill: solid, stroke: undefined },
  { ...textAt('detail', '2 × 15.625'), sizePx: 10 },
  { ...textAt('label', 'Cohort 5 · 31.25'), halo: { ...stroke, colour: '#ffffff', dash: [] } },
]

const DECK: Deck = {
  title: 'A deck',
  subject: 'As known on 24 Sep 2018',
  widthPx: 1280,
  heightPx: 720,
  linkColour: '#1a6680',
  slides: [1, 2].map((number) => ({
    title: [textAt('title', `Slide ${number} of it`)],
    drawing: {
      widthPx: 1280,
      heightPx: 720,
      background: '#ffffff',
      groups: [
        { id: 'lane', name: 'CLR 131 in myeloma', shapes: SHAPES },
        { id: 'empty', name: 'Empty', shapes: [] },
      ],
    },
    table: {
      name: 'Sources',
      x: 10,
      y: 300,
      columnsPx: [100, 300],
      rows: [
        { heightPx: 20, cells: ['Published', 'Address'] },
        { heightPx: 30, cells: ['4 Mar 2014\nin the morning', 'https://example.org/?a=1&b=2'] },
      ],
      sizePx: 10,
      padPx: 4,
      gutterPx: 8,
      colour: '#000000',
      lineColour: '#cccccc',
    },
    number: textAt('page', String(number)),
    notes: ['What is told.', 'And where < it stands.'],
  })),
}

async function parts(): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(await toPptx(DECK, () => Promise.resolve()))
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)),
  )
}

function allOf(text: string | undefined, pattern: RegExp): readonly string[] {
  return [...(text ?? '').matchAll(pattern)].map(([, found = '']) => found)
}

const deck = await parts()
const slide = deck.get('ppt/slides/slide1.xml') ?? ''

describe('a presentation', () => {
  it('sets no letters smaller than can be read across a table', () => {
    const run = slide.split('<a:r>').find((part) => part.includes('2 × 15.625'))
    expect(run).toContain('sz="900"')
  })

  it('names the type of each of its parts, and of no other', () => {
    const typed = allOf(deck.get('[Content_Types].xml'), /PartName="\/([^"]+)"/g)
    const own = [...deck.keys()].filter((name) => !/\.rels$|^\[Content_Types\]/.test(name))
    expect(typed.toSorted()).toEqual(own.toSorted())
  })

  it('refers only to parts that it holds', () => {
    const targets = [...deck]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, text]) => {
        const from = new URL(name.replace(/_rels\/[^/]*$/, ''), 'zip://deck/')
        const inside = text.replaceAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g, '')
        return allOf(inside, /Target="([^"]+)"/g).map((to) => new URL(to, from).pathname.slice(1))
      })
    expect(targets.filter((target) => !deck.has(target))).toEqual([])
  })

  it('refers to each address that a table holds', () => {
    const ids = allOf(slide, /r:id="([^"]+)"/g)
    const relations = deck.get('ppt/slides/_rels/slide1.xml.rels') ?? ''
    expect(ids.map((id) => relations.includes(`Id="${id}"`))).toEqual([true])
    expect(relations).toContain('Target="https://example.org/?a=1&amp;b=2" TargetMode="External"')
  })

  it('shows addresses in the colour that it is told', () => {
    const theme = deck.get('ppt/theme/theme1.xml')
    expect(allOf(theme, /<a:(?:hlink|folHlink)><a:srgbClr val="(\w+)"/g)).toEqual([
      '1A6680',
      '1A6680',
    ])
  })

  it('lists its masters before its slides, as the format asks', () => {
    const text = deck.get('ppt/presentation.xml') ?? ''
    expect(text.indexOf('<p:notesMasterIdLst>')).toBeLessThan(text.indexOf('<p:sldIdLst>'))
  })

  it('keeps what is told in the notes, a paragraph each', () => {
    const notes = deck.get('ppt/notesSlides/notesSlide2.xml')
    expect(allOf(notes, /<a:t>([^<]*)<\/a:t>/g).slice(0, 2)).toEqual([
      'What is told.',
      'And where &lt; it stands.',
    ])
  })
})

describe('a slide', () => {
  it('has a native shape for each that is drawn, besides its title and its number', () => {
    const shapes = allOf(slide, /<(p:sp|p:cxnSp)>/g)
    // What fades unevenly is one mark of two shapes.
    expect(shapes).toHaveLength(SHAPES.length + 3)
    const names = allOf(slide, /<p:cNvPr id="\d+" name="([^"]+)"/g)
    expect(names).toEqual([
      'Title',
      'CLR 131 in myeloma',
      ...SHAPES.flatMap(({ key }) => (key === 'step' ? ['step', 'step 1', 'step 2'] : [key])),
      'Sources',
      'Slide number',
    ])
  })

  it('gives every shape and group a number of its own', () => {
    const ids = allOf(slide, /<p:cNvPr id="(\d+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has an alternative text for every shape that stands for something', () => {
    expect(slide).toContain('name="dose" descr="Cohort &lt;5&gt; &amp; &quot;more&quot;"')
    expect(slide).toMatch(/name="whisker"><a:extLst>.*?adec:decorative/)
  })

  it('holds the same texts as the drawing and the table', () => {
    expect(allOf(slide, /<a:t>([^<]*)<\/a:t>/g)).toEqual([
      'Slide 1 of it',
      '2 × 15.625',
      'Cohort 5 · 31.25',
      'Published',
      'Address',
      '4 Mar 2014',
      'in the morning',
      'https://example.org/?a=1&amp;b=2',
      '1',
    ])
  })

  it('never wraps or shrinks a text', () => {
    const bodies = allOf(slide, /<p:txBody>(<a:bodyPr.*?<\/a:bodyPr>)/g)
    expect(bodies).toHaveLength(4)
    expect(bodies.every((body) => /wrap="none".*<a:noAutofit\/>/.test(body))).toBe(true)
  })

  it('has no two stops of a fade at one place, and at its ends the ones that show', () => {
    const fade = /name="fade".*?(<a:gradFill.*?<\/a:gradFill>)/.exec(slide)?.[1]
    expect(allOf(fade, /pos="(\d+)"/g)).toEqual(['0', '50000', '50100', '100000'])
    expect(allOf(fade, /alpha val="(\d+)"/g)).toEqual(['40000', '0'])
  })

  it('takes apart what fades unevenly, as one mark with its alternative text', () => {
    const step = /name="step" descr="Cohort 4".*?<\/p:grpSp>/.exec(slide)?.[0] ?? ''
    const pieces = step.split('<p:sp>').slice(1)
    expect(pieces.map((piece) => allOf(piece, /<a:ext cx="(\d+)"/g))).toEqual([
      ['381000'],
      ['381000'],
    ])
    expect(pieces.map((piece) => allOf(piece, /<a:(solidFill|gradFill)/g))).toEqual([
      ['solidFill'],
      ['gradFill'],
    ])
    expect(allOf(pieces[1], /alpha val="(\d+)"/g)).toEqual(['40000', '0'])
  })

  it('draws a hatch as lines of one shape, so that what lies behind shows', () => {
    const band = /name="band".*?<\/p:sp>/.exec(slide)?.[0]
    // Every eight pixels of width and height together, but not through the corners.
    expect(allOf(band, /<(a:moveTo)>/g)).toHaveLength(15)
    expect(band).not.toContain('pattFill')
  })

  it('keeps the lengths of dashes, in widths of the line', () => {
    expect(slide).toContain('<a:ds d="200000" sp="100000"/>')
  })
})
