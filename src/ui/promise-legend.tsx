import type { ReactElement } from 'react'
import { boxedVerdictsOf } from '../layout/promise-legend.ts'
import { verdictWord } from '../layout/verdict-marks.ts'
import type { Item } from '../query/item.ts'
import '../styles/promise-legend.css'
import { useSelect } from './app-context.ts'

/** What the dashed boxes of the picture are, and by which line each tells what came of it. */
export function PromiseLegend(): ReactElement | null {
  const matched = useSelect(({ select }) => select.matched())
  const verdicts = boxedVerdictsOf(matched.flatMap(milestoneOf))
  if (verdicts.length === 0) return null
  return (
    <div className="promise-legend">
      <span className="promise-legend__title" id="promise-legend-title">
        Promised windows
      </span>
      <ul className="promise-legend__list" aria-labelledby="promise-legend-title">
        {verdicts.map((verdict) => (
          <li key={verdict} className="promise-legend__entry">
            <svg className="promise-legend__sample hue-none" viewBox="0 0 26 12" aria-hidden="true">
              <rect
                className={`ghost verdict--${verdict}`}
                x="1"
                y="1"
                width="24"
                height="10"
                rx="3"
              />
            </svg>
            {verdictWord(verdict)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function milestoneOf({
  subject,
}: Item): readonly Extract<Item['subject'], { readonly type: 'milestone' }>['state'][] {
  return subject.type === 'milestone' ? [subject.state] : []
}
