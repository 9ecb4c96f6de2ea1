import { useMemo, useRef } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'

/** Nodes in a group. When one of them is drawn anew React looks at all in its group, and at every group. */
const SIZE = 32

/** A few nodes; the same object as long as they are the same. */
interface NodeGroup {
  readonly key: number
  readonly nodes: readonly NodeId[]
}

interface Grouped {
  readonly groups: readonly NodeGroup[]
  /** All that are in one. */
  readonly members: ReadonlySet<NodeId>
}

const NONE: Grouped = { groups: [], members: new Set() }

/**
 * The nodes in groups, whatever their order: one stays in its group as long as it is there, since React would make it
 * anew in another. Those that come fill up the last group.
 */
export function useNodeGroups(order: readonly NodeId[]): readonly NodeGroup[] {
  const last = useRef(NONE)
  return useMemo(() => {
    last.current = regrouped(last.current, order)
    return last.current.groups
  }, [order])
}

function regrouped(before: Grouped, order: readonly NodeId[]): Grouped {
  const members = new Set(order)
  const fresh = order.filter((id) => !before.members.has(id))
  // Usually one comes and none goes: nobody looks through the groups then.
  const isGone = before.members.size + fresh.length > members.size
  const groups = isGone ? remaining(before.groups, members) : [...before.groups]
  const last = groups.at(-1)
  if (last && fresh.length > 0 && last.nodes.length < SIZE)
    groups[groups.length - 1] = {
      ...last,
      nodes: [...last.nodes, ...fresh.splice(0, SIZE - last.nodes.length)],
    }
  let key = last?.key ?? 0
  while (fresh.length > 0) groups.push({ key: ++key, nodes: fresh.splice(0, SIZE) })
  return { groups, members }
}

function remaining(groups: readonly NodeGroup[], members: ReadonlySet<NodeId>): NodeGroup[] {
  // One that is empty stays: elements of other groups may stand in its box.
  return groups.map((group) => {
    const nodes = group.nodes.filter((id) => members.has(id))
    return nodes.length === group.nodes.length ? group : { ...group, nodes }
  })
}
