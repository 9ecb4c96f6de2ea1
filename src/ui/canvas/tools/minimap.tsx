import { type PointerEvent, useMemo } from 'react'
import type { PortType } from '../../../graph/values/port-value.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { signOf } from '../../base/widgets/node-sign.ts'
import { bounds, type Rect } from '../../layout/card-geometry.ts'
import { useCanvas } from '../canvas-context.tsx'
import { visibleRect } from '../view/viewport.ts'
import styles from './tools.module.css'

const WIDTH = 176
const HEIGHT = 112

/** The whole graph small, and where in it one is. Pressing or dragging goes there. */
export function Minimap() {
  const { view, project, registry } = useCanvas()
  const { t } = useText()
  const viewport = useSignal(view.viewport)
  const nodes = useSlice(project.document, (document) => document.nodes)
  // Heights come with the drawn cards.
  const heights = useSignal(view.heights)
  const shown = useSignal(view.nodes)
  const { paths, around } = useMemo(() => {
    const cards = Object.entries(nodes).flatMap(([id, node]) => {
      const rect = view.places.rect(id)
      return rect ? [{ type: signOf(registry.get(node.type)), rect: { ...rect, ...node.position } }] : []
    })
    return { paths: byType(cards), around: bounds(cards.map(({ rect }) => rect)) }
  }, [nodes, view, registry, shown, heights])
  const seen = visibleRect(viewport, view.size)
  const all = bounds(around ? [around, seen] : [seen]) ?? seen
  const scale = Math.min(WIDTH / all.width, HEIGHT / all.height)
  const box = {
    x: all.x - (WIDTH / scale - all.width) / 2,
    y: all.y - (HEIGHT / scale - all.height) / 2,
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const at = { x: box.x + (event.clientX - left) / scale, y: box.y + (event.clientY - top) / scale }
    const { k } = viewport
    view.setViewport({ x: view.size.width / 2 - at.x * k, y: view.size.height / 2 - at.y * k, k })
  }
  return (
    <svg
      className={styles.map}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`${box.x} ${box.y} ${WIDTH / scale} ${HEIGHT / scale}`}
      role="img"
      aria-label={t('canvas.minimap')}
      onPointerDown={go}
      onPointerMove={go}
    >
      {paths.map(([type, path]) => (
        <path key={type} d={path} fill={`var(--${type})`} />
      ))}
      <rect {...seen} className={styles.seen} />
    </svg>
  )
}

/** One path for all cards of a colour: a thousand nodes are six elements. */
function byType(cards: readonly { readonly type: PortType; readonly rect: Rect }[]) {
  const paths = new Map<PortType, string>()
  for (const { type, rect } of cards)
    paths.set(
      type,
      `${paths.get(type) ?? ''}M${rect.x},${rect.y}h${rect.width}v${rect.height}h${-rect.width}z`,
    )
  return [...paths]
}
