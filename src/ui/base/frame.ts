import { type Observable, Subject } from 'rxjs'
import { WritableSignal } from '../../session/base/signal.ts'
import type { Signal } from '../../session/types.ts'

/** The parts around the canvas that fold. */
export type PanelName = 'library' | 'inspector' | 'runs'

/** What any part of an open project may ask of the frame around it. Works without React, so the canvas can use it. */
export interface Frame {
  /** Opens a panel, or folds it where it is open. */
  toggle(panel: PanelName): void
  /** Opens a panel. */
  open(panel: PanelName): void
  readonly asks: Observable<{ readonly panel: PanelName; readonly open?: true }>
  /** Whether the inspector is open, as the frame says. */
  readonly inspector: WritableSignal<boolean>
  /** Everything large, panels away. */
  readonly presenting: Signal<boolean>
  present(on: boolean): void
}

export function createFrame(): Frame {
  const asks = new Subject<{ readonly panel: PanelName; readonly open?: true }>()
  const presenting = new WritableSignal(false)
  return {
    inspector: new WritableSignal(false),
    toggle: (panel) => asks.next({ panel }),
    open: (panel) => asks.next({ panel, open: true }),
    asks: asks.asObservable(),
    presenting,
    present: (on) => presenting.set(on),
  }
}
