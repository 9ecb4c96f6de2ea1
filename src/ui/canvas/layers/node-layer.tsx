import { memo, useLayoutEffect, useRef } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import { useNodeGroups } from './node-groups.ts'
import { NodeShell } from './node-shell.tsx'

/** The nodes: drawn in groups, and on the page in reading order. */
export function NodeLayer() {
  const { view } = useCanvas()
  const order = useSignal(view.nodes)
  const groups = useNodeGroups(order)
  const end = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => view.elements.arrange(order, end.current))
  return (
    <>
      {groups.map(({ key, nodes }) => (
        <Group key={key} nodes={nodes} />
      ))}
      <div ref={end} />
    </>
  )
}

const Group = memo(function Group({ nodes }: { readonly nodes: readonly NodeId[] }) {
  return (
    <div>
      {nodes.map((id) => (
        <NodeShell key={id} id={id} />
      ))}
    </div>
  )
})
