import { existsSync, readFileSync } from 'node:fs'

const PAGE = 'dist/index.html'

/**
 * What a first visit downloads: the page names its scripts, all that they import statically, and its styles.
 * @param {'js' | 'css'} kind
 */
function firstLoad(kind) {
  if (!existsSync(PAGE)) return []
  const named = readFileSync(PAGE, 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)
  return [...named].map(([, file]) => `dist/${file}`).filter((file) => file.endsWith(`.${kind}`))
}

export default [
  { name: 'first load, script', path: firstLoad('js'), gzip: true, limit: '180 kB' },
  { name: 'first load, style', path: firstLoad('css'), gzip: true, limit: '10 kB' },
  { name: 'font', path: 'dist/fonts/*.woff2', gzip: false, brotli: false, limit: '130 kB' },
  { name: 'dataset', path: 'dist/data/dataset.json', gzip: true, limit: '120 kB' },
]
