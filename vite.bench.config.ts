import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The benchmark page: the product's own path from items to pixels, without the app around it. */
export default defineConfig({
  root: 'bench/page',
  base: './',
  publicDir: false,
  plugins: [react()],
  build: { target: 'es2022', outDir: '../dist', emptyOutDir: true },
})
