import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { differenceOf, exportFiles, textOf } from './exported-files.ts'
import { TimelinePage } from './timeline-page.ts'

/** Width and height as the file says them. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** How far the pixel in the first corner covers what lies behind it, 0 … 255. */
async function cornerOf(page: Page, png: Buffer): Promise<number | undefined> {
  return page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const pen = new OffscreenCanvas(1, 1).getContext('2d')
      pen?.drawImage(image, 0, 0)
      return pen?.getImageData(0, 0, 1, 1).data[3]
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
}

test('a PNG is as many times as large as it is asked to be, filled or see-through, and looks like the SVG', async ({
  page,
  context,
}) => {
  await new TimelinePage(page).open('?view=doses&evidence=documents')
  const scales = [1, 2, 3, 4]
  const saved = await exportFiles(page, [
    { format: 'SVG' },
    { format: 'PNG', choices: ['See-through', '1×'] },
    ...scales.map((scale) => ({ format: 'PNG', choices: ['Filled', `${String(scale)}×`] })),
  ])
  const [svg = '', clear = '', ...filled] = saved.map(({ path }) => path)
  const pngs = filled.map((path) => readFileSync(path))
  const [first = Buffer.of()] = pngs
  const size = sizeOf(first)
  expect(size.width).toBeGreaterThan(900)
  expect(pngs.map(sizeOf)).toEqual(
    scales.map((scale) => ({ width: size.width * scale, height: size.height * scale })),
  )
  expect(await cornerOf(page, readFileSync(clear))).toBe(0)
  for (const png of pngs) expect(await cornerOf(page, png)).toBe(255)

  const sheet = await context.newPage()
  await sheet.setViewportSize(size)
  const text = textOf(svg)
  await sheet.setContent(`<body style="margin:0">${text.slice(text.indexOf('<svg'))}</body>`)
  await sheet.evaluate(() => document.fonts.ready)
  const part = { x: 0, y: 0, ...size }
  const share = await differenceOf(
    sheet,
    { png: first, part },
    { png: await sheet.screenshot(), part },
  )
  test.info().annotations.push({ type: 'share of pixels', description: String(share) })
  expect(share).toBeLessThan(0.005)
})
