import type { ReactElement } from 'react'
import { RECORD_COUNTERS } from '../history/guidance.ts'
import type { GuidanceRecord } from '../history/guidance.ts'
import { VERDICT_LABELS, VERDICT_ORDER } from '../model/vocabulary.ts'
import '../styles/data-table.css'
import { useNaming } from './use-naming.ts'
import { ProgramLink } from './program-link.tsx'

/** How each program has kept what was promised of it: counts, never a rate of so few. */
export function RecordTable({
  records,
}: {
  readonly records: readonly GuidanceRecord[]
}): ReactElement {
  const naming = useNaming()
  const used = VERDICT_ORDER.filter((verdict) =>
    records.some((record) => record[RECORD_COUNTERS[verdict]] > 0),
  )
  return (
    <div className="data-table__scroller">
      <table className="data-table" aria-label="Record">
        <thead>
          <tr>
            <th scope="col">Program</th>
            {used.map((verdict) => (
              <th key={verdict} scope="col" className="data-table__number">
                {VERDICT_LABELS[verdict]}
              </th>
            ))}
            <th scope="col" className="data-table__number">
              n
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.program ?? 'company'} className="data-table__line">
              <th scope="row">
                {record.program === undefined ? (
                  'The company'
                ) : (
                  <ProgramLink id={record.program}>
                    {naming.fullProgram(record.program)}
                  </ProgramLink>
                )}
              </th>
              {used.map((verdict) => (
                <td key={verdict} className="data-table__number">
                  {record[RECORD_COUNTERS[verdict]] === 0 ? '–' : record[RECORD_COUNTERS[verdict]]}
                </td>
              ))}
              <td className="data-table__number">{record.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="data-table__note">
        n counts windows that were promised; saying the same again makes no second promise.
      </p>
    </div>
  )
}
