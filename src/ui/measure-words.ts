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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
