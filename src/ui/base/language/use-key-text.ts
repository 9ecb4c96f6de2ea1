import { useCallback } from 'react'
import { keyText } from '../keys/key-text.ts'
import { useMedia } from '../signals/use-media.ts'
import { useLanguageChoice } from './language-context.tsx'

/** A page cannot ask for a keyboard; what has neither mouse nor trackpad has hardly ever one. */
const HAS_KEYS = '(any-pointer: fine), (any-hover: hover)'

/** What to call keys on the screen (`Mod+Z` is Ctrl+Z); nothing where there is no keyboard to press them on. */
export function useKeyText(): (keys: string) => string | undefined {
  const hasKeys = useMedia(HAS_KEYS)
  const { language } = useLanguageChoice()
  return useCallback((keys) => (hasKeys ? keyText(keys, language) : undefined), [hasKeys, language])
}

/** A label with its keys behind it, as far as there are any. */
export function useKeyLabel(): (label: string, keys: string) => string {
  const keysOf = useKeyText()
  return useCallback(
    (label, keys) => {
      const text = keysOf(keys)
      return text === undefined ? label : `${label} (${text})`
    },
    [keysOf],
  )
}
