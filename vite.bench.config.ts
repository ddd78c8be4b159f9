import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** Brings the font along, and not the data set: the page makes up its own. */
function shipFont(): Plugin {
  return {
    name: 'ship-font',
    generateBundle() {
      const fileName = 'fonts/inter.woff2'
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`public/${fileName}`) })
    },
  }
}

/** The benchmark page: the product's own path from items to pixels, without the app around it. */
export default defineConfig({
  root: 'bench/page',
  base: './',
  publicDir: '../../public',
  plugins: [shipFont()],
  build: { target: 'es2022', outDir: '../dist', emptyOutDir: true, copyPublicDir: false },
})
