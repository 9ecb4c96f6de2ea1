import { memo } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { WireId } from '../../../graph/document/document.ts'
import type { PortValue } from '../../../graph/values/port-value.ts'
import { formatShape } from '../../../graph/words/format-message.ts'
import { useKeyed } from '../../base/signals/use-keyed.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { cx } from '../../base/theme/cx.ts'
import { drawPath, pointAt } from '../../layout/wires/wire-path.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { WireShape } from '../view/wire-shapes.ts'
import styles from './layers.module.css'
import { typeColor } from './type-color.ts'

const flowing = ({ wires }: CheckedGraph, id: WireId) => wires[id]

/** One wire in its type's colour, with the shape that flows in it where there is room. */
export const Wire = memo(function Wire({ shape }: { readonly shape: WireShape }) {
  const { view, project, selection, wiring, splice } = useCanvas()
  const { id } = shape
  const far = useSignal(view.far)
  const value = useKeyed(project.checked, flowing, id)
  const selected = useSlice(selection, ({ wires }) => wires.has(id))
  const inHand = useSlice(wiring, (now) => now?.loose.wire === id)
  const splicing = useSlice(splice, (wire) => wire === id)
  const path = drawPath(shape.path)
  const label = far ? undefined : labelOf(value, shape)
  const middle = pointAt(shape.path, 0.5)
  return (
    <g
      className={cx(
        styles.wire,
        selected && styles.wireSelected,
        inHand && styles.wireInHand,
        splicing && styles.wireSplicing,
      )}
      data-wire={id}
      style={{ color: typeColor(shape.type) }}
    >
      {!far && <path className={styles.wireHit} d={path} />}
      <path className={styles.wireLine} d={path} data-empty={value === undefined || undefined} />
      {label && (
        <text className={styles.wireLabel} x={middle.x} y={middle.y - 5}>
          {label}
        </text>
      )}
    </g>
  )
})

/** The shape that flows, where the wire is long enough for it. */
function labelOf(value: PortValue | undefined, { path }: WireShape): string | undefined {
  if (value?.kind !== 'data' && value?.kind !== 'network') return undefined
  const label = formatShape(value.shape)
  const room = Math.abs(path.at(-1)!.x - path[0]!.x) - 24
  return room > label.length * 6 ? label : undefined
}
