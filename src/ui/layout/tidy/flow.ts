import { type Box, type BoxGraph, byPlace } from './box-graph.ts'

/**
 * What part a box has in the flow. `main`: something goes on behind it. `end`: nothing does, as behind a result.
 * `aside`: nothing comes before it, and what it feeds is fed by the flow, too, as an optimizer.
 */
export type Role = 'main' | 'end' | 'aside'

/** Boxes in one column of one lane, from the top down. */
export interface Cell {
  readonly lane: number
  readonly layer: number
  readonly boxes: readonly Box[]
}

/** A graph as lanes, one under the other, and layers, from left to right: wires go from a layer to a later one. */
export interface Flow {
  readonly graph: BoxGraph
  readonly layers: number
  readonly roles: ReadonlyMap<string, Role>
  readonly layerOf: ReadonlyMap<string, number>
  readonly cells: readonly Cell[]
}

export function flowOf(graph: BoxGraph): Flow {
  const { boxes } = graph
  const wires = withoutCircles(graph)
  const [before, after] = [neighbours(boxes, wires, 1), neighbours(boxes, wires, 0)]
  const soonest = soonestLayers(boxes, before, after)
  const roles = rolesOf(boxes, before, after, soonest)
  const layerOf = layersOf(boxes, before, after, soonest, roles)
  const laneOf = lanesOf(boxes, before, after, roles, layerOf)
  return {
    graph,
    layers: 1 + Math.max(0, ...layerOf.values()),
    roles,
    layerOf,
    cells: cellsOf(boxes, roles, layerOf, laneOf),
  }
}

type Neighbours = ReadonlyMap<string, readonly string[]>
const ORDER: Readonly<Record<Role, number>> = { main: 0, end: 1, aside: 2 }

function neighbours(boxes: BoxGraph['boxes'], wires: BoxGraph['wires'], end: 0 | 1): Neighbours {
  const found = new Map([...boxes.keys()].map((id) => [id, new Set<string>()]))
  for (const wire of wires) found.get(wire[end])!.add(wire[1 - end]!)
  const sorted = (ids: ReadonlySet<string>) => [...ids].sort((a, b) => byPlace(boxes.get(a)!, boxes.get(b)!))
  return new Map([...found].map(([id, ids]) => [id, sorted(ids)]))
}

/** The wires without those that close a circle. */
function withoutCircles({ boxes, wires }: BoxGraph): BoxGraph['wires'] {
  const after = neighbours(boxes, wires, 0)
  const state = new Map<string, 'open' | 'done'>()
  const closing = new Set<string>()
  for (const start of [...boxes.values()].sort(byPlace)) {
    if (state.has(start.id)) continue
    const stack: { id: string; next: number }[] = [{ id: start.id, next: 0 }]
    state.set(start.id, 'open')
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const to = after.get(top.id)![top.next++]
      if (to === undefined) {
        state.set(top.id, 'done')
        stack.pop()
      } else if (state.get(to) === 'open') closing.add(`${top.id} ${to}`)
      else if (!state.has(to)) {
        state.set(to, 'open')
        stack.push({ id: to, next: 0 })
      }
    }
  }
  return wires.filter(([from, to]) => !closing.has(`${from} ${to}`))
}

/** As far to the left as its wires let it. */
function soonestLayers(boxes: BoxGraph['boxes'], before: Neighbours, after: Neighbours): Map<string, number> {
  const layer = new Map<string, number>()
  const waiting = new Map([...before].map(([id, ids]) => [id, ids.length]))
  const free = [...boxes.keys()].filter((id) => waiting.get(id) === 0)
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    layer.set(id, Math.max(0, ...before.get(id)!.map((other) => layer.get(other)! + 1)))
    for (const other of after.get(id)!) {
      const left = waiting.get(other)! - 1
      waiting.set(other, left)
      if (left === 0) free.push(other)
    }
  }
  return layer
}

function rolesOf(
  boxes: BoxGraph['boxes'],
  before: Neighbours,
  after: Neighbours,
  soonest: ReadonlyMap<string, number>,
): ReadonlyMap<string, Role> {
  const roleOf = (id: string): Role => {
    if (after.get(id)!.length === 0) return before.get(id)!.length > 0 ? 'end' : 'main'
    const joins = (to: string) => before.get(to)!.some((other) => other !== id && soonest.get(other)! > 0)
    return before.get(id)!.length === 0 && after.get(id)!.every(joins) ? 'aside' : 'main'
  }
  return new Map([...boxes.keys()].map((id) => [id, roleOf(id)]))
}

/** What goes into something stands right before it, and what is compared stands in one column. */
function layersOf(
  boxes: BoxGraph['boxes'],
  before: Neighbours,
  after: Neighbours,
  soonest: ReadonlyMap<string, number>,
  roles: ReadonlyMap<string, Role>,
): ReadonlyMap<string, number> {
  const layer = new Map<string, number>()
  const isEnd = (id: string) => roles.get(id) === 'end'
  const backwards = [...boxes.keys()].sort((a, b) => soonest.get(b)! - soonest.get(a)!)
  for (const id of backwards) {
    if (isEnd(id)) continue
    const users = after.get(id)!.filter((other) => !isEnd(other))
    const together = new Set(after.get(id)!.flatMap((other) => (isEnd(other) ? before.get(other)! : [])))
    const last = Math.max(soonest.get(id)!, ...[...together].map((other) => soonest.get(other)!))
    layer.set(id, users.length > 0 ? Math.min(...users.map((other) => layer.get(other)! - 1)) : last)
  }
  for (const id of boxes.keys())
    if (isEnd(id)) layer.set(id, 1 + Math.max(...before.get(id)!.map((other) => layer.get(other)!)))
  return layer
}

/** A lane goes on with the first of what follows; each further one begins a lane below. */
function lanesOf(
  boxes: BoxGraph['boxes'],
  before: Neighbours,
  after: Neighbours,
  roles: ReadonlyMap<string, Role>,
  layerOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const lane = new Map<string, number>()
  let lanes = 0
  const isMain = (id: string) => roles.get(id) === 'main'
  const isLeftAlone = (id: string) => before.get(id)!.length === 1
  const starts = [...boxes.values()]
    .filter(({ id }) => isMain(id) && !before.get(id)!.some(isMain))
    .sort(byPlace)
  for (const { id: start } of starts) {
    const open = [{ id: start, lane: -1 }]
    for (let next = open.pop(); next; next = open.pop()) {
      if (lane.has(next.id)) continue
      const own = next.lane < 0 ? lanes++ : next.lane
      lane.set(next.id, own)
      const users = after.get(next.id)!.filter((id) => isMain(id) && !lane.has(id))
      const alike = (id: string) => isLeftAlone(id) && sameUsers(after, id, users[0]!)
      open.push(...users.map((id, i) => ({ id, lane: i === 0 || alike(id) ? own : -1 })).reverse())
    }
  }
  const first = (ids: readonly string[]) =>
    Math.min(...ids.map((id) => lane.get(id) ?? Number.POSITIVE_INFINITY))
  for (const [id, role] of roles) {
    if (role === 'end') {
      const nearest = before.get(id)!.filter((other) => layerOf.get(other) === layerOf.get(id)! - 1)
      lane.set(id, first(nearest.some(isMain) ? nearest.filter(isMain) : before.get(id)!))
    }
  }
  for (const [id, role] of roles) {
    if (role !== 'aside') continue
    const nearest = after.get(id)!.filter((other) => layerOf.get(other) === layerOf.get(id)! + 1)
    lane.set(id, first(nearest))
  }
  for (const id of boxes.keys()) if (!Number.isFinite(lane.get(id))) lane.set(id, lanes)
  return lane
}

/** What is fed by one box and feeds the same ends stands together like those. */
function sameUsers(after: Neighbours, a: string, b: string): boolean {
  const [some, others] = [after.get(a)!, after.get(b)!]
  return (
    some.length === others.length && some.every((id) => others.includes(id) && after.get(id)!.length === 0)
  )
}

function cellsOf(
  boxes: BoxGraph['boxes'],
  roles: ReadonlyMap<string, Role>,
  layerOf: ReadonlyMap<string, number>,
  laneOf: ReadonlyMap<string, number>,
): readonly Cell[] {
  const cells = new Map<string, { lane: number; layer: number; boxes: Box[] }>()
  for (const box of boxes.values()) {
    const [lane, layer] = [laneOf.get(box.id)!, layerOf.get(box.id)!]
    const key = `${lane} ${layer}`
    if (!cells.has(key)) cells.set(key, { lane, layer, boxes: [] })
    cells.get(key)!.boxes.push(box)
  }
  const rank = ({ id }: Box) => ORDER[roles.get(id)!]
  for (const cell of cells.values()) cell.boxes.sort((a, b) => rank(a) - rank(b) || byPlace(a, b))
  return [...cells.values()].sort((a, b) => a.lane - b.lane || a.layer - b.layer)
}
