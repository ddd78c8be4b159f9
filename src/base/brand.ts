declare const brandKey: unique symbol

/** A value of type `T` that only its maker may mint, so that ids and units cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brandKey]: Name }
