import type { ActivityClaim } from '../../model/types.ts'
import type { Knowledge } from '../known-claims.ts'

/** An event of a program that has happened: its window, by the day on which it was told at the latest. */
export interface SlowEvent {
  readonly earliest: number | null
  readonly latest: number
}

export interface SlowEvents {
  readonly starts: readonly SlowEvent[]
  readonly completion: SlowEvent | undefined
}

interface Input {
  readonly claims: readonly ActivityClaim[]
  readonly events: SlowEvents
  readonly knowledge: Knowledge
}

/** What the claims say on which day: a plan on that of its telling, all else by then. */
interface Sign {
  readonly claim: ActivityClaim
  readonly told: number
  readonly day: number
}

const ENDS = ['completed', 'dropped']
const RANKS = ['preclinical', 'planned', 'initiating', 'ongoing', 'completed', 'dropped']

/** Slow and obvious: what is drawn of a program on each day, as "certainty status", from day to day. */
export function slowActivity(input: Input, firstDay: number): readonly string[] {
  const signs = signsOf(input)
  const edges = [firstDay - 1, ...breakDays(signs, input).toSorted((a, b) => a - b), Infinity]
  return edges.slice(1).flatMap((until, position) => {
    const after = edges[position] ?? firstDay
    const life = lifeOf(input, { signs, after, until })
    return drawnIn(life, { first: after + 1, last: Math.min(until, input.knowledge.asOf) })
  })
}

/** Day by day; what is further on in its life begins where what is not ends. */
function drawnIn(life: Life, { first, last }: Record<'first' | 'last', number>): readonly string[] {
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
  const running = days.map((day) => runningOn(day, life))
  const isBefore = (drawn: readonly string[], position: number): boolean =>
    drawn.slice(0, position + 1).every((each) => each === '')
  const planned = days.map((day, position) =>
    isBefore(running, position) ? plannedOn(day, life) : '',
  )
  const drawn = days.map((day, position) => {
    const own = `${running[position] ?? ''}${planned[position] ?? ''}`
    if (own !== '') return own
    const isEarly = isBefore(running, position) && isBefore(planned, position)
    return isEarly ? preclinicalOn(day, life) : ''
  })
  if (life.end === undefined) return drawn
  const newest = drawn.findLast((each) => each !== '')
  const begin = drawn.findLastIndex((each) => each !== '' && each !== newest)
  const { status } = life.end
  return drawn.map((each, position) =>
    each === '' || position <= begin ? each : `${each.split(' ')[0] ?? ''} ${status}`,
  )
}

/** Where it stands: by an end that nobody takes back, else by the newest word or by its start. */
export function slowActivityStatus(input: Input): string {
  const signs = signsOf(input)
  const breaks = breakDays(signs, input)
  const after = Math.max(-Infinity, ...breaks)
  const { end, sure } = lifeOf(input, { signs, after, until: Infinity })
  if (end !== undefined) return end.status
  const lastDay = Math.max(...signs.map(({ told }) => told))
  const words = signs.filter(({ told }) => told === lastDay).map(({ claim }) => claim.status)
  const status = RANKS.findLast((rank) => words.some((word) => word === rank)) ?? 'not-stated'
  const hasStarted = input.events.starts.some(({ latest }) => latest > after)
  return hasStarted && sure.length > 0 ? 'ongoing' : status
}

/** The last day on which anything says that it went on. */
export function slowLastConfirmed(input: Input): number | null {
  const days = [
    ...signsOf(input)
      .filter(({ claim }) => ['preclinical', 'ongoing'].includes(claim.status))
      .map(({ day }) => day),
    ...input.events.starts.map(({ latest }) => latest),
  ]
  return days.length === 0 ? null : Math.max(...days)
}

/** The claims of which two cannot both be: a step back, or two stages in one document. */
export function slowTornActivity({ claims, knowledge }: Input): readonly string[] {
  const rungs = claims.filter(({ basis, status }) => basis !== 'absent' && status !== 'dropped')
  const rankOf = ({ status }: ActivityClaim): number => RANKS.indexOf(status)
  const excludes = (a: ActivityClaim, b: ActivityClaim): boolean => {
    const days = [knowledge.dayOf(a), knowledge.dayOf(b)] as const
    if (days[0] < days[1] && rankOf(a) > rankOf(b)) return true
    const isUnderWay = [a, b].some(({ status }) => ['ongoing', 'completed'].includes(status))
    return a.source === b.source && a.status !== b.status && isUnderWay
  }
  return rungs
    .filter((a) => rungs.some((b) => excludes(a, b) || excludes(b, a)))
    .map(({ id }) => id)
}

function signsOf({ claims, knowledge }: Input): readonly Sign[] {
  return claims
    .filter(({ basis }) => basis !== 'absent')
    .map((claim) => {
      const told: number = knowledge.dayOf(claim)
      const isPlan = ['planned', 'initiating'].includes(claim.status)
      const day = isPlan ? told : Math.min(told, claim.when?.latest ?? told)
      return { claim, told, day }
    })
}

/** What is said later than an end, of days after it. */
function wordsBack(end: Sign, signs: readonly Sign[]): readonly Sign[] {
  return signs.filter(
    ({ claim, told, day }) => !ENDS.includes(claim.status) && told > end.told && day > end.day,
  )
}

/** The days of the ends that a later word takes back; of two taken back by the same words the later told. */
function breakDays(signs: readonly Sign[], { events }: Input): readonly number[] {
  if (events.completion !== undefined) return []
  return [...new Set(breaksAmong(signs).map(({ day }) => day))]
}

function breaksAmong(signs: readonly Sign[]): readonly Sign[] {
  const ends = signs.filter(({ claim }) => ENDS.includes(claim.status))
  return ends.filter((end, position) => {
    const [word] = wordsBack(end, signs)
    const next = ends[position + 1]
    return word !== undefined && (next === undefined || wordsBack(next, signs)[0] !== word)
  })
}

interface Life {
  readonly after: number
  readonly asOf: number
  readonly sure: readonly number[]
  readonly startsFrom: number | undefined
  readonly end: (SlowEvent & { readonly status: string }) | undefined
  readonly daysOf: (status: string) => readonly number[]
}

interface Bounds {
  readonly signs: readonly Sign[]
  readonly after: number
  readonly until: number
}

function lifeOf({ events, knowledge }: Input, { signs, after, until }: Bounds): Life {
  const isWithin = (day: number): boolean => day > after && day <= until
  const daysOf = (status: string): readonly number[] =>
    signs.filter(({ claim, day }) => claim.status === status && isWithin(day)).map(({ day }) => day)
  const starts = events.starts.filter(({ latest }) => isWithin(latest))
  const told = starts.map(({ earliest }) => earliest).find((day) => day !== null)
  return {
    after,
    asOf: knowledge.asOf,
    sure: [...starts.map(({ latest }) => latest), ...daysOf('ongoing')],
    startsFrom: told,
    end: endOfLife(events, signs, until),
    daysOf,
  }
}

function endOfLife(events: SlowEvents, signs: readonly Sign[], until: number): Life['end'] {
  if (events.completion !== undefined) return { ...events.completion, status: 'completed' }
  const ends = signs.filter(({ claim }) => ENDS.includes(claim.status))
  const end =
    until === Infinity
      ? ends.slice(-1).find((each) => wordsBack(each, signs).length === 0)
      : breaksAmong(signs).findLast(({ day }) => day === until)
  if (end === undefined) return undefined
  const { when, status } = end.claim
  const earliest = when?.earliest ?? null
  return {
    earliest: earliest === null ? null : Math.min(earliest, end.day),
    latest: end.day,
    status,
  }
}

function preclinicalOn(day: number, life: Life): string {
  const work = life.daysOf('preclinical')
  if (!work.some((each) => each <= day)) return ''
  return work.some((each) => each >= day) ? 'confirmed preclinical' : 'assumed preclinical'
}

function runningOn(day: number, life: Life): string {
  const { sure, end, asOf } = life
  if (sure.length === 0) return endingAloneOn(day, life)
  if (day < Math.min(...sure)) return startingOn(day, life)
  if (day <= Math.max(...sure, end?.earliest ?? -Infinity)) return 'confirmed ongoing'
  return day <= (end?.latest ?? asOf) ? 'assumed ongoing' : ''
}

function endingAloneOn(day: number, { end, asOf }: Life): string {
  if (end === undefined || day > end.latest) return ''
  return day >= Math.min(end.earliest ?? end.latest, end.latest, asOf) ? 'assumed ongoing' : ''
}

/** It may have started, unless it is said to be planned still on that day or later. */
function startingOn(day: number, { sure, startsFrom, daysOf }: Life): string {
  if (startsFrom === undefined || day < startsFrom) return ''
  const plans = [...daysOf('planned'), ...daysOf('initiating')]
  const isStillPlanned = plans.some((each) => each >= day && sure.every((ran) => each < ran))
  return isStillPlanned ? '' : 'assumed ongoing'
}

function plannedOn(day: number, life: Life): string {
  if (life.daysOf('initiating').some((each) => each <= day)) return 'planned initiating'
  return life.daysOf('planned').some((each) => each <= day) ? 'planned planned' : ''
}
