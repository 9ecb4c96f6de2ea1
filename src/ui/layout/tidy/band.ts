import type { Position } from '../../../graph/document/document.ts'
import type { Size } from '../card-geometry.ts'
import { type Box, COLUMN_GAP, onGrid, type Places, ROW_GAP } from './box-graph.ts'
import type { Cell, Flow } from './flow.ts'

/** Boxes with their places, from 0,0. */
export interface Block extends Size {
  readonly places: Places
}

export const NO_BLOCK: Block = { places: new Map(), width: 0, height: 0 }

/** A cell's boxes in the columns they take. */
interface Spread {
  readonly lane: number
  readonly layer: number
  readonly columns: readonly (readonly Box[])[]
}

/**
 * The layers `from` … `to - 1` side by side, lane under lane. A lane's first row is one line, so that its wires are
 * straight. At most `most` boxes stand on each other.
 */
export function bandOf(flow: Flow, from: number, to: number, most: number): Block {
  const spreads = spreadsOf(flow, from, to, most)
  if (spreads.length === 0) return NO_BLOCK
  const columnOf = new Map<number, number>()
  const widths: number[] = []
  const layers = [...new Set(spreads.map(({ layer }) => layer))].sort((a, b) => a - b)
  for (const layer of layers) {
    const here = spreads.filter((spread) => spread.layer === layer)
    const count = Math.max(...here.map(({ columns }) => columns.length))
    columnOf.set(layer, widths.length)
    for (let i = 0; i < count; i++) {
      const boxes = here.flatMap(({ columns }) => columns[i] ?? [])
      widths.push(Math.max(...boxes.map(({ width }) => width)))
    }
  }
  const lefts: number[] = []
  let right = 0
  for (const width of widths) {
    lefts.push(right)
    right = onGrid(right + width + COLUMN_GAP)
  }
  const places = new Map<string, Position>()
  const bottoms = widths.map(() => 0)
  for (const lane of [...new Set(spreads.map((spread) => spread.lane))].sort((a, b) => a - b)) {
    const own = spreads.filter((spread) => spread.lane === lane)
    const used = own.flatMap(({ layer, columns }) => columns.map((_, i) => columnOf.get(layer)! + i))
    const top = onGrid(Math.max(...bottoms.slice(Math.min(...used), Math.max(...used) + 1)))
    for (const { layer, columns } of own) {
      const first = columnOf.get(layer)!
      const rows = Math.max(...columns.map(({ length }) => length))
      let y = top
      for (let row = 0; row < rows; row++) {
        let bottom = y
        for (const [i, boxes] of columns.entries()) {
          const box = boxes[row]
          if (!box) continue
          places.set(box.id, { x: lefts[first + i]!, y })
          bottom = Math.max(bottom, onGrid(y + box.height + ROW_GAP))
          bottoms[first + i] = bottom
        }
        y = bottom
      }
    }
  }
  const sizeOf = ({ x, y }: Position, { width, height }: Size) => [x + width, y + height] as const
  const corners = [...places].map(([id, at]) => sizeOf(at, flow.graph.boxes.get(id)!))
  return {
    places,
    width: Math.max(...corners.map(([x]) => x)),
    height: Math.max(...corners.map(([, y]) => y)),
  }
}

/** What stands in these layers; what feeds one of them from aside stands there too, and nowhere else. */
function spreadsOf(flow: Flow, from: number, to: number, most: number): readonly Spread[] {
  const isAside = ({ id }: Box) => flow.roles.get(id) === 'aside'
  const inBand = ({ layer, boxes }: Cell): readonly Box[] => {
    if (layer < from - 1 || layer >= to) return []
    if (layer === from - 1) return boxes.filter(isAside)
    return layer === to - 1 && to < flow.layers ? boxes.filter((box) => !isAside(box)) : boxes
  }
  return flow.cells.flatMap((cell) => {
    const boxes = inBand(cell)
    if (boxes.length === 0) return []
    const upper = boxes.filter((box) => !isAside(box))
    // From left to right and then down, the order in which they are read: tidied again, they stay.
    const count = Math.max(1, Math.ceil(upper.length / most))
    const columns = Array.from({ length: count }, (_, i) => upper.filter((_, j) => j % count === i))
    columns.at(-1)!.push(...boxes.filter(isAside))
    return [{ lane: cell.lane, layer: cell.layer, columns }]
  })
}
