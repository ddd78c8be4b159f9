import type { EvidenceScope } from '../criteria.ts'

/** The scopes that a law about the real record is held in: its smallest one, and all of it. */
export const REAL_SCOPES = ['documents', 'public'] as const satisfies readonly EvidenceScope[]
