import { memo } from 'react'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { GraphDocument, NodeId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import type { PortType } from '../../../graph/values/port-value.ts'
import type { ProjectSession } from '../../../session/types.ts'
import type { TextTools } from '../../base/language/text-tools.ts'
import { useText } from '../../base/language/use-text.ts'
import { useKeyed } from '../../base/signals/use-keyed.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { PORT_PATHS } from '../../base/widgets/port-paths.ts'
import { portOffset } from '../../layout/card-geometry.ts'
import type { CardPort, Side } from '../../layout/ports-of.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { Lit, Wiring } from '../canvas-model.ts'
import { portKey } from '../wiring/wire-rules.ts'
import styles from './layers.module.css'
import { typeColor } from './type-color.ts'

/** A cross: a port that this version does not know. */
const UNKNOWN_MARK = 'M-4-4 4 4M4-4-4 4'

const isLitIn = ({ ports }: Lit, key: string) => ports.has(key)

interface PortProps {
  readonly node: NodeId
  readonly side: Side
  readonly port: CardPort
  readonly index: number
  /** Of the card. */
  readonly width: number
  readonly definition: NodeDefinition | undefined
}

type Wires = GraphDocument['wires']
const wiresInto = (wires: Wires, id: NodeId) => wiringOf({ wires }).into(id)
const wiresOutOf = (wires: Wires, id: NodeId) => wiringOf({ wires }).outOf(id)

/** One port on the edge of a card: a mark in the type's colour and shape, with a hit area a finger can meet. */
export const Port = memo(function Port({ node, side, port, index, width, definition }: PortProps) {
  const { project, wiring, lit, wires: all } = useCanvas()
  const tools = useText()
  const { x, y } = portOffset(side, index, width)
  const isLit = useKeyed(lit, isLitIn, portKey(side, [node, port.name]))
  const state = useSlice(wiring, (now) => portState(now, side, node, port.name))
  const wires = useKeyed(all, side === 'in' ? wiresInto : wiresOutOf, node)
  const others =
    side === 'in'
      ? wires.flatMap(([, { from, to }]) => (to[1] === port.name ? [from[0]] : []))
      : wires.flatMap(([, { from, to }]) => (from[1] === port.name ? [to[0]] : []))
  const name =
    (definition && tools.node(definition.type)?.[side === 'in' ? 'inputs' : 'outputs'][port.name]) ??
    port.name
  return (
    <button
      type="button"
      className={styles.port}
      data-port={port.name}
      data-side={side}
      data-state={state}
      data-lit={isLit || undefined}
      style={{ left: x, top: y, color: typeColor(port.type) }}
      aria-label={describePort(project, { side, name, type: port.type, others }, tools)}
    >
      <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
        <path
          className={styles.mark}
          d={port.type ? PORT_PATHS[port.type] : UNKNOWN_MARK}
          data-filled={others.length > 0 || side === 'out' || undefined}
          data-optional={port.optional || undefined}
        />
      </svg>
      <span className={styles.portName} aria-hidden="true">
        {name}
      </span>
    </button>
  )
})

/** `idle`: nothing is being wired. `fits` lights up, `target` would take the wire now, `fades` does not fit. */
function portState(wiring: Wiring | undefined, side: Side, node: NodeId, name: string) {
  if (!wiring) return 'idle'
  const { loose, target, fitting } = wiring
  if (loose.side === side && loose.fixed[0] === node && loose.fixed[1] === name) return 'origin'
  if (target?.[0] === node && target[1] === name && loose.side !== side) return 'target'
  return fitting.has(portKey(side, [node, name])) ? 'fits' : 'fades'
}

/** What a screen reader says about a port: what it is, its type, what it is wired to. */
function describePort(
  project: ProjectSession,
  port: {
    readonly side: Side
    readonly name: string
    readonly type: PortType | undefined
    /** The nodes at the other ends of its wires. */
    readonly others: readonly NodeId[]
  },
  { t, text }: TextTools,
): string {
  const values = { name: port.name, type: t(`node.type.${port.type ?? 'unknown'}`) }
  const what = t(port.side === 'in' ? 'node.port.input' : 'node.port.output', values)
  const titles = port.others.map((id) => text(nodeTitle(project.checked.value, id)))
  const wired =
    titles.length === 0
      ? t('node.port.free')
      : t('node.port.wired', { count: titles.length, nodes: titles.join(', ') })
  return `${what} ${wired}`
}
