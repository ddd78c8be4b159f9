/** How often a derived function is held against its slow model. */
export const MODEL_RUNS = { numRuns: 500 } as const
