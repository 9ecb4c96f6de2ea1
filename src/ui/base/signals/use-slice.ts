import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { Signal } from '../../../session/signal.ts'

/**
 * One part of a signal; renders again only when that part changes. A hundred cards can follow one graph this way
 * and only the one that was edited is drawn anew. `select` must give an identical value for unchanged input.
 */
export function useSlice<T, S>(signal: Signal<T>, select: (value: T) => S): S {
  const latest = useRef(select)
  latest.current = select
  const store = useMemo(
    () => ({
      subscribe: (changed: () => void) => {
        const subscription = signal.changes.subscribe(changed)
        return () => subscription.unsubscribe()
      },
    }),
    [signal],
  )
  return useSyncExternalStore(store.subscribe, () => latest.current(signal.value))
}
