import type { ReactElement } from 'react'
import type { EvidenceScope } from '../query/criteria.ts'
import type { ToldScene } from '../store/told-story.ts'
import { formatDay } from '../time/format-when.ts'

const SCOPES: Readonly<Record<EvidenceScope, string | undefined>> = {
  public: undefined,
  company: 'What the company said',
  documents: 'The five documents with a checked text',
}

/** What a scene says, and on what day and evidence it rests. */
export function SceneHead({ scene }: { readonly scene: ToldScene }): ReactElement {
  const { asOf, criteria } = scene.view
  const rests = [
    asOf === undefined ? undefined : `As known on ${formatDay(asOf)}`,
    SCOPES[criteria.evidence],
  ].filter((part) => part !== undefined)
  return (
    <div className="scene-head">
      <h1 className="scene-head__headline">{scene.headline}</h1>
      {rests.length > 0 && <p className="scene-head__rests">{rests.join(' · ')}</p>}
      {scene.faults.map(({ message }) => (
        <p key={message} className="scene-head__fault">
          {message}
        </p>
      ))}
    </div>
  )
}
