import type { Root } from 'rete'
import { Scope } from 'rete'
import type { Area2D, AreaPlugin } from 'rete-area-plugin'
import type { NodeId } from '../../../graph/document.ts'
import type { Schemes } from './schemes.ts'

/**
 * The render plug-in: lets one React root draw every node.
 *
 * Rete gives each node and wire an element of its own and expects a renderer to fill it. One portal per element would
 * give each the ~140 listeners React keeps on a portal's container. So Rete's elements are taken off the page, and the
 * element React draws for a node (`adopt`) takes their place in Rete's node view, which goes on moving it. Wires share
 * one SVG layer and need no element.
 */
export class ElementPlugin extends Scope<never, [Area2D<Schemes>, Root<Schemes>]> {
  constructor(private readonly area: AreaPlugin<Schemes>) {
    super('elements')
    this.addPipe((context) => {
      if (typeof context !== 'object' || !('type' in context)) return context
      if (context.type === 'render') this.takeOff(context.data.type, context.data.payload.id)
      // Before the node goes: Rete would take React's element out of the page, and React would look for it in vain.
      if (context.type === 'noderemove') this.release(context.data.id)
      return context
    })
  }

  /** Puts React's element in the place of Rete's own. */
  adopt(id: NodeId, element: HTMLElement): void {
    const view = this.area.nodeViews.get(id)
    if (!view) return
    view.element = element
    element.style.transform = `translate(${view.position.x}px, ${view.position.y}px)`
  }

  release(id: NodeId): void {
    const view = this.area.nodeViews.get(id)
    if (view) view.element = document.createElement('div')
  }

  private takeOff(type: 'node' | 'connection', id: string): void {
    if (type === 'connection') {
      this.area.connectionViews.get(id)?.element.remove()
      return
    }
    const view = this.area.nodeViews.get(id)
    view?.element.remove()
    // Rete's own dragging looks at no pointer id: a second finger would throw the node. Gestures do it instead.
    view?.dragHandler.destroy()
  }
}
