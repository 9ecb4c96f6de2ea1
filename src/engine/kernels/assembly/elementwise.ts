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

/**
 * One step of Adam (Kingma and Ba, 2014) in place, `rate` with both bias corrections in it: the same operations in the
 * same order as src/engine/optimizers/adam.ts.
 */
export function updateAdam(
  weight: usize,
  gradient: usize,
  mean: usize,
  spread: usize,
  size: i32,
  rate: f32,
  meanShare: f32,
  spreadShare: f32,
  epsilon: f32,
): void {
  for (let i = 0; i < size; i += LANES) {
    const count = size - i
    const at = bytes(i)
    const g = loadPart(gradient + at, count)
    let m = loadPart(mean + at, count)
    let v = loadPart(spread + at, count)
    m = f32x4.add(m, f32x4.mul(f32x4.sub(g, m), f32x4.splat(meanShare)))
    v = f32x4.add(v, f32x4.mul(f32x4.sub(f32x4.mul(g, g), v), f32x4.splat(spreadShare)))
    const step = f32x4.div(f32x4.mul(m, f32x4.splat(rate)), f32x4.add(f32x4.sqrt(v), f32x4.splat(epsilon)))
    storePart(mean + at, m, count)
    storePart(spread + at, v, count)
    storePart(weight + at, f32x4.sub(loadPart(weight + at, count), step), count)
  }
}
