import type { PictureParts } from './picture-parts.ts'
import { NO_STRIP } from './picture-parts.ts'
import { readGroup } from './read-drawing.ts'
import { splitAt } from './split-lanes.ts'
import { openStage } from './stage.ts'

/** A Scene that fills one svg of its own size. */
interface ChartScene {
  readonly widthPx: number
  readonly heightPx: number
  /** Where it may go on another page. */
  readonly breaks?: readonly number[]
}

export interface ChartKind<S extends ChartScene> {
  readonly createPainter: (host: SVGSVGElement, id: string) => (scene: S) => void
  /** Class of its svg, by which the style sheets know it. */
  readonly className: string
  readonly name: string
}

const PREFIX = 'paper'

/** One of the charts beside the timeline as parts: each of its layers is a group. */
export function drawChart<S extends ChartScene>(
  { createPainter, className, name }: ChartKind<S>,
  scene: S,
  theme: 'light' | 'dark',
): PictureParts {
  const stage = openStage(scene.widthPx, theme)
  try {
    const host = stage.addPicture(`picture ${className}`)
    createPainter(host, PREFIX)(scene)
    const layers = [...host.children].filter((child) => child instanceof SVGGElement)
    const groups = layers
      .map((layer) => {
        const word = /layer--(\S+)/.exec(layer.getAttribute('class') ?? '')?.[1] ?? 'layer'
        return readGroup(layer, { id: word, name: `${name}: ${word}` })
      })
      .filter(({ shapes }) => shapes.length > 0)
    return {
      widthPx: scene.widthPx,
      inks: stage.inks(),
      head: NO_STRIP,
      behind: [],
      lanes: splitAt([0, ...(scene.breaks ?? []), scene.heightPx], groups, name),
      over: [],
      foot: NO_STRIP,
      legend: [],
    }
  } finally {
    stage.close()
  }
}
