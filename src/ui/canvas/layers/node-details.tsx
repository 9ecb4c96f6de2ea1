import { useCallback } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { GraphDocument, NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useKeyed } from '../../base/signals/use-keyed.ts'
import { portsHeight } from '../../layout/card-geometry.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { Editing } from '../canvas-model.ts'
import { NodeCard } from '../card/node-card.tsx'
import styles from './layers.module.css'
import { Port } from './port.tsx'

const isRenamed = (now: Editing | undefined, id: NodeId) => now?.kind === 'node' && now.id === id
const nodeOf = ({ nodes }: GraphDocument, id: NodeId) => nodes[id]
const definitionOf = (graph: CheckedGraph, id: NodeId) => graph.definition(id)

/** What is drawn of a node that can be read: its card and its ports. */
export function NodeDetails({ id }: { readonly id: NodeId }) {
  const { view } = useCanvas()
  const project = useProject()
  // Its ports follow from them.
  useKeyed(project.document, nodeOf, id)
  const definition = useKeyed(project.checked, definitionOf, id)
  const ports = view.places.ports(id)
  const width = view.places.rect(id)?.width ?? 0
  return (
    <>
      <CardBox id={id} ports={Math.max(ports.in.length, ports.out.length)} />
      {(['in', 'out'] as const).map((side) =>
        ports[side].map((port, index) => (
          <Port
            key={`${side}/${port.name}`}
            node={id}
            side={side}
            port={port}
            index={index}
            width={width}
            definition={definition}
          />
        )),
      )}
    </>
  )
}

/** A card with all its details, which is measured: the canvas has to know how tall it is. */
function CardBox({ id, ports }: { readonly id: NodeId; readonly ports: number }) {
  const { view, editing } = useCanvas()
  const card = useCallback(
    (element: HTMLElement | null) => (element ? view.measure(id, element) : undefined),
    [view, id],
  )
  const renaming = useKeyed(editing, isRenamed, id)
  const onRenamed = useCallback(() => editing.set(undefined), [editing])
  return (
    <div ref={card} className={styles.cardBox} style={{ minHeight: portsHeight(Math.max(1, ports)) }}>
      <NodeCard id={id} renaming={renaming} onRenamed={onRenamed} />
    </div>
  )
}
