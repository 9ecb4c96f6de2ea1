import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { Observable } from 'rxjs'
import { sameJson } from '../../../graph/base/json.ts'
import type { Fact, Problem } from '../../../graph/document/problem.ts'

/** Something the screen itself has to say, with at most one thing to do about it. */
export interface ScreenNotice {
  readonly severity: 'info' | 'warning' | 'error'
  /** A problem or fact, or words that are ready. */
  readonly message?: Problem | Fact
  readonly text?: string
  readonly action?: { readonly label: string; readonly perform: () => void }
  /** Dismissed as soon as this emits: the graph has changed, the run has begun. */
  readonly until?: Observable<unknown>
  /** It is about this computer, or about a project that is not open: it stays when another project is shown. */
  readonly stays?: boolean
}

export interface ShownNotice extends ScreenNotice {
  readonly id: number
}

interface Notices {
  readonly shown: readonly ShownNotice[]
  readonly dismiss: (id: number) => void
  /** Another project is shown: what does not stay goes. */
  readonly turn: () => void
}

const Show = createContext<((notice: ScreenNotice) => void) | undefined>(undefined)
const Shown = createContext<Notices | undefined>(undefined)

/** More would push the work off a small screen. */
const MOST = 3

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<{ readonly next: number; readonly shown: readonly ShownNotice[] }>({
    next: 1,
    shown: [],
  })
  const show = useCallback((notice: ScreenNotice) => {
    setState(({ next, shown }) => ({
      next: next + 1,
      shown: [...shown.filter((other) => !same(other, notice)), { ...notice, id: next }].slice(-MOST),
    }))
  }, [])
  const turn = useCallback(() => {
    setState(({ next, shown }) => ({ next, shown: shown.filter(({ stays }) => stays) }))
  }, [])
  const dismiss = useCallback((id: number) => {
    setState(({ next, shown }) => ({ next, shown: shown.filter((notice) => notice.id !== id) }))
  }, [])
  const notices = useMemo(() => ({ shown: state.shown, dismiss, turn }), [state.shown, dismiss, turn])
  return (
    <Show value={show}>
      <Shown value={notices}>{children}</Shown>
    </Show>
  )
}

/**
 * Shows a notice once in the strip under the bar. It stays until it is dismissed, or what it is about is over: when
 * another project is shown, unless it says otherwise.
 */
export function useShowNotice(): (notice: ScreenNotice) => void {
  const show = useContext(Show)
  if (!show) throw new Error('used outside of NoticeProvider')
  return show
}

export function useNotices(): Notices {
  const notices = useContext(Shown)
  if (!notices) throw new Error('used outside of NoticeProvider')
  return notices
}

function same(a: ScreenNotice, b: ScreenNotice): boolean {
  return a.text === b.text && sameJson(a.message, b.message)
}
