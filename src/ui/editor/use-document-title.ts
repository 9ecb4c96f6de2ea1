import { useEffect } from 'react'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'

/** The browser tab is named after the project. */
export function useDocumentTitle(): void {
  const title = useSlice(useProject().document, (document) => document.title)
  const { text } = useText()
  const name = text(title)
  useEffect(() => {
    document.title = `${name} · Faltwerk`
    return () => {
      document.title = 'Faltwerk'
    }
  }, [name])
}
