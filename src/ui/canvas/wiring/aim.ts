import type { PortRef, Position } from '../../../graph/document/document.ts'
import type { CanvasModel, Wiring } from '../canvas-model.ts'
import type { Remark } from '../remark.ts'
import { otherSide, portOnCard, refuseWire } from './wire-rules.ts'

/** How near to a port the pointer must be, in pixels on the screen. */
const REACH = 26

export interface Aim {
  readonly target?: PortRef
  readonly refused?: Remark
  /** There is a card under the pointer. */
  readonly onCard: boolean
}

/** Where a loose wire would end at a point of the canvas: at the nearest port that fits, else at the card there. */
export function aim(model: CanvasModel, wiring: Wiring, point: Position): Aim {
  const { view } = model
  const reach = REACH / view.viewport.value.k
  let nearest: { port: PortRef; distance: number } | undefined
  for (const { side, port } of wiring.choices) {
    const at = view.places.port(side, port)
    const distance = at ? Math.hypot(at.x - point.x, at.y - point.y) : Number.POSITIVE_INFINITY
    if (distance <= reach && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = { port, distance }
  }
  const card = view.places.at(point)
  if (nearest) return { target: nearest.port, onCard: card !== undefined }
  if (card === undefined) return { onCard: false }
  if (card === wiring.loose.fixed[0]) return { onCard: true }
  const free = portOnCard(wiring.choices, card)
  return free ? { target: free.port, onCard: true } : { refused: whyNot(model, wiring, card), onCard: true }
}

/** The reason that says most about why no port of a card takes the wire. */
function whyNot({ project, registry, view }: CanvasModel, wiring: Wiring, card: string): Remark {
  const side = otherSide(wiring.loose.side)
  const reasons = view.places
    .ports(card)
    [side].map(({ name }) => refuseWire(project.document.value, registry, wiring.loose, side, [card, name]))
    .filter((reason) => reason !== undefined)
  const telling = reasons.find(({ key }) => key !== 'canvas.refuse.type')
  return telling ?? (reasons.length === 1 ? reasons[0]! : { key: 'canvas.refuse.no-port' })
}
