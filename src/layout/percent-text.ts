/** Of a share computed in binary fractions, what is smaller than this is dust and no rounding. */
const DUST = 1e-6

/** A change in percent with its sign, to a tenth: "+25%", "about +6.7%". */
export function percentText(percent: number): string {
  const rounded = Math.round(percent * 10) / 10
  const about = Math.abs(rounded - percent) < DUST ? '' : 'about '
  const sign = rounded < 0 ? '\u2212' : '+'
  return `${about}${sign}${String(Math.abs(rounded))}%`
}
