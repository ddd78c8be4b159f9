import type { FadeStop } from './scene.ts'

/** What is left of a mark's opacity beyond the day up to which everything counts. */
const BEYOND = 0.5

/**
 * The opacity of a mark that may reach beyond the day up to which everything counts: from there on it is no
 * more than an assumption, and is drawn as one. `beyondX` is where that day ends.
 */
export function fadedBeyond(
  stops: readonly FadeStop[],
  seen: { readonly from: number; readonly to: number },
  beyondX: number | undefined,
): readonly FadeStop[] {
  if (beyondX === undefined || beyondX >= seen.to) return stops
  const at = Math.max(0, (beyondX - seen.from) / (seen.to - seen.from))
  const edge = opacityAt(stops, at)
  const faded = stops
    .filter((stop) => stop.at > at)
    .map((stop) => ({ ...stop, opacity: stop.opacity * BEYOND }))
  const beyond = [{ at, opacity: edge * BEYOND }, ...faded]
  return at === 0
    ? beyond
    : [...stops.filter((stop) => stop.at <= at), { at, opacity: edge }, ...beyond]
}

/** Opacity between two stops; before the first and after the last it is theirs. */
export function opacityAt(stops: readonly FadeStop[], at: number): number {
  const after = stops.find((stop) => stop.at > at)
  const before = stops.findLast((stop) => stop.at <= at)
  if (before === undefined || after === undefined) return (before ?? after)?.opacity ?? 1
  const part = (at - before.at) / (after.at - before.at)
  return before.opacity + (after.opacity - before.opacity) * part
}
