import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** How a file is asked for: the words of the dialog. */
export interface Asked {
  readonly format: string
  readonly choices?: readonly string[]
}

/** A file that was saved, and its place on the disk. */
export interface SavedFile {
  readonly name: string
  readonly path: string
}

/** Makes a file in the dialog, as a reader does. */
export async function exportFile(page: Page, asked: Asked): Promise<SavedFile> {
  const [file] = await exportFiles(page, [asked])
  if (file === undefined) throw new Error(`no ${asked.format}`)
  return file
}

/** One file after the other, the dialog open all the while. */
export async function exportFiles(
  page: Page,
  files: readonly Asked[],
): Promise<readonly SavedFile[]> {
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const saved: SavedFile[] = []
  for (const { format, choices = [] } of files) {
    await dialog.getByRole('radio', { name: format, exact: true }).check()
    for (const name of choices) await dialog.getByRole('radio', { name, exact: true }).check()
    const arrival = page.waitForEvent('download')
    await dialog.getByRole('button', { name: `Save ${format}` }).click()
    const download = await arrival
    const path = await download.path()
    await dialog.getByRole('status').getByText(`Saved ${download.suggestedFilename()}`).waitFor()
    saved.push({ name: download.suggestedFilename(), path })
  }
  await dialog.getByRole('button', { name: 'Close export' }).click()
  return saved
}

/** Nothing can be printed here: it is only written down that it was asked for. */
export function stubPrint(): void {
  globalThis.print = () => {
    document.documentElement.setAttribute('data-printed', 'yes')
  }
}

/** The sheets that the dialog hands over for paper, each as an SVG; `stubPrint` stands in for the printer. */
export async function printSheets(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Print', exact: true }).check()
  await dialog.getByRole('button', { name: 'Print', exact: true }).click()
  await dialog.getByRole('status').getByText('Handed over').waitFor()
  const sheets = await page
    .locator('.print-pages__page > svg')
    .evaluateAll((pages) => pages.map(({ outerHTML }) => outerHTML))
  await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')))
  await dialog.getByRole('button', { name: 'Close export' }).click()
  return sheets
}

/** Whether a program can be run here. */
export function runsTool(tool: string, args: readonly string[]): boolean {
  try {
    execFileSync(tool, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether the tools that read PDF are there: poppler-utils. */
export function hasPoppler(): boolean {
  return runsTool('pdftotext', ['-v'])
}

/** The title of a test that says why it is not run, where it is not. */
export function notRun(title: string, reason: string | undefined): string {
  return reason === undefined ? title : `${title} (not run: ${reason})`
}

/** What one of those tools prints. */
export function poppler(
  tool: 'pdftotext' | 'pdfimages' | 'pdffonts' | 'pdfinfo' | 'pdftoppm',
  args: readonly string[],
): string {
  return execFileSync(tool, args, { encoding: 'utf8' })
}

/** Sizes of letters in a PDF that the app has written, in points. */
export function sizesInPdf(path: string): readonly number[] {
  const bytes = readFileSync(path)
  const sizes: number[] = []
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + 1)) {
    const text = inflated(bytes.subarray(at + STREAM.length, bytes.indexOf('endstream', at)))
    for (const [, size] of text.matchAll(/\/F\d+ ([\d.]+) Tf/g)) sizes.push(Number(size))
  }
  return sizes
}

const STREAM = '\nstream\n'

/** What is not packed, such as a font, holds no page. */
function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

/** A text without its blanks: readers of PDF guess them from gaps. */
export function unspaced(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The share of pixels that differ plainly between a part of one picture and a part of another of the same
 * size; a shade of an edge is no difference.
 */
export async function differenceOf(
  page: Page,
  first: { readonly png: Buffer; readonly part: Part },
  second: { readonly png: Buffer; readonly part: Part },
): Promise<number> {
  const pictures = [first, second].map(({ png, part }) => ({
    address: `data:image/png;base64,${png.toString('base64')}`,
    part,
  }))
  return page.evaluate(async (both) => {
    const pixels = await Promise.all(
      both.map(async ({ address, part }) => {
        const image = new Image()
        image.src = address
        await image.decode()
        const canvas = new OffscreenCanvas(part.width, part.height)
        const pen = canvas.getContext('2d')
        pen?.drawImage(image, -part.x, -part.y)
        return pen?.getImageData(0, 0, part.width, part.height).data ?? new Uint8ClampedArray()
      }),
    )
    const [one = [], other = []] = pixels
    let count = 0
    for (let index = 0; index < one.length; index += 4) {
      const apart = [0, 1, 2].map((channel) =>
        Math.abs((one[index + channel] ?? 0) - (other[index + channel] ?? 0)),
      )
      if (Math.max(...apart) > 72) count += 1
    }
    return count / (one.length / 4)
  }, pictures)
}

/** A file as text. */
export function textOf(path: string): string {
  return readFileSync(path, 'utf8')
}
