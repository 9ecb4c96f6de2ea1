import type { Position } from '../../../graph/document/document.ts'
import { bounds, overlap, type Rect } from '../card-geometry.ts'
import { byPlace, onGrid, ROW_GAP } from './box-graph.ts'

/** A text that has still to find its place and its width. */
export interface LooseNote {
  readonly id: string
  readonly at: Position
  /** How tall it is at a width. */
  height(width: number): number
}

/** A line longer than this is hard to read, and one shorter is restless. */
const WIDTH = { least: 320, most: 720 }

/** Notes side by side, in more rows where there are many, from 0,0. */
export function noteRows(notes: readonly LooseNote[], width: number): ReadonlyMap<string, Rect> {
  const placed = new Map<string, Rect>()
  const inRow = Math.max(1, Math.min(notes.length, Math.floor((width + ROW_GAP) / (WIDTH.least + ROW_GAP))))
  const sorted = [...notes].sort(byPlace)
  let y = 0
  for (let i = 0; i < sorted.length; i += inRow) {
    const row = sorted.slice(i, i + inRow)
    const each = Math.floor(Math.min(WIDTH.most, (width - ROW_GAP * (inRow - 1)) / inRow) / 8) * 8
    for (const [j, note] of row.entries())
      placed.set(note.id, { x: j * (each + ROW_GAP), y, width: each, height: note.height(each) })
    y = onGrid(y + Math.max(...row.map(({ id }) => placed.get(id)!.height)) + ROW_GAP)
  }
  return placed
}

/** Notes under each other where the cards leave room, the upper left of such places; nothing where there is none. */
export function notesInHole(
  notes: readonly LooseNote[],
  cards: readonly Rect[],
): ReadonlyMap<string, Rect> | undefined {
  const all = bounds(cards)
  if (!all) return undefined
  const sorted = [...notes].sort(byPlace)
  const edges = (start: 'x' | 'y', size: 'width' | 'height') => [
    all[start],
    ...cards.map((card) => onGrid(card[start] + card[size] + ROW_GAP)),
  ]
  const [lefts, tops] = [edges('x', 'width'), edges('y', 'height')]
  const rights = [all.x + all.width, ...cards.map(({ x }) => x - ROW_GAP)]
  let best: ReadonlyMap<string, Rect> | undefined
  let least = Number.POSITIVE_INFINITY
  for (const y of tops)
    for (const x of lefts)
      for (const right of rights) {
        const width = Math.floor(Math.min(WIDTH.most, right - x) / 8) * 8
        if (width < WIDTH.least) continue
        const column = stacked(sorted, { x, y }, width)
        const around = bounds(column.values())!
        const wide = { x: x - 8, y: y - 8, width: width + 16, height: around.height + 16 }
        const rank = y + x / 4 - width / 8
        if (rank >= least || y + around.height > all.y + all.height) continue
        if (cards.some((card) => overlap(card, wide))) continue
        best = column
        least = rank
      }
  return best
}

function stacked(notes: readonly LooseNote[], from: Position, width: number): ReadonlyMap<string, Rect> {
  let { y } = from
  return new Map(
    notes.map(({ id, height }) => {
      const rect = { x: from.x, y, width, height: height(width) }
      y = onGrid(y + rect.height + ROW_GAP / 2)
      return [id, rect]
    }),
  )
}
