import js from '@eslint/js'
import checkFile from 'eslint-plugin-check-file'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/testing/*.ts', 'e2e/**/*.ts']
const TYPED = ['**/*.{ts,tsx}', 'tools/**/*.mjs']

const HABITS = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'TSNonNullExpression', message: 'Say what is missing instead: ensure(value, what).' },
]

const OUTSIDE_WORLD = [
  'Date',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'performance',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'location',
  'history',
  'crypto',
].map((name) => ({
  name,
  message: 'Pass it in: only src/app reads the outside world (days: src/time/day.ts).',
}))

export default defineConfig(
  globalIgnores([
    'dist/',
    'bench/dist/',
    '.cache/',
    'public/',
    'test-results/',
    'playwright-report/',
  ]),
  js.configs.recommended,
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // One program for all: by its own project each file of the core would be checked three times.
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'check-file': checkFile },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowString: false, allowNumber: false, allowNullableObject: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Texts are taken apart by code points on purpose; there are no emoji sequences in the data.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      complexity: ['error', 10],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', ...HABITS],
      'no-param-reassign': ['error', { props: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': [
        'error',
        { '{src,tools,e2e,bench}/**/': 'KEBAB_CASE' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'bench/page/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass a seeded source in.' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/app/**', ...TESTS],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE_WORLD] },
  },
  {
    files: ['src/time/day.ts'],
    rules: {
      'no-restricted-globals': ['error', ...OUTSIDE_WORLD.filter(({ name }) => name !== 'Date')],
    },
  },
  {
    files: ['src/**/*.tsx', 'bench/page/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  {
    // JSDoc types its functions; the compiler checks them (checkJs).
    files: ['tools/**/*.mjs'],
    languageOptions: {
      globals: { console: 'readonly', performance: 'readonly', process: 'readonly' },
    },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // A JSDoc type on the variable is the only way to name what JSON.parse and require hand over.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      // A describe block is a list of sentences, not a function that does one thing.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['*.config.{ts,js}', '*.mjs', '.*.mjs', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['*.js', '*.mjs', '.*.mjs'],
    languageOptions: { globals: { process: 'readonly' } },
  },
)
