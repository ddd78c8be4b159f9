import { group } from 'd3-array'
import { KIND_LABELS } from '../model/vocabulary.ts'
import type { MarkPlan } from './mark-plan.ts'
import { FOLD_GAP_PX } from './metrics.ts'

/** A mark and the line of its lane that it stands on, counted from the top. */
export interface TrackedMark {
  readonly mark: MarkPlan
  readonly anchor: number
  readonly track: number
}

/** Marks of one track that stand as one: alone, or too close to be told apart. */
export interface Cluster {
  readonly track: number
  readonly x: number
  readonly members: readonly MarkPlan[]
}

/**
 * Groups the marks of each track that would collide at this zoom.
 *
 * `marks` come sorted along time. A cluster stands at the middle of its first and last member, so it does
 * not move while the zoom leaves its members alone.
 */
export function clusterMarks(
  marks: readonly TrackedMark[],
  xOf: (anchor: number) => number,
): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const [track, inTrack] of group(marks, (mark) => mark.track)) {
    clusters.push(...clustersOfTrack(track, inTrack, xOf))
  }
  return clusters
}

function clustersOfTrack(
  track: number,
  marks: readonly TrackedMark[],
  xOf: (anchor: number) => number,
): readonly Cluster[] {
  const runs: { first: number; last: number; members: MarkPlan[] }[] = []
  for (const { mark, anchor } of marks) {
    const x = xOf(anchor)
    const run = runs.at(-1)
    if (run !== undefined && x - run.last < FOLD_GAP_PX) {
      run.last = x
      run.members.push(mark)
    } else {
      runs.push({ first: x, last: x, members: [mark] })
    }
  }
  return runs.map(({ first, last, members }) => ({ track, x: (first + last) / 2, members }))
}

/**
 * What a fold says it holds, longest form first: "4 orphan, 4 rare pediatric · 2018", "4 × designation".
 *
 * Members are counted by the word before the colon of their titles, else by kind; one alone is named, and
 * so are those whose titles differ in one word: "Cohort 6, 7 started". How many there are says the fold
 * itself.
 */
export function foldTexts(members: readonly MarkPlan[]): readonly [string, string, ...string[]] {
  const names = [...group(members, groupWord)].map(([word, inGroup]) => countText(word, inGroup))
  const all = names.join(', ')
  const dates = dateRange(members)
  const kinds = new Set(members.map(({ kind }) => kind))
  const [only] = kinds
  if (kinds.size > 1 || only === undefined) return [`${all} · ${dates}`, all]
  const short = `${String(members.length)} × ${KIND_LABELS[only].toLowerCase()}`
  return [`${all} · ${dates}`, all, `${short} · ${dates}`, short]
}

function countText(word: string, members: readonly MarkPlan[]): string {
  const titles = members.map(({ title }) => title)
  return mergedTitle(titles) ?? `${String(members.length)} ${word}`
}

/** "Cohort 6 started" and "Cohort 7 started" are "Cohort 6, 7 started"; undefined where they differ in more. */
function mergedTitle(titles: readonly string[]): string | undefined {
  const [first, ...others] = titles.map((title) => title.split(' '))
  if (first === undefined || titles.some((title) => title.includes(':'))) return undefined
  if (others.some((words) => words.length !== first.length)) return undefined
  const differing = first.flatMap((word, index) =>
    others.every((words) => words[index] === word) ? [] : [index],
  )
  if (differing.length > 1) return undefined
  const [place] = differing
  if (place === undefined) return first.join(' ')
  const merged = [first, ...others].map((words) => words[place] ?? '').join(', ')
  return first.with(place, merged).join(' ')
}

function groupWord({ title, kind }: MarkPlan): string {
  const colon = title.indexOf(':')
  return colon === -1 ? `× ${KIND_LABELS[kind].toLowerCase()}` : title.slice(0, colon).toLowerCase()
}

function dateRange(members: readonly MarkPlan[]): string {
  const texts = [...new Set(members.map(({ dateText }) => dateText))]
  return texts.length === 1 ? (texts[0] ?? '') : `${texts[0] ?? ''} – ${texts.at(-1) ?? ''}`
}
