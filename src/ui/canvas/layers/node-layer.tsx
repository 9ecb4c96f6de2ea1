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
  const end = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => view.elements.arrange(order, end.current))
  return (
    <>
      {/* What comes and goes before the nodes and behind them finds its place by these two. */}
      <span hidden />
      {groups.map(({ key, nodes }) => (
        <Group key={key} nodes={nodes} />
      ))}
      <span ref={end} hidden />
    </>
  )
}

const Group = memo(function Group({ nodes }: { readonly nodes: readonly NodeId[] }) {
  return nodes.map((id) => <NodeShell key={id} id={id} />)
})
