import { useMemo, useSyncExternalStore } from 'react'

/** Below this width the side panels are drawers over the canvas. */
export const NARROW = '(max-width: 999px)'

export function useMedia(query: string): boolean {
  const subscribe = useMemo(
    () => (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
