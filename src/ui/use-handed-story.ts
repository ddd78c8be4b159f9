import { use, useEffect, useMemo, useState } from 'react'
import type { Story } from '../model/story.ts'
import type { ToldStory } from '../store/told-story.ts'
import { useApp } from './app-context.ts'
import { readPresentingMessage } from './presenting-messages.ts'
import type { PresentingMessage } from './presenting-messages.ts'
import { useTeller } from './use-teller.ts'

/** The audience's window answers in a moment, if there is one; it is asked again as long as it does not. */
const ASKING_MS = 1000

/**
 * The story as the audience's window has it. Stories that no database keeps are in that window alone, and a
 * window that was opened from it can only ask.
 */
export function useHandedStory(
  session: string,
  storyId: string,
): { readonly handed: ToldStory | undefined; readonly hasWaited: boolean } {
  const { presenting, every } = useApp()
  const ports = use(presenting())
  const teller = useTeller()
  const [story, setStory] = useState<Story>()
  const [hasWaited, setWaited] = useState(false)
  useEffect(() => {
    const channel = ports.openChannel(session, (heard) => {
      const message = readPresentingMessage(heard)
      if (message?.type !== 'story' || message.story.id !== storyId) return
      setStory(message.story)
      stop()
    })
    const ask = (): void => {
      channel.tell({ type: 'story-asked', story: storyId } satisfies PresentingMessage)
    }
    const stopAsking = every(ASKING_MS, () => {
      setWaited(true)
      ask()
    })
    const stop = (): void => {
      stopAsking()
      channel.close()
    }
    ask()
    return stop
  }, [ports, every, session, storyId])
  const handed = useMemo(() => (story === undefined ? undefined : teller(story)), [story, teller])
  return { handed, hasWaited }
}

/** Whether two tellings show and say the same. */
export function isSameTelling(a: ToldStory, b: ToldStory): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b))
}

function wordsOf({ title, scenes }: ToldStory): unknown {
  return [
    title,
    scenes.map(({ id, link, headline, note, callouts }) => [id, link, headline, note, callouts]),
  ]
}
