/** A place in the grid; −1 are the labels. */
export type Place = readonly [row: number, column: number]

/** Where a key leads from a place in a grid of `size` classes; nothing for other keys. */
export function placeAfter(
  [row, column]: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: number,
): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return inside(row - 1, column, size)
    case 'ArrowDown':
      return inside(row + 1, column, size)
    case 'ArrowLeft':
      return inside(row, column - 1, size)
    case 'ArrowRight':
      return inside(row, column + 1, size)
    case 'Home':
      return ctrlKey ? [0, 0] : inside(row, 0, size)
    case 'End':
      return ctrlKey ? [size - 1, size - 1] : inside(row, size - 1, size)
    default:
      return undefined
  }
}

function inside(row: number, column: number, size: number): Place {
  const limit = (value: number, least: number) => Math.max(least, Math.min(size - 1, value))
  // The corner belongs to no class.
  const isCorner = row < 0 && column < 0
  return isCorner ? [0, -1] : [limit(row, -1), limit(column, -1)]
}
