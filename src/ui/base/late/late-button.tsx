import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { LateModule } from './late-module.ts'
import { MissingPart } from './missing-part.tsx'

/** What a button does that stands in the place of another one until that has been loaded. */
export interface StandIn {
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': false
  readonly onClick: () => void
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/**
 * A button that opens what is loaded late, like a menu. It is shown at once, as one that only stands in (give it
 * `standIn`); `module` is there when the real one may take its place: never under a hand that may just be pressing it.
 * Once it was pressed, `isWanted` says that the real one has to begin open. `missing` says why it does not come.
 */
export function useLateButton<M>(late: LateModule<M>): {
  readonly module: M | undefined
  readonly isWanted: boolean
  readonly standIn: StandIn
  readonly missing: ReactNode
} {
  const state = useSyncExternalStore(late.subscribe, late.state)
  const [isWanted, setWanted] = useState(false)
  const [isTouched, setTouched] = useState(false)
  const [touched, left] = [() => setTouched(true), () => setTouched(false)]
  useEffect(() => late.forgetFailure, [late])
  const dismiss = () => {
    setWanted(false)
    late.forgetFailure()
  }
  return {
    module: state.kind === 'ready' && (isWanted || !isTouched) ? state.module : undefined,
    isWanted,
    standIn: {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick() {
        setWanted(true)
        void late.load()
      },
      onPointerEnter: touched,
      onPointerLeave: left,
      onFocus: touched,
      onBlur: left,
    },
    missing: isWanted && state.kind === 'failed' && (
      <MissingPart failure={state.failure} retry={late.load} onClose={dismiss} />
    ),
  }
}
