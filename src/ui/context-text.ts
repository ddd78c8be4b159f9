import type { Item } from '../query/item.ts'
import type { Naming } from './naming.ts'

/** What a thing belongs to, in few words: its programs, or what a fact of no program is about. */
export function contextText({ programs, subject }: Item, naming: Naming): string {
  if (programs.length > 0) return programs.map(naming.program).join(', ')
  return subject.type === 'fact' ? subjectText(subject.state.fact.subject, naming) : 'The company'
}

/** "program:clr131-mm-p1" in words. */
export function subjectText(subject: string, naming: Naming): string {
  if (subject === 'company') return 'The company'
  const [type, id = ''] = subject.split(':')
  return type === 'concept' ? capitalised(id.replaceAll('-', ' ')) : naming.anything(id)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
