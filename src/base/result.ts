/** What a `parseX` or `readX` returns: a value, or one message in words that a person can act on. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail<T>(message: string): Result<T> {
  return { ok: false, message }
}
