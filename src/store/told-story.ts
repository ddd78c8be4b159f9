import { knownOn } from '../history/known-on.ts'
import type { KnownState } from '../history/state.ts'
import type { DatasetIndex } from '../model/index-dataset.ts'
import { partsOf } from '../model/story-text.ts'
import type { Story, StoryScene } from '../model/story.ts'
import { countsFor } from '../query/filter.ts'
import type { EvidenceScope } from '../query/criteria.ts'
import { parseIsoDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { formatDay } from '../time/format-when.ts'
import { readLink } from './link-codec.ts'
import { paramsOfQuery } from './link-query.ts'
import { figureOf } from './story-figures.ts'
import type { FigureState } from './story-figures.ts'
import { sourceOfSelection } from './actions.ts'
import { plainView } from './shared-views.ts'
import type { LinkedView } from './view-state.ts'

/** A story as it is told: figures in place of references, and of each scene what it cannot show. */
export interface ToldStory {
  readonly id: string
  readonly title: string
  readonly scenes: readonly ToldScene[]
  /** What of the title could not be said. */
  readonly faults: readonly SceneFault[]
}

export interface ToldScene extends StoryScene {
  /** Counted from 1. */
  readonly place: number
  /** What its link opens; the colours of the page are the reader's and not part of it. */
  readonly view: LinkedView
  readonly faults: readonly SceneFault[]
}

/** Something that a scene names and that is not there, or not known on its day. */
export interface SceneFault {
  /** Where in the scene, as a path of fields: `['callouts', 0, 'text']`. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What stories are told against. */
export interface Telling {
  readonly index: DatasetIndex
  /** The day of knowledge of scenes that name none. */
  readonly today: Day
}

/** Words where a figure is missing: a value that nobody stated looks like one. */
const NOT_STATED = 'not stated'

/** Tells stories against one data set; what was known on a day is worked out once. */
export function createTeller({ index, today }: Telling): (story: Story) => ToldStory {
  const states = new Map<string, KnownState>()
  const knownIn = (asOf: Day, evidence: EvidenceScope): KnownState => {
    const key = `${String(asOf)} ${evidence}`
    const known = states.get(key) ?? knownOn(index, { asOf, counts: countsFor(evidence) })
    states.set(key, known)
    return known
  }
  const tellText = (text: string, view: LinkedView): ToldText => {
    const { evidence } = view.criteria
    return textOf(text, (day) => {
      const known = knownIn(day ?? view.asOf ?? today, evidence)
      return { known, index, unit: view.unit }
    })
  }
  const tellScene = (scene: StoryScene, position: number): ToldScene => {
    const { view, ignored } = viewOfScene(scene, index)
    const headline = tellText(scene.headline, view)
    const note = tellText(scene.note, view)
    const callouts = scene.callouts.map(({ text }) => tellText(text, view))
    const known = knownIn(view.asOf ?? today, view.criteria.evidence)
    return {
      ...scene,
      place: position + 1,
      view,
      headline: headline.text,
      note: note.text,
      callouts: scene.callouts.map(({ mark }, at) => ({ mark, text: callouts[at]?.text ?? '' })),
      faults: [
        ...[...ignored, ...unknownSelection(view, known)].map((message) => at(['link'], message)),
        ...headline.faults.map((message) => at(['headline'], message)),
        ...note.faults.map((message) => at(['note'], message)),
        ...callouts.flatMap(({ faults }, index) =>
          faults.map((message) => at(['callouts', index, 'text'], message)),
        ),
        ...unknownMarks(scene, known),
      ],
    }
  }
  return (story) => {
    const scenes = story.scenes.map(tellScene)
    const first = scenes[0]?.view ?? viewOfScene({ link: '' }, index).view
    const title = tellText(story.title, { ...first, asOf: undefined })
    const faults = title.faults.map((message) => at(['title'], message))
    return { id: story.id, title: title.text, scenes, faults }
  }
}

/** What the link of a scene opens, and what of it is no longer there. */
function viewOfScene(
  { link }: Pick<StoryScene, 'link'>,
  index: DatasetIndex,
): { readonly view: LinkedView; readonly ignored: readonly string[] } {
  const { view, ignored } = readLink(paramsOfQuery(link), index)
  return { view: { ...plainView(view), theme: 'system' }, ignored }
}

interface ToldText {
  readonly text: string
  readonly faults: readonly string[]
}

function textOf(text: string, stateOn: (day: Day | undefined) => FigureState): ToldText {
  const faults: string[] = []
  const words = partsOf(text).map((part) => {
    if (part.type === 'words') return part.words
    if (!part.read.ok) {
      faults.push(`${part.source}: ${part.read.message}`)
      return part.source
    }
    const day = part.read.value.day === undefined ? undefined : parseIsoDay(part.read.value.day)
    const figure =
      day === undefined || day.ok ? figureOf(part.read.value, stateOn(day?.value)) : day
    if (figure.ok) return figure.value
    faults.push(`${part.source}: ${figure.message}`)
    return NOT_STATED
  })
  return { text: words.join(''), faults }
}

function unknownSelection({ selected }: LinkedView, known: KnownState): readonly string[] {
  if (selected === undefined) return []
  const source = sourceOfSelection(selected)
  const isKnown =
    source === undefined
      ? namesOf(known).has(selected)
      : known.sources.some(({ id }) => id === source)
  return isKnown ? [] : [`nothing was known of ${selected} on ${formatDay(known.asOf)}`]
}

function unknownMarks({ callouts }: StoryScene, known: KnownState): readonly SceneFault[] {
  const names = namesOf(known)
  return callouts.flatMap(({ mark }, index) =>
    names.has(mark)
      ? []
      : [
          at(
            ['callouts', index, 'mark'],
            `nothing was known of ${mark} on ${formatDay(known.asOf)}`,
          ),
        ],
  )
}

function namesOf({ milestones, spans, facts, cohorts, programs }: KnownState): ReadonlySet<string> {
  return new Set([
    ...milestones.map(({ milestone }) => String(milestone.id)),
    ...spans.map(({ span }) => String(span.id)),
    ...facts.map(({ fact }) => String(fact.id)),
    ...cohorts.map(({ cohort }) => String(cohort.id)),
    ...programs.map(({ program }) => String(program.id)),
  ])
}

function at(path: SceneFault['path'], message: string): SceneFault {
  return { path, message }
}
