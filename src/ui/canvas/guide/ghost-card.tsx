import { Plus } from 'lucide-react'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { signOf } from '../../base/widgets/node-sign.ts'
import { PortShape } from '../../base/widgets/port-shape.tsx'
import type { PlacedStep } from '../../guide/place-step.ts'
import { cardWidth, portOffset } from '../../layout/card-geometry.ts'
import type { Side } from '../../layout/ports-of.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './guide.module.css'
import { takeStep } from './take-step.ts'

/** The height of a ghost: its title, and a little more so that it reads as a card. */
const HEIGHT = 72

/**
 * The card that would come next, where it would come. Pressing it adds it. It is no node: neither keys nor screen
 * readers meet it, the line below says the same and has the button.
 */
export function GhostCard() {
  const model = useCanvas()
  const placed = useSignal(model.guide)
  const wiring = useSignal(model.wiring)
  const isOff = useSignal(model.guideOff)
  const { node } = useText()
  if (!placed?.added || wiring || isOff) return null
  const { type, rect } = placed.added
  const definition = model.registry.get(type)
  return (
    <>
      <GhostWire placed={placed} />
      <button
        type="button"
        className={styles.ghost}
        style={{ left: rect.x, top: rect.y, width: rect.width, height: HEIGHT }}
        tabIndex={-1}
        aria-hidden="true"
        data-overlay=""
        data-ghost={type}
        onClick={() => takeStep(model, placed)}
      >
        <span className={styles.ghostTitle}>
          <PortShape type={signOf(definition)} />
          {node(type)?.title ?? type}
        </span>
        <Plus size={16} />
      </button>
    </>
  )
}

/** The wire that would come with it. */
function GhostWire({ placed: { step, added } }: { readonly placed: PlacedStep }) {
  const { view, registry } = useCanvas()
  if (step.kind !== 'add' || !added) return null
  const { rect, type } = added
  const width = cardWidth(registry.get(type))
  const here = (side: Side) => {
    const offset = portOffset(side, 0, width)
    return { x: rect.x + offset.x, y: rect.y + offset.y }
  }
  const from = step.from ? view.places.port('out', step.from) : here('out')
  const to = step.to ? view.places.port('in', step.to) : here('in')
  if (!from || !to || (!step.from && !step.to)) return null
  const middle = (from.x + to.x) / 2
  return (
    <svg className={styles.ghostWire} width="1" height="1" aria-hidden="true">
      <path d={`M${from.x},${from.y} C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`} />
    </svg>
  )
}
