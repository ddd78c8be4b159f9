import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { readDataFile } from '../src/schema/read-data-file.ts'
import { verifyClaims } from '../src/schema/verify-claims.ts'
import { readDataFolder } from './data-folder.ts'
import { readTexts, verifyFolder } from './verify-claims.ts'

const SOURCES = '../shared/sources'
const hasSources = existsSync(SOURCES)
const absence = hasSources ? '' : ` (skipped: no texts in ${SOURCES})`

describe.skipIf(!hasSources)(`the real claims against the documents${absence}`, () => {
  it('finds every figure in its paragraph', () => {
    const { isGood, lines } = verifyFolder('data', SOURCES)
    expect(lines).toEqual([
      expect.stringMatching(/^claims checked \d+, figures found \d+, missing 0$/),
    ])
    expect(isGood).toBe(true)
  })

  it('checks every claim of the data', () => {
    const files = readDataFolder('data').map(({ name, text }) => readDataFile(name, text))
    const { claimsChecked, figuresFound, withoutText } = verifyClaims(files, readTexts(SOURCES))
    expect(claimsChecked).toBeGreaterThan(200)
    expect(figuresFound).toBeGreaterThan(claimsChecked)
    expect(withoutText).toEqual([])
  })

  it('finds a planted wrong figure and says where it stands', () => {
    const planted = readDataFolder('data').map(({ name, text }) =>
      readDataFile(
        name,
        text.replace('figures: [not related to CLR 131]', 'figures: [related to CLR 113]'),
      ),
    )
    const { missing } = verifyClaims(planted, readTexts(SOURCES))
    expect(missing.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'supply.yaml expected a token of cellectar-2018-09-24, paragraph 3 (it stands nowhere in it), got "related to CLR 113"',
    ])
  })
})

describe('a folder of texts', () => {
  const text = '\nOne Inc. starts\n\nA dose of 15.625 mCi/m² was\ngiven.\n'
  const sha = createHash('sha256').update(text).digest('hex')
  const sourcesYaml = (paragraphs: number): string =>
    `sources:\n  - { id: one, tier: release, title: One, issuer: One, published: 2018, sha256: ${sha}, paragraphs: ${paragraphs} }\n`
  const companyYaml = `facts:
  - id: company-dose
    subject: company
    attribute: dose
    label: Dose
    claims:
      - source: one
        status: happened
        value: 15.625
        evidence: [{ paragraph: 2, figures: [15.625 mCi/m², 5 mCi, One Inc.] }]
`
  const verify = (
    paragraphs: number,
    texts: ReadonlyMap<string, string>,
  ): ReturnType<typeof verifyClaims> =>
    verifyClaims(
      [
        readDataFile('sources.yaml', sourcesYaml(paragraphs)),
        readDataFile('company.yaml', companyYaml),
      ],
      texts,
    )

  it('is matched to sources by hash; each figure counts once, found or missing', () => {
    const { missing, ...counts } = verify(2, new Map([[sha, text]]))
    expect(counts).toEqual({ textsFound: 1, claimsChecked: 1, figuresFound: 1, withoutText: [] })
    expect(missing.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '10:61 expected a token of one, paragraph 2 (it stands nowhere in it), got "5 mCi"',
      '10:68 expected a token of one, paragraph 2 (it stands in 1), got "One Inc."',
    ])
  })

  it('holds the stated number of paragraphs against the text', () => {
    const { missing } = verify(3, new Map([[sha, text]]))
    expect(missing.at(-1)?.message).toBe('expected 2, the paragraphs of the text, got "3"')
  })

  it('leaves the claims of a source without a text unchecked and says so', () => {
    expect(verify(2, new Map())).toEqual({
      textsFound: 0,
      claimsChecked: 0,
      figuresFound: 0,
      missing: [],
      withoutText: ['one'],
    })
  })

  it.each(['tools', 'no-such-folder'])(
    'fails where no text in %s is that of a source',
    (folder) => {
      expect(verifyFolder('data', folder)).toEqual({
        isGood: false,
        lines: [`no text in ${folder} has the sha256 of a source`],
      })
    },
  )
})
