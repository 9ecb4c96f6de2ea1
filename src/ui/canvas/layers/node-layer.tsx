import { memo, useLayoutEffect, useRef } from 'react'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import { type NodeGroup, useNodeGroups } from './node-groups.ts'
import { useReadingOrder } from './reading-order.ts'

/** The nodes: drawn in groups, and on the page in reading order. */
export function NodeLayer() {
  const { view, project } = useCanvas()
  const nodes = useSignal(view.nodes)
  const cards = useSignal(view.cards)
  const document = useSignal(project.document)
  const reading = useReadingOrder(nodes, document)
  const groups = useNodeGroups(reading, cards)
  const end = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => view.elements.arrange(reading, end.current))
  return (
    <>
      {/* What comes and goes before the nodes and behind them finds its place by these two. */}
      <span hidden />
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      <span ref={end} hidden />
    </>
  )
}

const Group = memo(function Group({ group }: { readonly group: NodeGroup }) {
  return [...group.cards.values()]
})
