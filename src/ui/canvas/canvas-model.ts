import type { GraphDocument, NodeId, PortRef, Position, WireId } from '../../graph/document/document.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { PortType } from '../../graph/values/port-value.ts'
import { follow, WritableSignal } from '../../session/base/signal.ts'
import type { Signal } from '../../session/signal.ts'
import type { ProjectSession } from '../../session/types.ts'
import type { Frame } from '../base/frame.ts'
import type { Selection } from '../base/selection.ts'
import type { PlacedStep } from '../guide/place-step.ts'
import type { Rect, Size } from '../layout/card-geometry.ts'
import { frameRect, noteRect } from '../layout/part-rects.ts'
import type { Remark } from './remark.ts'
import type { CanvasView } from './view/canvas-view.ts'
import type { LooseWire, PortChoice } from './wiring/wire-rules.ts'

/** A wire being made or moved. */
export interface Wiring {
  readonly loose: LooseWire
  /** `drag`: the loose end follows a pointer. `pick`: a port is chosen by keys or taps, and nothing follows. */
  readonly by: 'drag' | 'pick'
  readonly choices: readonly PortChoice[]
  /** Keys (`portKey`) of the ports in `choices`. */
  readonly fitting: ReadonlySet<string>
  /** Where the loose end is, in canvas units. */
  readonly pointer?: Position
  /** Where it would end if it was let go now. */
  readonly target?: PortRef
  /** Why it cannot end where the pointer is. */
  readonly refused?: Remark
}

export type Popup =
  | {
      readonly kind: 'search'
      /** On the screen, from the canvas's corner. */
      readonly at: Position
      /** Where the new node goes, in canvas units. */
      readonly place: Position
      /** Offers only what fits this wire, and wires the choice. */
      readonly loose?: LooseWire
    }
  | {
      readonly kind: 'menu'
      readonly at: Position
      readonly place: Position
      /** Opened by a finger that rests there still. */
      readonly byFinger: boolean
    }
  | { readonly kind: 'shortcuts' }

/** What moves together in one drag, with where it was. */
export interface MovedParts {
  readonly nodes: ReadonlyMap<NodeId, Position>
  readonly notes: ReadonlyMap<string, Position>
  readonly frames: ReadonlyMap<string, Position>
}

export interface Editing {
  readonly kind: 'node' | 'note' | 'frame'
  readonly id: string
}

/** Something said once, near a place on the screen or to a screen reader only. */
export interface Said extends Remark {
  readonly at?: Position
}

/** What stands out: wires, and the ends at which they are. */
export interface Lit {
  readonly wires: ReadonlySet<WireId>
  /** With the type of the wire that makes them stand out. */
  readonly nodes: ReadonlyMap<NodeId, PortType | undefined>
  /** Keys (`portKey`). */
  readonly ports: ReadonlySet<string>
}

export const NOTHING_LIT: Lit = { wires: new Set(), nodes: new Map(), ports: new Set() }

/** The canvas of one open project: what is shown, and what a person is doing there. */
export class CanvasModel {
  readonly wiring = new WritableSignal<Wiring | undefined>(undefined)
  /** The rectangle being drawn to select, in canvas units. */
  readonly marquee = new WritableSignal<Rect | undefined>(undefined)
  readonly popup = new WritableSignal<Popup | undefined>(undefined)
  readonly said = new WritableSignal<Said | undefined>(undefined)
  /** A wire that a dragged node would be put into. */
  readonly splice = new WritableSignal<WireId | undefined>(undefined)
  /** What stands out because it is pointed at or selected. */
  readonly lit = new WritableSignal<Lit>(NOTHING_LIT)

  /** What is sensible next, as it would be put down; nothing where there is nothing to say. */
  readonly guide = new WritableSignal<PlacedStep | undefined>(undefined)

  /** A person does without it in this project. */
  readonly guideOff = new WritableSignal(false)

  /** What is being dragged, and how far from where the document has it. Cards are moved by Rete itself. */
  readonly dragged = new WritableSignal<{ readonly by: Position; readonly parts: MovedParts } | undefined>(
    undefined,
  )
  /** A note or frame whose size is being dragged. */
  readonly resized = new WritableSignal<
    ({ readonly kind: 'note' | 'frame'; readonly id: string } & Size) | undefined
  >(undefined)
  /** What is being written on the canvas itself: a node's name, a note, a frame's title. */
  readonly editing = new WritableSignal<Editing | undefined>(undefined)
  /** Where the mouse is over the canvas, on the page. */
  pointer: { readonly clientX: number; readonly clientY: number } | undefined

  /** The document's wires: a hundred ports follow them, which most edits leave as they are. */
  readonly wires: Signal<GraphDocument['wires']>

  constructor(
    readonly project: ProjectSession,
    readonly registry: Registry,
    readonly selection: Selection,
    readonly view: CanvasView,
    readonly frame: Frame,
  ) {
    this.wires = follow(project.document, ({ wires }) => wires)
  }

  get readOnly(): boolean {
    return this.project.saved.value.kind === 'read-only'
  }

  /** Shows the whole graph. */
  fit(): void {
    const { notes, frames } = this.project.document.value
    this.view.fit([...Object.values(frames).map(frameRect), ...Object.values(notes).map(noteRect)])
  }

  say(remark: Remark, at?: Position): void {
    this.said.set({ ...remark, at })
  }
}
