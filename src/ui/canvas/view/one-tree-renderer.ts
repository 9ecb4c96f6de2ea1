import type { ReactElement, ReactNode } from 'react'
import type { Area2D } from 'rete-area-plugin'
import { ReactPlugin } from 'rete-react-plugin'
import type { NodeId } from '../../../graph/document/document.ts'
import { hasten } from './quick-signal.ts'
import type { Schemes } from './schemes.ts'

/**
 * Rete's React plug-in, drawing into the one React tree of the page.
 *
 * Left alone, the plug-in gives every node, port and wire a React root of its own, each with the ~140 listeners that
 * React keeps on a container, and measures ports in the layout. The roots it is given here only keep what it draws, and
 * the tree takes it from there. Wires are drawn by nobody: they share one SVG layer.
 */
export class OneTreeRenderer {
  readonly plugin: ReactPlugin<Schemes, Area2D<Schemes>>
  private readonly cards = new Map<NodeId, ReactNode>()
  private readonly owners = new WeakMap<Node, NodeId>()

  constructor(draw: (id: NodeId) => ReactElement) {
    this.plugin = new ReactPlugin<Schemes, Area2D<Schemes>>({ createRoot: (span) => this.rootOf(span) })
    hasten(this.plugin)
    this.plugin.addPreset<Area2D<Schemes>>({
      render: ({ data }) => {
        if (data.type !== 'node') return undefined
        this.owners.set(data.element, data.payload.id)
        return draw(data.payload.id)
      },
    })
  }

  /** What the plug-in draws for a node: the same as long as Rete has it. */
  card(id: NodeId): ReactNode {
    return this.cards.get(id)
  }

  /** @param span what the plug-in has put into Rete's element of the node */
  private rootOf(span: Node): { render: (card: ReactNode) => void; unmount: () => void } {
    const id = span.parentNode && this.owners.get(span.parentNode)
    if (!id) throw new Error('the element belongs to no node')
    return {
      render: (card) => this.cards.set(id, card),
      unmount: () => this.cards.delete(id),
    }
  }
}
