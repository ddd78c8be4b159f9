import type JSZip from 'jszip'
import { escapeXml } from './slide-markup.ts'

const PARTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Writes a slide's shapes, and the addresses that they refer to, into a package. */
export async function putSlide(
  zip: JSZip,
  number: number,
  content: { readonly shapes: string; readonly links: readonly string[] },
): Promise<void> {
  const path = `ppt/slides/slide${number}.xml`
  const slide = await textOf(zip, path)
  const end = slide.indexOf('</p:spTree>')
  const start = slide.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length
  zip.file(path, slide.slice(0, start) + content.shapes + slide.slice(end))
  const relations = `ppt/slides/_rels/slide${number}.xml.rels`
  const added = content.links.map(
    (url, index) =>
      `<Relationship Id="${linkId(index)}" Type="${PARTS}/hyperlink" ` +
      `Target="${escapeXml(url)}" TargetMode="External"/>`,
  )
  await change(zip, relations, (text) =>
    text.replace('</Relationships>', () => `${added.join('')}</Relationships>`),
  )
}

/** The name under which a slide refers to one of its addresses. */
export function linkId(index: number): string {
  return `link${index + 1}`
}

/** Notes in paragraphs: as they come they are one. */
export async function putNotes(
  zip: JSZip,
  number: number,
  notes: readonly string[],
): Promise<void> {
  const paragraphs = notes.map(
    (note) => `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${escapeXml(note)}</a:t></a:r></a:p>`,
  )
  await change(zip, `ppt/notesSlides/notesSlide${number}.xml`, (text) =>
    text.replace(
      /(type="body"[\s\S]*?<a:lstStyle\/>)[\s\S]*?(<\/p:txBody>)/,
      (_, before: string, after: string) => before + paragraphs.join('') + after,
    ),
  )
}

/**
 * Mends what is amiss in a package as it comes: types of parts that it does not hold, lists in an order
 * that the format does not allow, properties that name the library, and a colour of links that not every
 * background bears.
 */
export async function mendPackage(zip: JSZip, linkColour: string): Promise<void> {
  await change(zip, '[Content_Types].xml', (text) =>
    text
      .replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (type, part: string) =>
        zip.file(part) === null ? '' : type,
      )
      .replaceAll(/<Default Extension="([^"]+)"[^>]*\/>/g, (type, extension: string) =>
        extension === 'xml' || extension === 'rels' ? type : '',
      ),
  )
  await change(zip, 'ppt/presentation.xml', (text) =>
    text.replace(
      /(<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>)(<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>)/,
      '$2$1',
    ),
  )
  await change(zip, 'ppt/theme/theme1.xml', (text) =>
    text.replaceAll(
      /(<a:(?:hlink|folHlink)><a:srgbClr val=")[^"]*/g,
      (_, before: string) => before + linkColour.replace('#', '').toUpperCase(),
    ),
  )
  await change(zip, 'docProps/app.xml', (text) => text.replace(/<Company>[^<]*<\/Company>/, ''))
}

async function change(zip: JSZip, path: string, edit: (text: string) => string): Promise<void> {
  zip.file(path, edit(await textOf(zip, path)))
}

async function textOf(zip: JSZip, path: string): Promise<string> {
  const file = zip.file(path)
  if (file === null) throw new Error(`Bug: the package holds no ${path}`)
  return file.async('string')
}
