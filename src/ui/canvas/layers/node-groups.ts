import { useMemo, useRef } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'

/** Nodes in a group. When one of them is drawn anew React looks at all in its group, and at every group. */
const SIZE = 32

/** A few nodes; the same object as long as they are the same. */
interface NodeGroup {
  readonly key: number
  readonly nodes: readonly NodeId[]
}

/**
 * The nodes in groups, whatever their order: one stays in its group as long as it is there, since React would make it
 * anew in another. Those that come fill up the last group.
 */
export function useNodeGroups(order: readonly NodeId[]): readonly NodeGroup[] {
  const last = useRef<readonly NodeGroup[]>([])
  return useMemo(() => {
    last.current = regrouped(last.current, order)
    return last.current
  }, [order])
}

function regrouped(before: readonly NodeGroup[], order: readonly NodeId[]): readonly NodeGroup[] {
  const coming = new Set(order)
  const groups = before.flatMap((group) => {
    const nodes = group.nodes.filter((id) => coming.delete(id))
    return nodes.length === group.nodes.length ? group : nodes.length > 0 ? { ...group, nodes } : []
  })
  const fresh = [...coming]
  const last = groups.at(-1)
  if (last && fresh.length > 0 && last.nodes.length < SIZE)
    groups[groups.length - 1] = {
      ...last,
      nodes: [...last.nodes, ...fresh.splice(0, SIZE - last.nodes.length)],
    }
  let key = last?.key ?? 0
  while (fresh.length > 0) groups.push({ key: ++key, nodes: fresh.splice(0, SIZE) })
  return groups
}
