import { NO_CRITERIA } from '../query/criteria.ts'
import type { Criteria } from '../query/criteria.ts'

/** How many criteria ask for something; `sure` only says how `during` is meant. */
export function activeCount(criteria: Criteria): number {
  const defaults: Readonly<Record<string, unknown>> = { ...NO_CRITERIA }
  return Object.entries(criteria).filter(([key, value]) => {
    if (key === 'sure') return false
    return Array.isArray(value) ? value.length > 0 : value !== defaults[key]
  }).length
}
