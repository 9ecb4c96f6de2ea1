import type { Position } from '../../../graph/document/document.ts'
import { type Box, type BoxGraph, byPlace, COLUMN_GAP, onGrid, type Places, partsOf } from './box-graph.ts'

/** The same graph without the wires to branches that share nothing with the rest but the box they begin at. */
export function withoutBranches({ boxes, wires }: BoxGraph): BoxGraph {
  const cut = new Set<string>()
  for (const from of boxes.keys()) {
    const users = usersOf(wires, from)
    if (users.length < 2) continue
    const parts = partsOf({
      boxes: new Map([...boxes].filter(([id]) => id !== from)),
      wires: wires.filter((wire) => !wire.includes(from)),
    })
    const partOf = (id: string) => parts.find((part) => part.boxes.has(id))!
    const [first] = users.map((id) => boxes.get(id)!).sort(byPlace)
    for (const to of users) {
      const own = partOf(to)
      if (own !== partOf(first!.id) && own.boxes.size > 2) cut.add(`${from} ${to}`)
    }
  }
  return { boxes, wires: wires.filter(([from, to]) => !cut.has(`${from} ${to}`)) }
}

/** A graph in which some boxes stand for two, and the way back. */
export interface Paired {
  readonly graph: BoxGraph
  unpair(places: Places): Places
}

/**
 * Where at least three boxes stand side by side that are fed by the same box and feed the same ends, as trainers that are
 * compared, what feeds one of them alone becomes one box with it.
 */
export function paired({ boxes, wires }: BoxGraph): Paired | undefined {
  const sourcesOf = (id: string) => [...new Set(wires.flatMap(([from, to]) => (to === id ? [from] : [])))]
  const asideOf = (id: string) =>
    sourcesOf(id).find((other) => sourcesOf(other).length === 0 && usersOf(wires, other).length === 1)
  const alike = new Map<string, [string, string][]>()
  for (const id of boxes.keys()) {
    const aside = asideOf(id)
    const users = usersOf(wires, id)
    if (
      aside === undefined ||
      sourcesOf(id).length !== 2 ||
      users.some((user) => usersOf(wires, user).length > 0)
    )
      continue
    const [source] = sourcesOf(id).filter((other) => other !== aside)
    const key = `${source} ${[...users].sort().join(' ')}`
    alike.set(key, [...(alike.get(key) ?? []), [id, aside]])
  }
  const pairs = new Map([...alike.values()].filter((some) => some.length > 2).flat())
  if (pairs.size === 0) return undefined
  const asides = new Set(pairs.values())
  const joined = new Map<string, Box>()
  const offset = new Map<string, number>()
  for (const [id, box] of boxes) {
    if (asides.has(id)) continue
    const aside = boxes.get(pairs.get(id) ?? '')
    offset.set(id, aside ? onGrid(aside.width + COLUMN_GAP) : 0)
    const height = Math.max(box.height, aside?.height ?? 0)
    joined.set(id, { ...box, width: offset.get(id)! + box.width, height })
  }
  return {
    graph: { boxes: joined, wires: wires.filter(([from]) => !asides.has(from)) },
    unpair: (places) =>
      new Map(
        [...places].flatMap(([id, at]): [string, Position][] => {
          const aside = pairs.get(id)
          const own: [string, Position] = [id, { x: at.x + offset.get(id)!, y: at.y }]
          return aside === undefined ? [own] : [own, [aside, at]]
        }),
      ),
  }
}

function usersOf(wires: BoxGraph['wires'], id: string): readonly string[] {
  return [...new Set(wires.flatMap(([from, to]) => (from === id ? [to] : [])))]
}
