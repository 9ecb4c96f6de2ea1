import { useEffect, useRef } from 'react'
import { OVER_EVENTS } from '../ui/base/drag-over.ts'
import { pictureAmong } from './brought-picture.ts'

/** Pictures that are dropped anywhere on the page, or pasted. */
export function usePicturesBrought(bring: (file: File | undefined) => void): void {
  const latest = useRef(bring)
  latest.current = bring
  useEffect(() => {
    // A browser would open the file in the place of the page.
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      latest.current(pictureAmong(event.dataTransfer))
    }
    const paste = (event: ClipboardEvent) => {
      const file = pictureAmong(event.clipboardData)
      if (file) latest.current(file)
    }
    for (const type of OVER_EVENTS) document.addEventListener(type, over)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      for (const type of OVER_EVENTS) document.removeEventListener(type, over)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [])
}
