import { bytes, LANES, loadPart, storePart } from './vector.ts'

/** Rows added up while their columns are in the cache. */
const BLOCK_ROWS: i32 = 128

/** Bytes that {@link sumColumns} needs beside its operands. */
export function columnWorkspace(columns: i32): usize {
  return (<usize>(columns + LANES)) << 3
}

/** The sums of the columns of `rows × columns` numbers, times `factor`, added up in double precision. */
export function sumColumns(
  x: usize,
  rows: i32,
  columns: i32,
  factor: f64,
  sums: usize,
  workspace: usize,
): void {
  memory.fill(workspace, 0, columnWorkspace(columns))
  for (let row = 0; row < rows; row += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, rows - row)
    for (let column = 0; column < columns; column += LANES) {
      addColumns(
        x + bytes(column),
        bytes(columns),
        count,
        columns - column,
        workspace + ((<usize>column) << 3),
      )
    }
    x += bytes(count * columns)
  }
  for (let column = 0; column < columns; column++) {
    store<f32>(sums + bytes(column), <f32>(load<f64>(workspace + ((<usize>column) << 3)) * factor))
  }
}

function addColumns(from: usize, row: usize, rows: i32, width: i32, totals: usize): void {
  let first = v128.load(totals)
  let second = v128.load(totals, 16)
  for (let i = 0; i < rows; i++) {
    const values = loadPart(from, width)
    first = f64x2.add(first, f64x2.promote_low_f32x4(values))
    second = f64x2.add(second, f64x2.promote_low_f32x4(v128.shuffle<i32>(values, values, 2, 3, 2, 3)))
    from += row
  }
  v128.store(totals, first)
  v128.store(totals, second, 16)
}

/** `dx = dy` where `x` is positive, else 0. */
export function reluGradient(x: usize, dy: usize, dx: usize, size: i32): void {
  const zero = f32x4.splat(0)
  for (let i = 0; i < size; i += LANES) {
    const count = size - i
    const at = bytes(i)
    const isPositive = f32x4.gt(loadPart(x + at, count), zero)
    storePart(dx + at, v128.and(loadPart(dy + at, count), isPositive), count)
  }
}
