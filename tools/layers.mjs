/**
 * The one table of who may import whom. The import rules are generated from it and a test holds
 * `docs/architecture.md` to it. A folder that is not in the table may import nothing.
 *
 * `imports`: the other folders of `src/` that a folder may import.
 * `libraries`: the packages it may import; a name ending in `*` stands for a family.
 * @type {Readonly<Record<string, { readonly imports: readonly string[], readonly libraries: readonly string[] }>>}
 */
export const LAYERS = {
  base: { imports: [], libraries: [] },
  time: { imports: ['base'], libraries: ['date-fns', '@date-fns/utc'] },
  model: { imports: ['base', 'time'], libraries: [] },
  schema: { imports: ['base', 'time', 'model'], libraries: ['zod', 'yaml'] },
  history: { imports: ['base', 'time', 'model'], libraries: [] },
  query: { imports: ['base', 'time', 'model', 'history'], libraries: ['minisearch'] },
  layout: {
    imports: ['base', 'time', 'model', 'history', 'query'],
    libraries: ['d3-array'],
  },
  store: {
    imports: ['base', 'time', 'model', 'history', 'query', 'layout'],
    libraries: ['zustand'],
  },
  render: { imports: ['base', 'time', 'model', 'layout'], libraries: ['d3-*'] },
  export: {
    imports: ['base', 'time', 'model', 'history', 'query', 'layout', 'render'],
    libraries: ['papaparse', 'jspdf', 'jszip', 'pptxgenjs', 'ics'],
  },
  ui: {
    imports: [
      'base',
      'time',
      'model',
      'history',
      'query',
      'layout',
      'store',
      'render',
      'export',
      'styles',
    ],
    libraries: ['react', 'lucide-react', '@tanstack/*'],
  },
  app: {
    imports: [
      'base',
      'time',
      'model',
      'schema',
      'history',
      'query',
      'layout',
      'store',
      'render',
      'export',
      'ui',
      'styles',
    ],
    libraries: ['react', 'react-dom', 'idb'],
  },
  styles: { imports: [], libraries: [] },
}

/** The folders that compile without the DOM library. */
export const PURE_LAYERS = [
  'base',
  'time',
  'model',
  'schema',
  'history',
  'query',
  'layout',
  'store',
]

/** What the folders beside `src/` may import from it. */
export const OUTSIDE_LAYERS = {
  tools: ['base', 'time', 'model', 'schema', 'history', 'query', 'layout', 'store', 'export'],
  bench: Object.keys(LAYERS).filter((layer) => layer !== 'app'),
  e2e: [],
}
