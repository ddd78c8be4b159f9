/** The part of the untyped `edtf` package that tests use as an oracle. */
declare module 'edtf' {
  interface Extended {
    /** Milliseconds from 1970, in UTC. */
    readonly min: number
    readonly max: number
    /** Of a set: its members, a pair for each stretch of days. */
    readonly values: readonly (Extended | readonly Extended[])[]
    /** Of a set: whether it is open towards the past, the future. */
    readonly earlier: boolean
    readonly later: boolean
  }
  function edtf(text: string): Extended
  export { edtf as default }
}
