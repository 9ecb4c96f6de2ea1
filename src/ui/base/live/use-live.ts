import { useMemo, useSyncExternalStore } from 'react'
import type { Observable } from 'rxjs'
import type { Live } from '../../../session/types.ts'

/** The value of now; renders again when it changes. */
export function useLive<T>(live: Live<T>): T {
  const subscribe = useMemo(() => {
    return (changed: () => void) => {
      const subscription = live.changes.subscribe(changed)
      return () => subscription.unsubscribe()
    }
  }, [live])
  return useSyncExternalStore(subscribe, () => live.value)
}

/**
 * The latest value of a stream, `initial` before its first. Subscribed while the component is on the page; `observable`
 * must keep its identity between renders (useMemo), or it begins anew each time.
 */
export function useObservable<T>(observable: Observable<T>, initial: T): T {
  const store = useMemo(() => {
    let latest = initial
    return {
      subscribe: (changed: () => void) => {
        const subscription = observable.subscribe((value) => {
          latest = value
          changed()
        })
        return () => subscription.unsubscribe()
      },
      read: () => latest,
    }
  }, [observable])
  return useSyncExternalStore(store.subscribe, store.read)
}
