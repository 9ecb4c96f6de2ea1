import type { NodeEditor } from 'rete'
import type { AreaPlugin } from 'rete-area-plugin'
import { changesBetween } from '../../../graph/document/changes.ts'
import type { GraphDocument, NodeId, Position, Wire, WireId } from '../../../graph/document/document.ts'
import { type WireEntry, wiringOf } from '../../../graph/document/wiring.ts'
import { hasten } from './quick-signal.ts'
import type { Schemes } from './schemes.ts'

/**
 * Patches Rete from the differences between documents. Rete answers asynchronously, so patches wait in line; only
 * the newest document counts when one ends. Rete has only the nodes that were asked for, and the wires between them: it
 * takes a dozen turns for each.
 */
export class DocumentBinding {
  private shown: GraphDocument | undefined
  private wanted: GraphDocument | undefined
  private working: Promise<void> = Promise.resolve()
  /** The nodes that Rete is to have, as far as they are in the document. */
  private readonly brought = new Set<NodeId>()
  /** Those of them that it does not have yet, with where they are. */
  private readonly coming = new Map<NodeId, Position>()
  private isWorking = false
  private closed = false
  /** Rete looks through all of its connections for one. */
  private readonly joined = new Set<WireId>()

  constructor(
    private readonly editor: NodeEditor<Schemes>,
    private readonly area: AreaPlugin<Schemes>,
    /** Called after each patch with the document that Rete shows now. */
    private readonly patched: (document: GraphDocument) => void,
  ) {
    for (const part of [editor, area]) hasten(part)
  }

  /** Resolves when Rete shows this document or a newer one. */
  show(document: GraphDocument): Promise<void> {
    this.wanted = document
    return this.worked()
  }

  has(id: NodeId): boolean {
    return this.area.nodeViews.has(id)
  }

  /** Resolves when Rete has these nodes, too, as far as they are in the document. */
  bring(nodes: Iterable<readonly [NodeId, Position]>): Promise<void> {
    for (const [id, at] of nodes) {
      if (this.brought.has(id)) continue
      this.brought.add(id)
      this.coming.set(id, at)
    }
    return this.worked()
  }

  private worked(): Promise<void> {
    // One at a time, also for what is asked for while Rete hears of the first node; nothing may come between the last
    // look at what is wanted and the end.
    if (!this.isWorking) this.working = this.work()
    return this.working
  }

  close(): void {
    this.closed = true
  }

  private async work(): Promise<void> {
    this.isWorking = true
    try {
      while (this.wanted && (this.wanted !== this.shown || this.coming.size > 0) && !this.closed) {
        const [before, next] = [this.shown, this.wanted]
        await this.patch(before, next)
        this.shown = next
        if (!this.closed && next !== before) this.patched(next)
      }
    } finally {
      this.isWorking = false
    }
  }

  private async patch(before: GraphDocument | undefined, after: GraphDocument): Promise<void> {
    const changes = before && before !== after ? changesBetween(before, after) : undefined
    for (const id of changes?.wires ?? []) {
      const wire = before?.wires[id]
      if (wire && !sameEnds(wire, after.wires[id])) await this.part(id)
    }
    for (const id of changes?.nodes ?? []) {
      const node = before?.nodes[id]
      if (this.area.nodeViews.has(id) && after.nodes[id]?.type !== node?.type) await this.removeNode(id)
    }
    const coming = new Map(this.coming)
    this.coming.clear()
    const wires = new Set(changes?.wires)
    for (const id of new Set([...(changes?.nodes ?? []), ...coming.keys()])) {
      const node = after.nodes[id]
      // One that comes back is asked for anew.
      if (!node) this.brought.delete(id)
      if (!node || !this.brought.has(id)) continue
      // Its wires may have been there before it.
      if (!this.area.nodeViews.has(id)) for (const [wire] of wiresAt(after, id)) wires.add(wire)
      const held = changes?.nodes.has(id) ? undefined : coming.get(id)
      await this.place(id, node.type, held ?? node.position)
    }
    for (const id of wires) {
      const wire = after.wires[id]
      if (!wire || this.joined.has(id) || !this.isPlaced(wire)) continue
      this.joined.add(id)
      await this.editor.addConnection({
        id,
        source: wire.from[0],
        sourceOutput: wire.from[1],
        target: wire.to[0],
        targetInput: wire.to[1],
      })
    }
  }

  /** A node of another type under the same id is another node; its wires come back after it. */
  private async removeNode(id: NodeId): Promise<void> {
    for (const { id: wire, source, target } of this.editor.getConnections())
      if (source === id || target === id) await this.part(wire)
    await this.editor.removeNode(id)
  }

  private async part(wire: WireId): Promise<void> {
    if (this.joined.delete(wire)) await this.editor.removeConnection(wire)
  }

  private async place(id: NodeId, type: string, position: Position): Promise<void> {
    if (!this.area.nodeViews.has(id)) await this.editor.addNode({ id, type })
    const at = this.area.nodeViews.get(id)?.position
    if (at?.x !== position.x || at.y !== position.y) await this.area.translate(id, position)
  }

  private isPlaced({ from, to }: Wire): boolean {
    return this.area.nodeViews.has(from[0]) && this.area.nodeViews.has(to[0])
  }
}

function sameEnds(a: Wire, b: Wire | undefined): boolean {
  return a === b || (!!b && [0, 1].every((i) => a.from[i] === b.from[i] && a.to[i] === b.to[i]))
}

function wiresAt(document: GraphDocument, id: NodeId): readonly WireEntry[] {
  const wiring = wiringOf(document)
  return [...wiring.into(id), ...wiring.outOf(id)]
}
