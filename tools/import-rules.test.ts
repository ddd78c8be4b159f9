import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { binOf } from './project.mjs'

/** A file planted in a small copy of the tree, and the rules that must refuse it. */
const PLANTED = [
  ['src/base/up.ts', "import type { Day } from '../time/day.ts'", ['base-imports-only-its-row']],
  [
    'src/layout/dom.ts',
    "import { select } from 'd3-selection'",
    ['layout-uses-only-its-libraries', 'pure-core-has-no-dom-library'],
  ],
  [
    'src/history/file.ts',
    "import { readFileSync } from 'node:fs'",
    ['history-uses-only-its-libraries'],
  ],
  ['src/ui/panel.tsx', "import { zoom } from 'd3-zoom'", ['ui-uses-only-its-libraries']],
  ['src/ui/list.tsx', "import { draw } from '../render/draw.ts'", ['only-charts-mount-drawings']],
  [
    'src/render/hook.ts',
    "import { useState } from 'react'",
    ['d3-and-react-do-not-meet', 'render-uses-only-its-libraries'],
  ],
  ['src/app/eager.ts', "import { shape } from '../schema/shape.ts'", ['schema-not-in-first-load']],
  [
    'src/model/raw.ts',
    "import { z } from 'zod'",
    ['model-uses-only-its-libraries', 'schema-not-in-first-load'],
  ],
  ['src/query/back.ts', "import { loop } from './loop.ts'", ['no-cycles']],
  ['src/time/alone.ts', '', ['no-orphans']],
  [
    'src/extra/new.ts',
    "import { brand } from '../base/brand.ts'",
    ['unlisted-folder-imports-nothing'],
  ],
  ['src/model/in.ts', "import { fresh } from '../extra/fresh.ts'", ['model-imports-only-its-row']],
  ['src/store/leaf.ts', "import { one } from '../time/day.test.ts'", ['tests-are-leaves']],
  [
    'src/store/fake.ts',
    "import { makeDay } from '../time/testing/make.ts'",
    ['factories-are-for-tests'],
  ],
  [
    'src/ui/tool.ts',
    "import { cut } from '../../tools/cut.ts'",
    ['nothing-imports-the-app-or-tools', 'ui-imports-only-its-row'],
  ],
  ['tools/look.ts', "import { app } from '../src/app/main.ts'", ['tools-imports-only-its-row']],
  ['e2e/peek.ts', "import { brand } from '../src/base/brand.ts'", ['e2e-imports-only-its-row']],
] as const

/** What the planted files point at, and two that are in order. */
const PRESENT = {
  'src/base/brand.ts': '',
  'src/time/day.ts': "import { brand } from '../base/brand.ts'",
  'src/time/day.test.ts':
    "import { day } from './day.ts'\nimport { makeDay } from './testing/make.ts'",
  'src/time/testing/make.ts': "import { day } from '../day.ts'",
  'src/query/loop.ts': "import { back } from './back.ts'",
  'src/render/draw.ts': "import { select } from 'd3-selection'",
  'src/schema/shape.ts': "import { z } from 'zod'",
  'src/ui/timeline-chart.tsx':
    "import { draw } from '../render/draw.ts'\nimport { useState } from 'react'",
  'src/app/main.ts':
    "const later = (): unknown => import('../schema/shape.ts')\nimport '../ui/timeline-chart.tsx'",
  'src/extra/fresh.ts': '',
  'tools/cut.ts': '',
} as const

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

describe('the import rules', () => {
  let copy: string
  let violations: readonly Violation[]

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'rules-'))
    for (const file of [
      '.dependency-cruiser.mjs',
      'tools/layers.mjs',
      'tsconfig.base.json',
      'package.json',
    ]) {
      cpSync(file, join(copy, file))
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    for (const [file, text] of [...Object.entries(PRESENT), ...PLANTED]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), `${text}\n`)
    }
    const args = [
      binOf('dependency-cruiser', 'depcruise'),
      '--output-type',
      'json',
      'src',
      'tools',
      'e2e',
    ]
    const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
    const report = JSON.parse(stdout) as { summary: { violations: Violation[] } }
    violations = report.summary.violations
  }, 60_000)

  afterAll(() => {
    rmSync(copy, { recursive: true })
  })

  function rulesAgainst(file: string): readonly string[] {
    const names = violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
    return [...new Set(names)].toSorted()
  }

  it.each(PLANTED)('refuse %s: %s', (file, _text, rules) => {
    expect(rulesAgainst(file)).toEqual(rules)
  })

  it.each([
    'src/time/day.ts',
    'src/time/day.test.ts',
    'src/ui/timeline-chart.tsx',
    'src/app/main.ts',
  ])('have nothing against %s', (file) => {
    expect(rulesAgainst(file)).toEqual([])
  })
})
