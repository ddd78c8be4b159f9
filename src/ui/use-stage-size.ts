import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { stageSizeFor } from '../layout/stage-size.ts'
import type { StageSize } from '../layout/stage-size.ts'

/** How large a stage that fills an element is laid out, kept up to date; undefined until it is measured. */
export function useStageSize(ref: RefObject<HTMLElement | null>): StageSize | undefined {
  const [size, setSize] = useState<StageSize>()
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = (): void => {
      const { clientWidth, clientHeight } = element
      if (clientWidth === 0) return
      setSize(stageSizeFor({ widthPx: clientWidth, heightPx: clientHeight }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref])
  return size
}
