import type { Item } from '../query/item.ts'
import type { MeasureObstacle } from '../store/measurable.ts'
import type { Measured } from '../store/measured.ts'

/** A distance as the page says it. */
export interface DistanceWords {
  readonly answer: string
  /** Why a side of it is open. */
  readonly reason: string | undefined
}

/** How far apart the two things are, and what keeps it from being known better. */
export function distanceWords({ first, second, between }: Measured): DistanceWords {
  const isOpen = between.days.min === null && between.days.max === null
  const texts = isOpen ? ['Open'] : [between.text, between.monthsText]
  const answer = [...new Set(texts.filter((text) => text !== undefined))].join(', ')
  const reason = between.openEnds
    .map(({ of, end }) => `${END_WORDS[end]} “${of === 'first' ? first.title : second.title}” was`)
    .join(', nor ')
  return {
    answer: capitalised(answer),
    reason: reason === '' ? undefined : `Nothing says ${reason}.`,
  }
}

const END_WORDS = { earliest: 'how early', latest: 'how late', both: 'when' } as const

/** All of it in one breath, for those who listen. */
export function measureSentence(measured: Measured): string {
  const { answer, reason } = distanceWords(measured)
  const { first, second, reports } = measured
  return [
    `From ${first.title} to ${second.title}: ${answer}.`,
    reason,
    reports === undefined ? undefined : `Between the reports of them: ${reports.distance.text}.`,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** Why something cannot be an end of a measurement. */
export function obstacleSentence({ title }: Item, obstacle: MeasureObstacle): string {
  return `“${title}” ${OBSTACLE_WORDS[obstacle]}.`
}

const OBSTACLE_WORDS: Readonly<Record<MeasureObstacle, string>> = {
  lasting: 'lasts, and has no one date: it cannot be measured. Its beginning or its end can',
  fact: 'is a fact and no event: it cannot be measured',
  undated: 'has no date that a source tells: it cannot be measured',
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
