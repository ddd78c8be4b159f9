import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * No request leaves the origin. Only the built page carries the policy: the development server adds
 * inline scripts and styles of its own. `blob:` and `data:` pictures are what exports are made of.
 */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** The data set is on its way while the scripts that ask for it still are. */
function earlyData(): Plugin {
  return {
    name: 'early-data',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: { rel: 'preload', href: './data/dataset.json', as: 'fetch', crossorigin: true },
        injectTo: 'head',
      },
    ],
  }
}

export default defineConfig({
  // Relative addresses: the built app works from any path of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), earlyData()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // What the first visit needs comes as one file: seventy small ones wait for one another.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
})
