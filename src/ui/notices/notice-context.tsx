import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { Fact, Problem } from '../../graph/problem.ts'

/** Something the screen itself has to say, with at most one thing to do about it. */
export interface ScreenNotice {
  readonly severity: 'info' | 'warning' | 'error'
  /** A problem or fact, or words that are ready. */
  readonly message?: Problem | Fact
  readonly text?: string
  readonly action?: { readonly label: string; readonly perform: () => void }
}

export interface ShownNotice extends ScreenNotice {
  readonly id: number
}

interface Notices {
  readonly shown: readonly ShownNotice[]
  readonly dismiss: (id: number) => void
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
  const dismiss = useCallback((id: number) => {
    setState(({ next, shown }) => ({ next, shown: shown.filter((notice) => notice.id !== id) }))
  }, [])
  const notices = useMemo(() => ({ shown: state.shown, dismiss }), [state.shown, dismiss])
  return (
    <Show value={show}>
      <Shown value={notices}>{children}</Shown>
    </Show>
  )
}

/** Says something once in the strip under the bar; it stays until it is dismissed. */
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
  return a.text === b.text && a.message?.code === b.message?.code
}
