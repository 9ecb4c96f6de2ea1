import { useMemo, useSyncExternalStore } from 'react'
import type { Observable } from 'rxjs'
import type { Signal } from '../../../session/signal.ts'

/** The value of now; renders again when it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  const subscribe = useMemo(() => {
    return (changed: () => void) => {
      const subscription = signal.changes.subscribe(changed)
      return () => subscription.unsubscribe()
    }
  }, [signal])
  return useSyncExternalStore(subscribe, () => signal.value)
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
