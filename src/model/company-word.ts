import type { Claim, Source } from './types.ts'

/** Releases and filings are the company's own word; registries, regulators, papers and news are others'. */
export function isCompanyWord({ tier }: Pick<Source, 'tier'>): boolean {
  return tier === 'release' || tier === 'filing'
}

/** How a claim begins to say whose words a page that is not the company's passes on. */
const COMPANY = /^the company\b/i

/** Whether a page of others passes on what the company said: it is told whose word it is. */
export function isReportOfCompany({ by }: Pick<Claim, 'by'>, source: Source): boolean {
  return !isCompanyWord(source) && by !== undefined && COMPANY.test(by)
}
