/** Closes a switch over a union: a new member of the union fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`Bug: unexpected value ${JSON.stringify(value)}`)
}

/** Returns the value, or stops with a bug report: for what the types cannot know but the code guarantees. */
export function ensure<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`Bug: missing ${what}`)
  return value
}
