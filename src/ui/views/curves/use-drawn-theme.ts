import { useSyncExternalStore } from 'react'

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

let version = 0
const listeners = new Set<() => void>()
let stop: (() => void) | undefined

/**
 * A number that changes with the colours of the page. What is drawn on a canvas does not follow custom properties by
 * itself, so it has to be drawn again.
 */
export function useDrawnTheme(): number {
  return useSyncExternalStore(subscribe, () => version)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  stop ??= watch()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

function watch(): () => void {
  const changed = () => {
    version++
    for (const listener of [...listeners]) listener()
  }
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const queries = QUERIES.map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
