import type { ReactElement, ReactNode } from 'react'

/** A part of the page of a program under its heading. */
export function ProgramPart({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <section className="program__part" aria-label={title}>
      <h2 className="program__heading">{title}</h2>
      {children}
    </section>
  )
}
