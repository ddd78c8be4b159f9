import { useEffect } from 'react'
import type { ReactElement } from 'react'
import { AppContext } from '../ui/app-context.ts'
import type { AppServices } from '../ui/app-context.ts'
import type { HeightMessage } from '../ui/embed-code.ts'
import { EmbedShell } from '../ui/embed-shell.tsx'
import type { EmbeddedParts } from '../ui/embed-shell.tsx'

/** The page within another page. It listens to no one. */
export function embeddedPage(
  services: Omit<AppServices, 'announce'>,
  parts: EmbeddedParts,
): ReactElement {
  document.documentElement.dataset['embedded'] = ''
  return (
    <AppContext value={{ ...services, announce: () => undefined }}>
      <HeightTeller />
      <EmbedShell {...parts} />
    </AppContext>
  )
}

/** Tells the page around this one how high this one is, whenever that changes. */
function HeightTeller(): null {
  useEffect(() => {
    let told = 0
    const observer = new ResizeObserver(() => {
      const heightPx = Math.ceil(document.body.getBoundingClientRect().height)
      if (heightPx === told) return
      told = heightPx
      const message: HeightMessage = { type: 'phaseline-height', heightPx }
      // Whoever embeds it may know; in a sandbox there is no origin that could be named.
      parent.postMessage(message, '*')
    })
    observer.observe(document.body)
    return () => {
      observer.disconnect()
    }
  }, [])
  return null
}
