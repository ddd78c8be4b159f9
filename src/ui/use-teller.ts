import { useMemo } from 'react'
import type { Story } from '../model/story.ts'
import { createTeller } from '../store/told-story.ts'
import type { ToldStory } from '../store/told-story.ts'
import { useApp } from './app-context.ts'

/** Tells stories against the data of the page. */
export function useTeller(): (story: Story) => ToldStory {
  const { store } = useApp()
  return useMemo(() => createTeller(store), [store])
}
