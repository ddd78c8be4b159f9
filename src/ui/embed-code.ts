/**
 * What the page inside tells the page around it, and nothing else: its height, so that no part of it is hidden.
 * It goes to whoever embeds it; it says nothing that the embedding page does not see anyway.
 */
export interface HeightMessage {
  readonly type: 'phaseline-height'
  readonly heightPx: number
}

/** Links within may open new tabs; of the page around them the frame learns nothing. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** Until the frame has said how high it is. */
const FIRST_HEIGHT_PX = 640

const LISTENER = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'phaseline-height' || !(data.heightPx > 0)) return
    for (const frame of document.querySelectorAll('iframe.phaseline')) {
      if (frame.contentWindow === source) frame.style.height = data.heightPx + 'px'
    }
  })
</script>`

/** HTML that shows a view within another page, as high as it is. */
export function embedCode(link: string, title: string): string {
  const style = `width: 100%; height: ${String(FIRST_HEIGHT_PX)}px; border: 0`
  const frame = `<iframe class="phaseline" src="${escaped(link)}" title="${escaped(title)}" sandbox="${SANDBOX}" style="${style}" loading="lazy"></iframe>`
  return `${frame}\n${LISTENER}\n`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
