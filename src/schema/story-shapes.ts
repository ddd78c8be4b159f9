import { z } from 'zod'

import { literalFigureOf, partsOf, wordsLength } from '../model/story-text.ts'
import { id, listOf, mapOf } from './fields.ts'

/** The shapes of built-in stories (docs/stories.md). */

const MAX_NOTE_LENGTH = 280
const MAX_LINE_LENGTH = 100
const ONE_LINE = /^\S(?:[^\p{Cc}]*\S)?$/u

interface TextRules {
  /** Characters, those of references not counted. */
  readonly maximum: number
  readonly mayNameYear?: boolean
}

/** Words to be read or heard, whose figures are references. */
function toldText({ maximum, mayNameYear = false }: TextRules): z.ZodString {
  return z
    .string('expected a text')
    .min(1, 'expected a text')
    .superRefine((text, context) => {
      if (text === '') return
      for (const message of faultsOfText(text, maximum, mayNameYear)) {
        context.addIssue({ code: 'custom', message })
      }
    })
}

function faultsOfText(text: string, maximum: number, mayNameYear: boolean): readonly string[] {
  const literal = literalFigureOf(text, mayNameYear)
  const unread = partsOf(text).flatMap((part) =>
    part.type === 'figure' && !part.read.ok ? [`${part.read.message}, got "${part.source}"`] : [],
  )
  return [
    ...(ONE_LINE.test(text) ? [] : ['expected one line without spaces around it']),
    ...(wordsLength(text) > maximum
      ? [`expected at most ${maximum} characters, references aside`]
      : []),
    ...unread,
    ...(literal === undefined
      ? []
      : [`expected a reference such as {{cohort:<id>.total}} for a figure, got "${literal}"`]),
  ]
}

const scene = mapOf({
  id,
  link: z
    .string('expected the query string of a view')
    .regex(/^(?:[^\s?#][^\s#]*)?$/, 'expected a query string without its question mark')
    .default(''),
  headline: toldText({ maximum: MAX_LINE_LENGTH }),
  note: toldText({ maximum: MAX_NOTE_LENGTH }),
  callouts: listOf(mapOf({ mark: id, text: toldText({ maximum: MAX_LINE_LENGTH }) })).default([]),
}).meta({ id: 'StoryScene' })

export const story = mapOf({
  id,
  title: toldText({ maximum: MAX_LINE_LENGTH, mayNameYear: true }),
  scenes: listOf(scene).min(1, 'expected at least one scene'),
})

export type StoredStory = z.output<typeof story>
