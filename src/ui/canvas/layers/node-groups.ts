import { type ReactElement, useMemo, useRef } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'

/** Nodes in a group. When one of them is drawn anew React looks at all in its group, and at every group. */
const SIZE = 32

type Cards = ReadonlyMap<NodeId, ReactElement>

/** What is drawn for a few nodes; the same object as long as nothing of it changes. */
export interface NodeGroup {
  readonly key: number
  readonly cards: Cards
}

/**
 * The nodes in groups, whatever their order: one stays in its group as long as it is there, since React would make it
 * anew in another. Those that come fill up the last group.
 */
export function useNodeGroups(order: readonly NodeId[], cards: Cards): readonly NodeGroup[] {
  const last = useRef<readonly NodeGroup[]>([])
  return useMemo(() => {
    last.current = regrouped(last.current, order, cards)
    return last.current
  }, [order, cards])
}

function regrouped(
  before: readonly NodeGroup[],
  order: readonly NodeId[],
  cards: Cards,
): readonly NodeGroup[] {
  const coming = new Set(order)
  const groups = before.flatMap((group) => {
    const now = new Map<NodeId, ReactElement>()
    let isSame = true
    for (const [id, card] of group.cards) {
      const next = coming.delete(id) ? cards.get(id) : undefined
      if (next) now.set(id, next)
      isSame &&= next === card
    }
    return isSame ? group : now.size > 0 ? { ...group, cards: now } : []
  })
  const fresh = [...coming].flatMap((id): (readonly [NodeId, ReactElement])[] => {
    const card = cards.get(id)
    return card ? [[id, card]] : []
  })
  const last = groups.at(-1)
  if (last && fresh.length > 0 && last.cards.size < SIZE)
    groups[groups.length - 1] = {
      ...last,
      cards: new Map([...last.cards, ...fresh.splice(0, SIZE - last.cards.size)]),
    }
  let key = last?.key ?? 0
  while (fresh.length > 0) groups.push({ key: ++key, cards: new Map(fresh.splice(0, SIZE)) })
  return groups
}
