import type { Box, Target, Tone } from './scene.ts'
import type { TextStyle } from './text-measurer.ts'

/** What the pictures beside the timeline share: texts, targets that stand for an item, and legends. */

/** A target that selects an item: several marks may stand for one. */
export interface ItemTarget extends Target {
  /** Id of the milestone, cohort or fact that is selected. */
  readonly itemId: string
}

/** One line of text where it stands; `role` is a style word. */
export interface TextMark extends TextStyle {
  readonly key: string
  /** The item it belongs to; undefined for the words of the picture itself. */
  readonly itemId: string | undefined
  readonly role: string
  readonly text: string
  /** Left end and baseline. */
  readonly x: number
  readonly baselineY: number
  readonly box: Box
  readonly tone: Tone
  /** A thin line to its mark, where it had to move away from it. */
  readonly leader: string | undefined
}

/** What a shape or a pattern means. */
export interface LegendMark {
  readonly key: string
  readonly swatch: Box
  /** Shape about the middle of the swatch; undefined: the swatch itself is the sample. */
  readonly path: string | undefined
  readonly x: number
  readonly y: number
  readonly text: TextMark
}

/** What is selected and what the pointer is on, as ids of items. */
export interface ItemEmphasis {
  readonly selected: string | undefined
  readonly hovered: string | undefined
}

/** How a mark of an item stands out. */
export function toneOfItem(itemId: string | undefined, emphasis: ItemEmphasis): Tone {
  if (itemId === undefined) return 'plain'
  if (itemId === emphasis.selected) return 'selected'
  return itemId === emphasis.hovered ? 'hovered' : 'plain'
}

/** Whether nothing stands out, so that a Scene can be passed through as it is. */
export function isCalm({ selected, hovered }: ItemEmphasis): boolean {
  return selected === undefined && hovered === undefined
}
