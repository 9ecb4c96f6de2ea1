import type { Language } from '../../../src/graph/base/text.ts'
import { textIn } from '../../../src/graph/base/text.ts'
import type { CheckedGraph } from '../../../src/graph/check/checked-graph.ts'
import type { NodeId, PortRef } from '../../../src/graph/document/document.ts'
import { wiringOf } from '../../../src/graph/document/wiring.ts'
import type { Registry } from '../../../src/graph/node/registry.ts'
import { readingOrder } from '../../../src/ui/canvas/view/reading-order.ts'
import { openingView, visibleRect } from '../../../src/ui/canvas/view/viewport.ts'
import { bounds, contains, overlap, portOffset, type Rect } from '../../../src/ui/layout/card-geometry.ts'
import { FIRST_SCREEN, READABLE_ZOOM } from '../../../src/ui/layout/first-screen.ts'
import { noteHeight } from '../../../src/ui/layout/part-rects.ts'
import { portsOf, type Side } from '../../../src/ui/layout/ports-of.ts'
import { sizesOf } from '../../../src/ui/layout/tidy/sizes-of.ts'
import { crosses } from '../../../src/ui/layout/wires/wire-path.ts'
import { routeWires } from '../../../src/ui/layout/wires/wire-router.ts'

/** A result stands no farther to the right of its trainer than this, an optimizer no farther to the left. */
const BESIDE = 96
/** So many screens may lie under each other. */
const SCREENS = 1.6
const TITLE = 32

/** Everything that is wrong with where things are, for somebody who opens the graph on a school laptop. */
export function layoutFaults(
  checked: CheckedGraph,
  registry: Registry,
  language: Language,
): readonly string[] {
  const { document } = checked
  const sizes = sizesOf(checked)
  const cards = new Map(
    Object.entries(document.nodes).map(([id, { position }]) => [id, { ...position, ...sizes.node(id) }]),
  )
  const notes = new Map(
    Object.entries(document.notes).map(([id, { text, position, width }]): [string, Rect] => [
      `note ${id}`,
      { ...position, width, height: noteHeight(textIn(text, language), width) },
    ]),
  )
  const titles = new Map(
    Object.entries(document.frames).map(([id, { position, width }]): [string, Rect] => [
      `title of ${id}`,
      { ...position, width, height: TITLE },
    ]),
  )
  const things = [...cards, ...notes, ...titles]
  const all = bounds(things.map(([, rect]) => rect))!
  const first = readingOrder(document)[0]!
  const view = openingView(all, cards.get(first)!, FIRST_SCREEN)
  const seen = visibleRect(view, FIRST_SCREEN)
  const faults: string[] = []
  if (view.k < READABLE_ZOOM) faults.push(`opens at ${view.k}`)
  if (all.width > seen.width) faults.push(`is ${all.width} wide, and one sees ${seen.width}`)
  if (all.height > SCREENS * seen.height) faults.push(`is ${all.height} tall, and one sees ${seen.height}`)
  if (!isWithin(cards.get(first)!, seen)) faults.push(`${first} is off the first screen`)
  const [note] = [...notes].sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
  if (note && !isWithin(note[1], seen)) faults.push(`${note[0]} is off the first screen`)
  for (const [i, [a, rect]] of things.entries())
    for (const [b, other] of things.slice(i + 1)) if (overlap(rect, other)) faults.push(`${a} lies on ${b}`)
  return [...faults, ...crossed(checked, registry, cards, notes), ...apart(checked, cards)]
}

function crossed(
  { document }: CheckedGraph,
  registry: Registry,
  cards: ReadonlyMap<NodeId, Rect>,
  notes: ReadonlyMap<string, Rect>,
): readonly string[] {
  const end = (side: Side, [node, port]: PortRef) => {
    const { x, y, width } = cards.get(node)!
    const index = portsOf(document, registry, node)[side].findIndex(({ name }) => name === port)
    const offset = portOffset(side, index, width)
    return { node, port, at: { x: x + offset.x, y: y + offset.y } }
  }
  const things = new Map([...cards, ...notes])
  const paths = routeWires(
    things,
    new Map(
      Object.entries(document.wires).map(([id, { from, to }]) => [
        id,
        { from: end('out', from), to: end('in', to) },
      ]),
    ),
  )
  return [...paths].flatMap(([id, path]) => {
    const { from, to } = document.wires[id]!
    return [...things].flatMap(([thing, rect]) =>
      crosses(path, rect) ? [`the wire from ${from[0]} to ${to[0]} crosses ${thing}`] : [],
    )
  })
}

/** Trainers without a result beside them, and optimizers that stand beside no trainer of theirs. */
function apart(graph: CheckedGraph, cards: ReadonlyMap<NodeId, Rect>): readonly string[] {
  const wiring = wiringOf(graph.document)
  const kindOf = (id: NodeId) => graph.definition(id)?.plan.kind
  const resultsOf = (id: NodeId) =>
    [...new Set(wiring.outOf(id).map(([, { to }]) => to[0]))].filter((to) => kindOf(to) === 'result')
  const trainersOf = (id: NodeId) => wiring.into(id).map(([, { from }]) => from[0])
  const isBeside = (left: NodeId, right: NodeId) => {
    const gap = cards.get(right)!.x - cards.get(left)!.x - cards.get(left)!.width
    return gap > 0 && gap <= BESIDE
  }
  const isNear = (left: NodeId, right: NodeId) => {
    const [a, b] = [cards.get(left)!, cards.get(right)!]
    return isBeside(left, right) && a.y < b.y + b.height && b.y < a.y + a.height
  }
  return Object.keys(graph.document.nodes).flatMap((id) => {
    if (kindOf(id) === 'trainer') {
      const own = resultsOf(id).filter((result) => trainersOf(result).every((trainer) => trainer === id))
      return own.length > 0 && !own.some((result) => isNear(id, result)) ? [`no result is beside ${id}`] : []
    }
    if (kindOf(id) === 'result') {
      const trainers = trainersOf(id).filter((from) => kindOf(from) === 'trainer')
      const shared = new Set(trainers).size > 1
      return shared && !trainers.some((trainer) => isBeside(trainer, id))
        ? [`${id} is beside no trainer`]
        : []
    }
    const users = wiring.outOf(id).filter(([, { from }]) => from[1] === 'optimizer')
    return users.length > 0 && !users.some(([, { to }]) => isBeside(id, to[0]))
      ? [`${id} is beside no trainer`]
      : []
  })
}

function isWithin({ x, y, width, height }: Rect, seen: Rect): boolean {
  return contains(seen, { x, y }) && contains(seen, { x: x + width, y: y + height })
}
