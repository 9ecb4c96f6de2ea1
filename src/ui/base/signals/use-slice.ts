import { useMemo, useRef, useSyncExternalStore } from 'react'
import { audit, debounceTime, type Observable, share, skip } from 'rxjs'
import type { Signal } from '../../../session/signal.ts'
import { afterFrame } from './after-frame.ts'

/**
 * One part of a signal; renders again only when that part changes. A hundred cards can follow one graph this way
 * and only the one that was edited is drawn anew. `select` must give an identical value for unchanged input.
 */
export function useSlice<T, S>(signal: Signal<T>, select: (value: T) => S): S {
  return useSelected(signal, signal.changes, select)
}

/** Milliseconds after the last change: longer than from one step of a slider to the next. */
const LATER = 200

/**
 * The same for what takes long to find out and can wait: while a person drags something, and in the frame that shows
 * an edit, it stays as it was.
 */
export function useSliceLater<T, S>(signal: Signal<T>, select: (value: T) => S): S {
  return useSelected(signal, later(signal), select)
}

const later = onceForAll((changes) => changes.pipe(debounceTime(LATER)))

/**
 * The same for what is found out from the whole graph and need not be in the very frame that shows an edit: it follows
 * right after.
 */
export function useSliceAfterFrame<T, S>(signal: Signal<T>, select: (value: T) => S): S {
  return useSelected(signal, next(signal), select)
}

const next = onceForAll((changes) => changes.pipe(audit(() => afterFrame)))

/** The changes of a signal as they are told to whoever can wait: each signal has one clock, however many listen. */
function onceForAll(told: (changes: Observable<unknown>) => Observable<unknown>) {
  const known = new WeakMap<Signal<unknown>, Observable<unknown>>()
  return (signal: Signal<unknown>): Observable<unknown> => {
    // React looks itself whether something has changed before it listens.
    const changes = known.get(signal) ?? told(signal.changes.pipe(skip(1))).pipe(share())
    known.set(signal, changes)
    return changes
  }
}

function useSelected<T, S>(signal: Signal<T>, changes: Observable<unknown>, select: (value: T) => S): S {
  const latest = useRef<(value: T) => S>(select)
  latest.current = select
  const subscribe = useMemo(
    () => (changed: () => void) => {
      const subscription = changes.subscribe(changed)
      return () => subscription.unsubscribe()
    },
    [changes],
  )
  // React asks again and again, of one rendering three times.
  const known = useRef<{ readonly select: (value: T) => S; readonly value: T; readonly part: S }>(undefined)
  return useSyncExternalStore(subscribe, () => {
    const [select, value] = [latest.current, signal.value]
    if (known.current?.select !== select || !Object.is(known.current.value, value))
      known.current = { select, value, part: select(value) }
    return known.current.part
  })
}
