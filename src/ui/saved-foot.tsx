import type { ReactElement } from 'react'
import '../styles/saved-foot.css'
import { useApp } from './app-context.ts'

/** At the foot of a page that was saved as a file: what it was saved to show, as of when, and when that was. */
export function SavedFoot(): ReactElement {
  const { savedWords = [] } = useApp()
  const [title, asOf] = savedWords
  const made = savedWords.find((words) => words.startsWith('Made on '))
  return (
    <section className="saved-foot" aria-label="Saved page">
      <details>
        <summary>
          {['Saved page', made, asOf, title].filter((words) => words !== undefined).join(' · ')}
        </summary>
        <ul>
          {savedWords.map((words, index) => (
            // Two filters may read alike, and no line ever moves.
            <li key={`${String(index)} ${words}`}>{words}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}
