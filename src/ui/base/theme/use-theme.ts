import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useSetting } from '../context.tsx'

export type ThemeChoice = 'system' | 'light' | 'dark'
export type Theme = 'light' | 'dark'

const QUERY = '(prefers-color-scheme: dark)'

function subscribeToSystem(changed: () => void): () => void {
  const query = matchMedia(QUERY)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The theme a person chose and the one that shows. Colours drawn on a canvas have to follow `theme`. */
export function useTheme(): {
  readonly choice: ThemeChoice
  readonly theme: Theme
  readonly choose: (choice: ThemeChoice) => void
} {
  const [choice, save] = useSetting<ThemeChoice>('theme', 'system')
  const dark = useSyncExternalStore(subscribeToSystem, () => matchMedia(QUERY).matches)
  const choose = useCallback((next: ThemeChoice) => save(next), [save])
  return { choice, theme: choice === 'system' ? (dark ? 'dark' : 'light') : choice, choose }
}

/** Puts the chosen theme on the page. Used once, at the top. */
export function useThemeOnPage(): void {
  const { choice } = useTheme()
  useEffect(() => {
    if (choice === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = choice
  }, [choice])
}
