import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** Nothing is fetched from anywhere: all of the page is in the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What exports read, besides the font that the page is set in. */
const ASSETS = [400, 500, 600].map((weight) => `fonts/inter-${weight}.ttf`)
const PAGE_FONT = 'fonts/inter.woff2'

/**
 * Puts what else would be fetched into the page, and the places for what the export of HTML fills in. The ids are
 * those of `src/app/inlined.ts`.
 */
function inlineAll(): Plugin {
  return {
    name: 'inline-all',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/tokens.css')
        ? code.replace(`/${PAGE_FONT}`, () => `data:font/woff2;base64,${base64(PAGE_FONT)}`)
        : undefined,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: html
          .replace(
            '<head>',
            `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
          )
          .replace(/<link rel="preload"[^>]*>/, '')
          .replace('/icon.svg', () => `data:image/svg+xml;base64,${base64('icon.svg')}`),
        tags: [
          jsonTag('phaseline-inlined', ''),
          jsonTag('phaseline-assets', JSON.stringify(assets())),
        ],
      }),
    },
  }
}

function jsonTag(id: string, children: string) {
  return {
    tag: 'script',
    attrs: { type: 'application/json', id },
    children,
    injectTo: 'body' as const,
  }
}

function assets(): Readonly<Record<string, string>> {
  return Object.fromEntries([PAGE_FONT, ...ASSETS].map((path) => [path, base64(path)]))
}

function base64(path: string): string {
  return readFileSync(join(import.meta.dirname, 'public', path)).toString('base64')
}

/** The template of the single file, beside the app: `dist/phaseline-offline.html`. */
export default defineConfig({
  plugins: [react(), inlineAll(), viteSingleFile({ outputFileName: 'phaseline-offline.html' })],
  build: {
    target: 'es2022',
    // The app itself is there already.
    emptyOutDir: false,
    copyPublicDir: false,
    reportCompressedSize: false,
  },
})
