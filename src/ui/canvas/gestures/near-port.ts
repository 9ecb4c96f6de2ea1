import type { PortRef } from '../../../graph/document/document.ts'
import type { Side } from '../../layout/ports-of.ts'
import type { CanvasView } from '../view/canvas-view.ts'

/** How near to a port a finger has to come, in pixels of the screen: what it meets is twice as wide. */
const REACH = 20

/** The port nearest to where a finger came down, whatever the zoom; none where none is in reach. */
export function nearPort(
  view: CanvasView,
  finger: PointerEvent,
): { readonly side: Side; readonly port: PortRef } | undefined {
  const { places } = view
  const reach = REACH / view.viewport.value.k
  const at = view.onCanvas(finger)
  const around = { x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach }
  let nearest: { side: Side; port: PortRef; distance: number } | undefined
  for (const node of places.within(around))
    for (const side of ['in', 'out'] as const)
      for (const { name } of places.ports(node)[side]) {
        const port: PortRef = [node, name]
        const place = places.port(side, port)!
        const distance = Math.hypot(place.x - at.x, place.y - at.y)
        if (distance <= Math.min(reach, nearest?.distance ?? reach)) nearest = { side, port, distance }
      }
  return nearest
}
