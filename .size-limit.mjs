import { existsSync, readFileSync } from 'node:fs'

const MANIFEST = 'dist/.vite/manifest.json'

/** The entry's script and every script that it imports statically: what a first visit downloads. */
function firstLoadScripts() {
  if (!existsSync(MANIFEST)) return ['dist/assets/*.js']
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  const reached = new Set()
  const queue = Object.keys(manifest).filter((key) => manifest[key].isEntry)
  for (const key of queue) {
    if (reached.has(key)) continue
    reached.add(key)
    queue.push(...(manifest[key].imports ?? []))
  }
  return [...reached].map((key) => `dist/${manifest[key].file}`)
}

export default [
  { name: 'first load, script', path: firstLoadScripts(), gzip: true, limit: '180 kB' },
  { name: 'style', path: 'dist/assets/*.css', gzip: true, limit: '20 kB' },
  { name: 'font', path: 'dist/fonts/*.woff2', gzip: false, brotli: false, limit: '130 kB' },
  { name: 'dataset', path: 'dist/data/dataset.json', gzip: true, limit: '120 kB' },
]
