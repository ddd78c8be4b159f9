import { LAYERS, OUTSIDE_LAYERS, PURE_LAYERS } from './tools/layers.mjs'

const TEST = '\\.test\\.tsx?$'
const TESTING = '/testing/'
const DOM_LIBRARIES =
  '^node_modules/(@types/)?(react|react-dom|d3-selection|d3-zoom|d3-drag|d3-brush|d3-transition)/'

const folders = (names) => `^src/(${names.join('|')})/`
const libraries = (names) =>
  `^node_modules/(@types/)?(${names.map((name) => name.replace('*', '[^/]*').replaceAll('.', '\\.')).join('|')})/`

const layerRules = Object.entries(LAYERS).flatMap(([layer, { imports, libraries: allowed }]) => [
  {
    name: `${layer}-imports-only-its-row`,
    comment: 'See the table in docs/architecture.md; the table itself is tools/layers.mjs.',
    severity: 'error',
    from: { path: `^src/${layer}/` },
    // Factories may be borrowed by the tests of any folder; `factories-are-for-tests` keeps others out.
    to: {
      pathNot: [folders([layer, ...imports]), TESTING, '^node_modules/', '^(node:)?[a-z_/]+$'],
    },
  },
  {
    name: `${layer}-uses-only-its-libraries`,
    comment: 'A library is named in the row of the folder that may use it: tools/layers.mjs.',
    severity: 'error',
    from: { path: `^src/${layer}/`, pathNot: [TEST, TESTING] },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'core'],
      ...(allowed.length === 0 ? {} : { pathNot: [libraries(allowed)] }),
    },
  },
])

const outsideRules = Object.entries(OUTSIDE_LAYERS).map(([folder, imports]) => ({
  name: `${folder}-imports-only-its-row`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: folder === 'tools' ? '^(src|bench|e2e)/' : '^(src|tools|bench|e2e)/',
    pathNot: [`^${folder}/`, ...(imports.length === 0 ? [] : [folders(imports)])],
  },
}))

export default {
  forbidden: [
    ...layerRules,
    ...outsideRules,
    {
      name: 'unlisted-folder-imports-nothing',
      comment: 'A new folder under src/ needs a row in tools/layers.mjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: [folders(Object.keys(LAYERS))] },
      to: {},
    },
    {
      name: 'pure-core-has-no-dom-library',
      comment: 'The core is compiled without the DOM: no React, no D3 that touches elements.',
      severity: 'error',
      from: { path: folders(PURE_LAYERS) },
      to: { path: DOM_LIBRARIES },
    },
    {
      name: 'd3-and-react-do-not-meet',
      comment:
        'React owns the frame and the <svg>, D3 what is inside: they meet in *-chart.tsx alone.',
      severity: 'error',
      from: { path: '^src/(render|export)/' },
      to: { path: '^node_modules/(@types/)?react(-dom)?/' },
    },
    {
      name: 'only-charts-mount-drawings',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: ['-chart\\.tsx$', TEST] },
      to: { path: '^src/render/' },
    },
    {
      name: 'schema-not-in-first-load',
      comment:
        'The validator is loaded on demand: a static import of it would weigh on every visit.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/schema/', TEST, TESTING] },
      to: { path: '^(src/schema|node_modules/(zod|yaml))/', dynamic: false },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [TEST, '\\.spec\\.ts$', '\\.d\\.ts$', '\\.css$', '^tools/[^/]+\\.(mjs|ts)$'],
      },
      to: {},
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: {},
      to: { path: '\\.(test|spec)\\.tsx?$' },
    },
    {
      name: 'factories-are-for-tests',
      severity: 'error',
      from: { pathNot: [TEST, TESTING] },
      to: { path: TESTING },
    },
    {
      name: 'nothing-imports-the-app-or-tools',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app/', TEST] },
      to: { path: '^(src/app|tools|bench|e2e)/' },
    },
    {
      name: 'only-what-exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'listed-in-package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // Without this, imports of types alone go unseen.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    // The packages keep their path when node_modules is a link, as in the test of these rules.
    preserveSymlinks: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|public)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
}
