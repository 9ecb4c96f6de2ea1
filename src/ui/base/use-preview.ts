import { useMemo, useRef } from 'react'
import type { Observable } from 'rxjs'
import type { Preview } from '../../session/types.ts'
import { useWorkspace } from './context.tsx'
import { useObservable, useSignal } from './signals/use-signal.ts'

const LOADING = { kind: 'loading' } as const

/**
 * A picture asked for while the component is on the page. What was there last stays while the next is on its way, so
 * that pictures change and do not blink.
 */
export function usePreview<T>(ask: () => Observable<Preview<T>>, deps: readonly unknown[]): Preview<T> {
  // Data files that have come in may be what was missing.
  const filesKept = useSignal(useWorkspace().filesKept)
  const asked = useMemo(ask, [...deps, filesKept])
  const now = useObservable<Preview<T>>(asked, LOADING)
  const last = useRef<Preview<T>>(now)
  if (now.kind !== 'loading') last.current = now
  return now.kind === 'loading' && last.current.kind === 'ready' ? last.current : now
}
