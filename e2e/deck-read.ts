import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import JSZip from 'jszip'

/** A shape of a slide: what it is called, and what stands in it. */
export interface ShapeRead {
  readonly group: string
  readonly name: string
  /** Undefined where it is drawn and not written. */
  readonly text: string | undefined
}

/** What is read of a slide. */
export interface SlideRead {
  readonly faults: number
  readonly ids: readonly string[]
  readonly title: string
  readonly groups: readonly string[]
  readonly shapes: readonly ShapeRead[]
  /** Shapes that are drawn and neither say what they are nor that they are decoration. */
  readonly silent: readonly string[]
  readonly pictureCount: number
  readonly texts: readonly string[]
}

/** Reads XML as a browser does, so that a part that is not well formed shows. */
export async function readSlides(page: Page, path: string): Promise<readonly SlideRead[]> {
  const parts = await partsOf(path)
  const sources = [...parts]
    .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
    .toSorted(([a], [b]) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map(([, source]) => source)
  return page.evaluate((slides) => {
    const read = (source: string): SlideRead => {
      const slide = new DOMParser().parseFromString(source, 'application/xml')
      const all = (selector: string): readonly Element[] => [...slide.querySelectorAll(selector)]
      const named = (element: Element | null): string =>
        element?.querySelector('cNvPr')?.getAttribute('name') ?? ''
      // A group within a group is one mark, whatever it is made of.
      const depthOf = (element: Element): number => {
        const outer = element.parentElement?.closest('grpSp') ?? null
        return outer === null ? 0 : 1 + depthOf(outer)
      }
      const lanes = all('grpSp').filter((group) => depthOf(group) === 0)
      const shapes = all('sp, cxnSp, grpSp').filter(
        (shape) => depthOf(shape) < 2 && !lanes.includes(shape),
      )
      const drawn = shapes.filter((shape) => shape.querySelector('txBody') === null)
      const title = shapes.find((shape) => shape.querySelector('ph[type=title]') !== null)
      return {
        faults: all('parsererror').length,
        ids: all('cNvPr').map((name) => name.getAttribute('id') ?? ''),
        title: title?.textContent ?? '',
        groups: lanes.map(named),
        shapes: shapes.map((shape) => ({
          group: named(shape.parentElement?.closest('grpSp') ?? null),
          name: named(shape),
          text: shape.querySelector('txBody')?.textContent,
        })),
        silent: drawn
          .filter((shape) => {
            const name = shape.querySelector('cNvPr')
            return name?.hasAttribute('descr') !== true && name?.childElementCount === 0
          })
          .map(named),
        pictureCount: all('pic').length,
        texts: all('t').map(({ textContent }) => textContent),
      }
    }
    return slides.map(read)
  }, sources)
}

/** All that is told among the notes. */
export async function notesOf(path: string): Promise<string> {
  const parts = [...(await partsOf(path))]
  const notes = parts.filter(([name]) => /notesSlide\d+\.xml$/.test(name))
  return notes.map(([, text]) => text).join('\n')
}

/** Sizes of letters on the slides, in points. */
export async function sizesOnSlides(path: string): Promise<readonly number[]> {
  const parts = [...(await partsOf(path))].filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
  return parts.flatMap(([, text]) =>
    [...text.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100),
  )
}

/** What a package says of itself that is not so: by its own content types and relationships. */
export async function packageFaults(path: string): Promise<readonly string[]> {
  const parts = await partsOf(path)
  return [...typeFaults(parts), ...[...parts].flatMap((part) => relationFaults(part, parts))]
}

type Parts = ReadonlyMap<string, string>

async function partsOf(path: string): Promise<Parts> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)),
  )
}

const TYPES = '[Content_Types].xml'

function typeFaults(parts: Parts): readonly string[] {
  const types = parts.get(TYPES) ?? ''
  const typed = new Set(allOf(types, /PartName="\/([^"]+)"/g))
  const endings = new Set(allOf(types, /Extension="([^"]+)"/g))
  const own = [...parts.keys()].filter((name) => name !== TYPES)
  return [
    ...own
      .filter(
        (name) => !typed.has(name) && (!endings.has(endingOf(name)) || endingOf(name) === 'xml'),
      )
      .map((name) => `${name} has no type`),
    ...[...typed].filter((name) => !parts.has(name)).map((name) => `${name} is typed, not there`),
  ]
}

function endingOf(name: string): string {
  return name.split('.').at(-1) ?? ''
}

/** Of one part: what it refers to is named once, is there, and nothing else is referred to. */
function relationFaults([name, text]: readonly [string, string], parts: Parts): readonly string[] {
  const place = name.replace(/([^/]*)$/, '_rels/$1.rels')
  const relations = allOf(parts.get(place) ?? '', /<Relationship ([^>]*)>/g)
  const ids = relations.flatMap((each) => allOf(each, /\bId="([^"]+)"/g))
  const used = allOf(text, /\br:(?:id|embed|link)="([^"]+)"/g)
  const targets = relations
    .filter((each) => !each.includes('TargetMode="External"'))
    .flatMap((each) => allOf(each, /Target="([^"]+)"/g))
    .map((to) => new URL(to, new URL(name, 'zip://deck/')).pathname.slice(1))
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${place} names two the same`]),
    ...targets.filter((to) => !parts.has(to)).map((to) => `${place} leads to no ${to}`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${name} refers to no ${id}`),
  ]
}

function allOf(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}
