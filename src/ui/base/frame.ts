import { type Observable, Subject } from 'rxjs'
import type { NodeId } from '../../graph/document/document.ts'
import { WritableSignal } from '../../session/base/signal.ts'
import type { Signal } from '../../session/signal.ts'
import type { BroughtFile } from './own-data-types.ts'

/** What is shown over everything else: all runs side by side, or what one node has to show. */
export type Enlarged = 'runs' | { readonly node: NodeId }

/** A node of pictures, and pictures that are to come into it. */
export interface Gathered {
  readonly node: NodeId
  readonly files?: readonly BroughtFile[]
}

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
  /** Whether the panel of the runs shows results at large, as the frame says; then no other part does. */
  readonly showsResults: WritableSignal<boolean>
  readonly enlarged: Signal<Enlarged | undefined>
  /** Shows something over everything else; nothing puts it away. */
  enlarge(what: Enlarged | undefined): void
  /** The node whose pictures are being gathered, over everything else, and what was brought for it. */
  readonly gathering: Signal<Gathered | undefined>
  /** Opens the gatherer of a node; nothing closes it. */
  gather(what: Gathered | undefined): void
  /** The trainer whose network is being taken along. */
  readonly takingOut: Signal<NodeId | undefined>
  /** Shows what a trainer's network can leave as; nothing puts it away. */
  takeOut(trainer: NodeId | undefined): void
  /** Lists all that keeps the trainers from starting, at the button that starts them. */
  listMissing(): void
  readonly listsMissing: Observable<void>
  /** Everything large, panels away. */
  readonly presenting: Signal<boolean>
  present(on: boolean): void
}

export function createFrame(): Frame {
  const asks = new Subject<{ readonly panel: PanelName; readonly open?: true }>()
  const listsMissing = new Subject<void>()
  const presenting = new WritableSignal(false)
  const gathering = new WritableSignal<Gathered | undefined>(undefined)
  const takingOut = new WritableSignal<NodeId | undefined>(undefined)
  const enlarged = new WritableSignal<Enlarged | undefined>(undefined)
  return {
    inspector: new WritableSignal(false),
    showsResults: new WritableSignal(false),
    enlarged,
    enlarge: (what) => enlarged.set(what),
    gathering,
    gather: (what) => gathering.set(what),
    takingOut,
    takeOut: (trainer) => takingOut.set(trainer),
    toggle: (panel) => asks.next({ panel }),
    open: (panel) => asks.next({ panel, open: true }),
    asks: asks.asObservable(),
    listMissing: () => listsMissing.next(),
    listsMissing: listsMissing.asObservable(),
    presenting,
    present: (on) => presenting.set(on),
  }
}
