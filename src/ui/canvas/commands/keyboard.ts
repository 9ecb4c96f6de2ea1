import type { GraphDocument, NodeId, Position } from '../../../graph/document/document.ts'
import { isKey } from '../../base/keys/key-match.ts'
import { isTyping } from '../../base/keys/typing.ts'
import type { SelectedParts } from '../../base/selection.ts'
import { GRID } from '../../layout/card-geometry.ts'
import type { Side } from '../../layout/ports-of.ts'
import type { CanvasModel, MovedParts } from '../canvas-model.ts'
import { movedParts, moveOperation } from '../gestures/moved-parts.ts'
import type { PointerGestures } from '../gestures/pointer-gestures.ts'
import { keyOnPort, keyWhileWiring } from '../wiring/key-wiring.ts'
import { KEY_COMMANDS } from './all-commands.ts'
import { type Direction, neighbour } from './neighbour.ts'

/** Controls that have a use of their own for arrows, Enter and Space. */
const OWN_KEYS = 'input, select, textarea, button, [contenteditable=true]'
/** Fields in which these keys go to and fro; everywhere else the browser would scroll the graph away with them. */
const OWN_SCROLLING = 'input, select, textarea, [contenteditable=true]'
const SCROLLING = /^(Arrow.*|Page.*|Home|End)$/
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const STEPS: Readonly<Record<Direction, Position>> = {
  left: { x: -GRID, y: 0 },
  right: { x: GRID, y: 0 },
  up: { x: 0, y: -GRID },
  down: { x: 0, y: GRID },
}

/** The keys of the canvas, while it has the focus or nothing has. */
export class Keyboard {
  /** The steps of the row so far: it goes on with what it began with, wherever a frame passes over. */
  private row:
    | {
        readonly selected: SelectedParts
        readonly after: GraphDocument
        readonly parts: MovedParts
        readonly by: Position
      }
    | undefined

  constructor(
    private readonly model: CanvasModel,
    private readonly gestures: PointerGestures,
  ) {
    document.addEventListener('keydown', this.down)
    document.addEventListener('keyup', this.up)
    window.addEventListener('blur', this.leave)
  }

  close(): void {
    document.removeEventListener('keydown', this.down)
    document.removeEventListener('keyup', this.up)
    window.removeEventListener('blur', this.leave)
  }

  /** Whether keys and clipboard are meant for the canvas and not for a field or another part of the page. */
  readonly isCanvas = (focused: Element | null): boolean => {
    if (focused?.closest?.('[data-overlay]')) return false
    const here = this.model.view.container.contains(focused) || focused === document.body
    return here && !isTyping(focused)
  }

  private readonly down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape' && this.gestures.cancel()) {
      event.preventDefault()
      return
    }
    const target = event.target as Element
    if (event.key === 'Escape' && this.leaveField(target)) {
      event.preventDefault()
      return
    }
    if (!this.isCanvas(target)) return
    if (this.press(event, target)) event.preventDefault()
  }

  /** Says whether the key had a use. */
  private press(event: KeyboardEvent, target: Element): boolean {
    const { model } = this
    if (model.wiring.value && keyWhileWiring(model, event)) return true
    const port = target.closest<HTMLElement>('[data-port]')
    const node = target.closest<HTMLElement>('[data-node]')?.dataset.node
    if (port && node !== undefined) {
      const ref = [node, port.dataset.port ?? ''] as const
      if (keyOnPort(model, event, port.dataset.side as Side, ref)) return true
    }
    const { note, frame } = target.closest<HTMLElement>('[data-note], [data-frame]')?.dataset ?? {}
    const part = note ?? frame
    if (part !== undefined && (event.key === 'Enter' || event.key === 'F2') && !model.readOnly) {
      model.editing.set({ kind: note === undefined ? 'frame' : 'note', id: part })
      return true
    }
    if (event.key === 'Escape') return this.escape(target, node)
    const inControl = target.closest(OWN_KEYS) !== null
    const direction = ARROWS[event.key]
    if (direction && !(inControl && !port)) return this.arrow(event, direction, node)
    if (event.key === ' ' && !inControl) {
      if (event.ctrlKey && node !== undefined) model.selection.toggle(node)
      else this.gestures.spaceHeld = true
      return true
    }
    if (event.key === 'Enter' && node !== undefined && !inControl && !event.ctrlKey && !event.metaKey)
      return this.enter(target, node)
    // A list of choices goes to the one that begins with the letter.
    if (target.closest('select') && event.key.length === 1 && !event.ctrlKey && !event.metaKey) return false
    const command = KEY_COMMANDS.find(({ keys }) => keys.some((key) => isKey(event, key)))
    if (!command || (command.edits && model.readOnly))
      return SCROLLING.test(event.key) && !target.closest(OWN_SCROLLING)
    // A key such as Backspace must not leave the page just because nothing is selected.
    if (command.enabled?.(model) ?? true) command.perform(model)
    return true
  }

  private arrow(event: KeyboardEvent, direction: Direction, node: NodeId | undefined): boolean {
    const { model } = this
    const { view, selection, project } = model
    if (event.altKey || event.shiftKey) {
      if (!model.readOnly) this.nudge(STEPS[direction])
      return true
    }
    const from = node ?? [...selection.value.nodes][0]
    const rect = from !== undefined ? view.places.rect(from) : undefined
    const cards = [...view.places.ids()].flatMap((id) => {
      const card = id === from ? undefined : view.places.rect(id)
      return card ? [[id, card] as const] : []
    })
    const next = rect ? neighbour(cards, rect, direction) : (from ?? project.checked.value.order[0])
    if (next === undefined) return true
    if (!event.ctrlKey && !event.metaKey) selection.select({ nodes: [next] })
    view.reveal([next])
    view.focus.onNode(next)
    return true
  }

  /** Moves what is selected by one step, as if it were dragged; a row of steps is one step of undo. */
  private nudge(step: Position): void {
    const { project, selection } = this.model
    const { value: selected } = selection
    const isRow = this.row?.selected === selected && this.row.after === project.document.value
    const { parts, by } = (isRow && this.row) || { parts: movedParts(this.model), by: { x: 0, y: 0 } }
    if (parts.nodes.size + parts.notes.size + parts.frames.size === 0) return
    const to = { x: by.x + step.x, y: by.y + step.y }
    const mergeKey = `nudge ${[...selected.nodes, ...selected.notes, ...selected.frames].join(' ')}`
    project.perform({ name: 'move', operation: moveOperation(this.model, parts, to), mergeKey })
    this.row = { selected, after: project.document.value, parts, by: to }
  }

  private enter(target: Element, node: NodeId): boolean {
    this.model.selection.select({ nodes: [node] })
    const first = target.querySelector<HTMLElement>(
      '[data-card] :is(input, select, textarea, button):not(:disabled), [data-port]',
    )
    first?.focus({ preventScroll: true })
    return true
  }

  private escape(target: Element, node: NodeId | undefined): boolean {
    const { model } = this
    if (node !== undefined && target.closest('[data-node]') !== target) model.view.focus.onNode(node)
    else if (model.popup.value) model.popup.set(undefined)
    else if (model.frame.presenting.value) model.frame.present(false)
    else model.selection.clear()
    return true
  }

  /** From a field on a card back to the card. */
  private leaveField(target: Element): boolean {
    const node = target.closest<HTMLElement>('[data-node]')
    if (!node || target === node || !isTyping(target) || this.model.editing.value) return false
    node.focus({ preventScroll: true })
    return true
  }

  private readonly up = (event: KeyboardEvent): void => {
    if (event.key === ' ') this.gestures.spaceHeld = false
  }

  private readonly leave = (): void => {
    this.gestures.spaceHeld = false
  }
}
