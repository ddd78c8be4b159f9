import type { UnitChoice } from '../history/dose-unit.ts'
import { doseIn } from '../history/dose-unit.ts'
import type { StatedStep } from '../history/stated-steps.ts'
import type { CohortState, FactState, MilestoneState } from '../history/state.ts'
import type { DatedClaim, Dose, DosePart, FactValue, ValueClaim } from '../model/types.ts'
import { formatWhen } from '../time/format-when.ts'
import { amountText } from './dose-text.ts'
import { percentText } from './percent-text.ts'

/** One paragraph about a dose. A tick and a warning carry their sign in the text as well. */
export interface DoseLine {
  readonly text: string
  readonly tone: 'plain' | 'quiet' | 'tick' | 'warning'
}

/** A blank at which no line is broken. */
const STUCK = '\u00a0'

/** How a dose is given: "single infusion, 30 min", "2 × 15.625", "2 infusions, split not stated". */
export function infusionText(dose: Dose): string {
  const optional = dose.parts.filter(isOptional).map(({ amount }) => amountText(amount))
  const words = [
    splitWords(dose),
    ...optional.map((amount) => `then optional ${amount}`),
    ...minuteWords(dose),
  ]
  return words.join(', ')
}

/** What we read into a dose, never as if it were told: "our reading: 2 infusions, 30 min each". */
export function readingText(reading: Dose): string {
  const { parts, count } = reading
  const infusions = count === undefined ? [] : [`${String(count)} infusions`]
  const split = parts.length > 0 || count === 1 ? [splitWords(reading)] : infusions
  return `our reading: ${[...split, ...minuteWords(reading)].join(', ')}`
}

function splitWords({ parts, count }: Dose): string {
  const fixed = parts.filter((part) => !isOptional(part))
  const [first] = fixed
  if (first !== undefined && fixed.length > 1) {
    const isEven = fixed.every(({ amount }) => amount === first.amount)
    return isEven
      ? `${String(fixed.length)} × ${amountText(first.amount)}`
      : fixed.map(({ amount }) => amountText(amount)).join(' + ')
  }
  if (first !== undefined || count === 1) return 'single infusion'
  return count === undefined ? 'split not stated' : `${String(count)} infusions, split not stated`
}

function minuteWords({ minutes, count, parts }: Dose): readonly string[] {
  if (minutes === undefined) return []
  const isOne = parts.length === 1 || count === 1
  return [`${String(minutes)}${STUCK}min${isOne ? '' : ' each'}`]
}

/** On which days: "days 1 and 8", "day 1, optional days 76–181", "days not stated". */
export function scheduleText(dose: Dose): string {
  const fixed = dose.parts.filter((part) => !isOptional(part)).flatMap(dayWords)
  const optional = dose.parts.filter(isOptional).flatMap(dayWords)
  const words = [
    ...(fixed.length === 0 ? [] : [`${plural('day', fixed)} ${fixed.join(' and ')}`]),
    ...(optional.length === 0
      ? []
      : [`optional ${plural('day', optional)} ${optional.join(', ')}`]),
  ]
  return words.length === 0 ? 'days not stated' : words.join(', ')
}

function plural(word: string, days: readonly string[]): string {
  return days.length > 1 || days[0]?.includes('–') === true ? `${word}s` : word
}

function dayWords({ day }: DosePart): readonly string[] {
  if (day === undefined) return []
  return [typeof day === 'number' ? String(day) : day.join('–')]
}

/** Whether a part is given only to some. */
export function isOptional({ optional }: DosePart): boolean {
  return optional === true
}

/** The steps of a cohort, each stated percentage with the sum that proves it or does not. */
export function stepLines(
  state: CohortState,
  checks: readonly StatedStep[],
  unit: UnitChoice,
): readonly DoseLine[] {
  const { number } = state.cohort
  if (number === 1) return [{ text: 'first dose', tone: 'quiet' }]
  const { stepOverPrevious, stepOverFirst } = state
  const sums = (over: StatedStep['over']): readonly DoseLine[] =>
    distinct(checks.filter((check) => check.over === over).map((check) => checkLine(check, unit)))
  const isSecond = number === 2
  return [
    stepLine(stepOverPrevious, number - 1),
    ...sums('before'),
    ...(isSecond ? [] : [stepLine(stepOverFirst, 1)]),
    ...sums('first'),
  ]
}

function stepLine(percent: number | undefined, over: number): DoseLine {
  const other = `C${String(over)}`
  if (percent === undefined) return { text: `over ${other} not known`, tone: 'quiet' }
  const text = percent === 0 ? `same total as ${other}` : `${percentText(percent)} over ${other}`
  return { text, tone: 'plain' }
}

function checkLine(check: StatedStep, unit: UnitChoice): DoseLine {
  const stated = `stated ${statedText(check.claim)}`
  if (check.verdict === 'cannot-check') {
    const why =
      check.reason === 'circular' ? 'a dose was worked out from it' : 'a dose is not stated'
    return { text: `${stated}, not checked: ${why}`, tone: 'quiet' }
  }
  const sum = sumText(check.from, check.to, unit)
  return check.verdict === 'agrees'
    ? { text: `✓ ${stated} = ${sum}`, tone: 'tick' }
    : { text: `⚠ ${stated}, but ${sum} = ${percentText(check.percent)}`, tone: 'warning' }
}

function statedText({ value, qualifier }: ValueClaim): string {
  const number = numberText(value) ?? ''
  return [qualifier, `${number}%`].filter((word) => word !== undefined).join(' ')
}

/** "(31.25 − 25) ÷ 25", to be broken before the division only. */
function sumText(from: Dose, to: Dose, unit: UnitChoice): string {
  const before = amountText(doseIn(from, unit).total ?? 0)
  const after = amountText(doseIn(to, unit).total ?? 0)
  return `(${after}${STUCK}\u2212${STUCK}${before}) ÷${STUCK}${before}`
}

/** Who judged a dose, and by when that was told. */
export function clearedLines(cleared: MilestoneState | undefined): readonly DoseLine[] {
  if (cleared === undefined) return [{ text: 'no clearing told', tone: 'quiet' }]
  const words = safetyWordsOf(cleared)
  if (words.length === 0) {
    return [{ text: `not cleared; expected ${formatWhen(cleared.when)}`, tone: 'quiet' }]
  }
  return words.flatMap(({ judge, when }): readonly DoseLine[] => [
    { text: when, tone: 'plain' },
    { text: judge, tone: 'quiet' },
  ])
}

/** A judge of a dose with the day of that judge's own word, not of another's. */
interface SafetyWord {
  readonly judge: string
  readonly when: string
}

/** Each judge once, by the first word of it. */
export function safetyWordsOf({ claims }: MilestoneState): readonly SafetyWord[] {
  const judges = new Map<string, DatedClaim>()
  for (const claim of claims) {
    const judge = claim.by ?? 'by whom is not stated'
    const isWord = claim.status === 'happened' && claim.basis !== 'absent'
    if (isWord && !judges.has(judge)) judges.set(judge, claim)
  }
  return [...judges].map(([judge, { when }]) => ({ judge, when: formatWhen(when) }))
}

/** What a fact must be about to count as a result. */
const RESULT = /(^|-)(response|rate|survival|reduction|remission|progression)(-|$)/
const COUNT = /^(evaluable|enrollment)$/

/** Results of a cohort with their number of patients, or with the word that it is not stated. */
export function resultLines(facts: readonly FactState[]): readonly DoseLine[] {
  const counts = facts.filter(({ fact }) => COUNT.test(fact.attribute)).flatMap(countLines)
  const results = facts.filter(({ fact }) => RESULT.test(fact.attribute))
  const stated = results.filter(({ current }) => valueText(current) !== undefined)
  if (stated.length > 0) return [...counts, ...stated.map(resultLine)]
  const none = results.length > 0 ? 'results not stated' : 'no results told'
  return [...counts, { text: none, tone: 'quiet' }]
}

function countLines({ fact, current }: FactState): readonly DoseLine[] {
  const number = numberText(current.value)
  const text = `${fact.label}: ${number ?? 'not stated'}`
  return [{ text, tone: number === undefined ? 'quiet' : 'plain' }]
}

function resultLine({ fact, current }: FactState): DoseLine {
  const needsCount = /(^|-)(rate|median)(-|$)/.test(fact.attribute)
  const count =
    current.of === undefined
      ? needsCount && `, n${STUCK}not${STUCK}stated`
      : `, n${STUCK}=${STUCK}${amountText(current.of)}`
  const text = `${fact.label} ${valueText(current) ?? ''}${count === false ? '' : count}`
  return { text, tone: 'plain' }
}

/** The value of a result with unit and qualifier; undefined where it has none that can be said in a line. */
function valueText({ value, unit, qualifier, accruing }: ValueClaim): string | undefined {
  const plain = typeof value === 'string' ? value.toLowerCase() : numberText(value)
  if (plain === undefined) return undefined
  const words = [qualifier, plain, unit].filter((word) => word !== undefined)
  return `${words.join(' ').replace(' %', '%')}${accruing === true ? ', may still rise' : ''}`
}

function numberText(value: FactValue): string | undefined {
  if (typeof value === 'number') return amountText(value)
  if (!isNumberPair(value)) return undefined
  return `${amountText(value[0])} to ${amountText(value[1])}`
}

function isNumberPair(value: FactValue): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number'
}

function distinct(lines: readonly DoseLine[]): readonly DoseLine[] {
  return lines.filter(({ text }, index) => lines.findIndex((line) => line.text === text) === index)
}
