/** Which pictures there are of the app: of what, in which sizes and themes. */

export const FOLDER = 'docs/pictures'

const DESK = { width: 1440, height: 900 } as const

const SIZES = [DESK, { width: 1024, height: 768 }, { width: 390, height: 844 }] as const

const THEMES = ['light', 'dark'] as const

interface PicturedView {
  readonly name: string
  readonly query: string
  /** What is on the page once there is something to see. */
  readonly drawn: string
  /** Dark as well, where a theme changes more than the ground. */
  readonly isThemed: boolean
}

export interface Picture {
  readonly view: PicturedView
  readonly size: (typeof SIZES)[number]
  readonly theme: (typeof THEMES)[number]
}

/** The menus of the lanes come last. */
const LANES = '.lane-menu__button'

/** The timeline by the five documents, as known on the day of each. */
export const FIVE_DAYS: readonly PicturedView[] = [
  '2014-03-04',
  '2017-02-22',
  '2017-08-14',
  '2018-09-24',
  '2019-05-15',
].map((day) => ({
  name: `known${day.replaceAll('-', '')}`,
  query: `?evidence=documents&asof=${day}`,
  drawn: LANES,
  isThemed: false,
}))

const VIEWS: readonly PicturedView[] = [
  { name: 'timeline', query: '', drawn: LANES, isThemed: true },
  ...FIVE_DAYS,
  { name: 'doses', query: '?view=doses', drawn: '.dose-table__line', isThemed: true },
  { name: 'guidance', query: '?view=guidance', drawn: '.ledger tbody tr', isThemed: true },
  {
    name: 'program',
    query: '?view=program&program=clr131-mm-p1',
    drawn: '.program .ledger tbody tr',
    isThemed: true,
  },
  { name: 'table', query: '?view=table', drawn: 'main tbody tr', isThemed: false },
  { name: 'sources', query: '?view=sources', drawn: 'main h2', isThemed: false },
  {
    name: 'presenting',
    query: '?story=import-alert-of-2018',
    drawn: '.presentation .stage[data-settled="true"]',
    isThemed: true,
  },
]

const ALL: readonly Picture[] = VIEWS.flatMap((view) =>
  SIZES.flatMap((size) => THEMES.map((theme) => ({ view, size, theme }))),
).filter(({ view, theme }) => view.isThemed || theme === 'light')

/** All pictures, or those whose names begin as one of the wanted does. */
export function picturesOf(wanted: readonly string[]): readonly Picture[] {
  if (wanted.length === 0) return ALL
  return ALL.filter(({ view }) => wanted.some((start) => view.name.startsWith(start)))
}

export function pathOf({ view, size, theme }: Picture): string {
  return `${FOLDER}/${view.name}-${String(size.width)}x${String(size.height)}-${theme}.png`
}
