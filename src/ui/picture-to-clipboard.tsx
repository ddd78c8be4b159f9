import { Image } from 'lucide-react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useApp, useSelect } from './app-context.ts'
import type { AppServices } from './app-context.ts'
import { ExportFault } from './export-fault.ts'
import type { ExportChoices } from './export-format.ts'
import { exportRequest } from './export-request.ts'

/** Most of what it is pasted into is white. */
const CHOICES: ExportChoices = {
  extent: 'view',
  theme: 'light',
  page: 'a4',
  scale: 2,
  hasBackground: true,
}

const OUT_OF_REACH =
  'This browser lets no picture onto the clipboard. Save it instead: Export, PNG.'

/** Paints what is seen and hands it to the clipboard. */
export function PictureToClipboard(): ReactElement {
  const app = useApp()
  const isEmpty = useSelect(({ select }) => select.matched().length === 0)
  const [isWorking, setIsWorking] = useState(false)
  const [words, setWords] = useState('')
  const copy = async (): Promise<void> => {
    setIsWorking(true)
    setWords('Painting the picture …')
    const outcome = await copyView(app)
    setWords(outcome)
    setIsWorking(false)
  }
  return (
    <div className="share__row">
      <button
        type="button"
        className="button"
        disabled={isWorking || isEmpty}
        onClick={() => void copy()}
      >
        <Image aria-hidden="true" size={15} />
        Copy as picture
      </button>
      <p role="status">{isEmpty ? 'Nothing passes the filters.' : words}</p>
    </div>
  )
}

async function copyView(app: AppServices): Promise<string> {
  const request = exportRequest(app, CHOICES)
  const ports = { progress: () => undefined, signal: new AbortController().signal }
  const png = import('./make-pictures.ts').then(({ makePng }) => makePng(request, ports))
  const isCopied = await app.copyPicture(png)
  if (isCopied) return 'Picture copied'
  return png.then(
    () => OUT_OF_REACH,
    (fault: unknown) => (fault instanceof ExportFault ? fault.message : OUT_OF_REACH),
  )
}
