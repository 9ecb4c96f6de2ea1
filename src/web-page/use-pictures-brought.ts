import { useEffect, useRef } from 'react'
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
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [])
}
