import type { Inks } from './picture-parts.ts'

/** A place in the document, out of sight, where the style sheets of the page apply. */
export interface Stage {
  readonly root: HTMLElement
  /** An empty picture of a class. */
  readonly addPicture: (className: string) => SVGSVGElement
  readonly inks: () => Inks
  readonly close: () => void
}

/** Opens a stage that is as wide as the sheet; the theme is the sheet's own, whatever the page has. */
export function openStage(widthPx: number, theme: 'light' | 'dark'): Stage {
  const root = document.createElement('div')
  root.className = `paper paper--${theme} timeline`
  root.setAttribute('aria-hidden', 'true')
  root.inert = true
  root.style.width = `${widthPx}px`
  document.body.append(root)
  return {
    root,
    addPicture: (className) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      svg.setAttribute('class', className)
      root.append(svg)
      return svg
    },
    inks: () => inksOf(root),
    close: () => {
      root.remove()
    },
  }
}

/** The inks of a theme, for what is set without a picture. */
export function readInks(theme: 'light' | 'dark'): Inks {
  const stage = openStage(1, theme)
  try {
    return stage.inks()
  } finally {
    stage.close()
  }
}

function inksOf(root: HTMLElement): Inks {
  const style = getComputedStyle(root)
  const token = (name: string): string => longHex(style.getPropertyValue(name).trim())
  return {
    surface: token('--surface'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    line: token('--line'),
    accent: token('--accent'),
  }
}

/** Style sheets are made as short as they can be: `#fff` is `#ffffff`. */
function longHex(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replaceAll(/[0-9a-f]/gi, '$&$&') : colour
}
