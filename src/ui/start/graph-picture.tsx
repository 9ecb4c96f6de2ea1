import { useMemo } from 'react'
import type { GraphDocument } from '../../graph/document/document.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { useRegistry } from '../base/context.tsx'
import { signOf } from '../base/widgets/node-sign.ts'
import styles from './graph-picture.module.css'

const CARD = { width: 176, height: 104 }
const MARGIN = 40

/** A graph seen from far away: cards and wires in the colours of their types. Decoration: the title says what it is. */
export function GraphPicture({ document }: { readonly document: GraphDocument }) {
  const registry = useRegistry()
  const drawn = useMemo(() => draw(document, registry), [document, registry])
  return (
    <svg
      className={styles.picture}
      viewBox={drawn.viewBox}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
      focusable="false"
    >
      {drawn.wires.map(({ key, path, colour }) => (
        <path key={key} d={path} fill="none" stroke={colour} strokeWidth={7} strokeLinecap="round" />
      ))}
      {drawn.cards.map(({ key, x, y, colour }) => (
        <g key={key} transform={`translate(${x} ${y})`}>
          <rect {...CARD} rx={18} className={styles.card} />
          <rect x={18} y={20} width={26} height={26} rx={8} fill={colour} />
          <rect x={56} y={26} width={84} height={14} rx={7} className={styles.line} />
          <rect x={18} y={64} width={120} height={12} rx={6} className={styles.faint} />
        </g>
      ))}
    </svg>
  )
}

function draw(document: GraphDocument, registry: Registry) {
  const nodes = Object.entries(document.nodes)
  const cards = nodes.map(([key, node]) => ({
    key,
    x: node.position.x,
    y: node.position.y,
    colour: `var(--${signOf(registry.get(node.type))})`,
  }))
  const wires = Object.entries(document.wires).flatMap(([key, { from, to }]) => {
    const [start, end] = [document.nodes[from[0]], document.nodes[to[0]]]
    if (!start || !end) return []
    const type = registry.get(start.type)?.outputs[from[1]]?.type
    const [x1, y1] = [start.position.x + CARD.width, start.position.y + CARD.height / 2]
    const [x2, y2] = [end.position.x, end.position.y + CARD.height / 2]
    const bend = Math.max(60, Math.abs(x2 - x1) / 2)
    return [
      {
        key,
        path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
        colour: type ? `var(--${type})` : 'var(--line-strong)',
      },
    ]
  })
  const xs = cards.length > 0 ? cards.map(({ x }) => x) : [0]
  const ys = cards.length > 0 ? cards.map(({ y }) => y) : [0]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const width = Math.max(...xs) + CARD.width - left
  const height = Math.max(...ys) + CARD.height - top
  return {
    cards,
    wires,
    viewBox: `${left - MARGIN} ${top - MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`,
  }
}
