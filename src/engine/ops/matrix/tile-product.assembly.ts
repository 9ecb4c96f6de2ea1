import { bytes, multiplyAdd } from '../runtime/vector.assembly.ts'

/** Rows and columns of a register tile: eight accumulators, which no engine spills (see {@link productTile}). */
export const TILE_ROWS: i32 = 4
export const TILE_COLUMNS: i32 = 8

/** Where a tile that sticks out of its matrix is computed before what belongs there is copied. */
let spareTile: usize = 0

/** Gives the kernels 128 bytes of their own for {@link product}. To be called once, before anything else. */
export function useSpareTile(address: usize): void {
  spareTile = address
}

/**
 * `C (+)= A · B` for a tile of up to 4 rows and exactly 8 columns: the only inner loop of all products here,
 * after Goto and van de Geijn (2008). Rows beyond `rows` repeat the last one, writing the same numbers twice.
 *
 * The loop is deliberately not unrolled, and not larger: with 8 accumulators, 2 vectors of B and one number of A it
 * stays in registers (94 % of the peak of 128-bit multiply-add in V8; larger or unrolled tiles reach 60 to 75 %).
 * Written into its callers it saves a tenth where sums are short.
 */
// @inline
function productTile(
  a: usize,
  aRow: usize,
  aStep: usize,
  rows: i32,
  b: usize,
  bStep: usize,
  depth: i32,
  c: usize,
  cRow: usize,
  accumulate: bool,
): void {
  const last = rows - 1
  let a0 = a
  let a1 = a + aRow * <usize>min(1, last)
  let a2 = a + aRow * <usize>min(2, last)
  let a3 = a + aRow * <usize>min(3, last)
  const c0 = c
  const c1 = c + cRow * <usize>min(1, last)
  const c2 = c + cRow * <usize>min(2, last)
  const c3 = c + cRow * <usize>min(3, last)
  let left0 = f32x4.splat(0)
  let right0 = left0
  let left1 = left0
  let right1 = left0
  let left2 = left0
  let right2 = left0
  let left3 = left0
  let right3 = left0
  if (accumulate) {
    left0 = v128.load(c0)
    right0 = v128.load(c0, 16)
    left1 = v128.load(c1)
    right1 = v128.load(c1, 16)
    left2 = v128.load(c2)
    right2 = v128.load(c2, 16)
    left3 = v128.load(c3)
    right3 = v128.load(c3, 16)
  }
  for (let k = 0; k < depth; k++) {
    const left = v128.load(b)
    const right = v128.load(b, 16)
    let factor = v128.load32_splat(a0)
    left0 = multiplyAdd(factor, left, left0)
    right0 = multiplyAdd(factor, right, right0)
    factor = v128.load32_splat(a1)
    left1 = multiplyAdd(factor, left, left1)
    right1 = multiplyAdd(factor, right, right1)
    factor = v128.load32_splat(a2)
    left2 = multiplyAdd(factor, left, left2)
    right2 = multiplyAdd(factor, right, right2)
    factor = v128.load32_splat(a3)
    left3 = multiplyAdd(factor, left, left3)
    right3 = multiplyAdd(factor, right, right3)
    a0 += aStep
    a1 += aStep
    a2 += aStep
    a3 += aStep
    b += bStep
  }
  v128.store(c0, left0)
  v128.store(c0, right0, 16)
  v128.store(c1, left1)
  v128.store(c1, right1, 16)
  v128.store(c2, left2)
  v128.store(c2, right2, 16)
  v128.store(c3, left3)
  v128.store(c3, right3, 16)
}

/**
 * `C (+)= A · B`, with `C` of `rows × columns` numbers. All strides are in bytes.
 * - `a`: element (row, k) is at `a + row · aRow + k · aStep`, so a transposed matrix needs no copy.
 * - `b`: panels of 8 columns, `bPanel` apart; row k of a panel is 8 numbers in a row at `k · bStep`. The last panel
 *   is read to its full width, whatever it holds there.
 * - `c`: rows are `cRow` apart; nothing beyond `columns` is written.
 */
export function product(
  a: usize,
  aRow: usize,
  aStep: usize,
  rows: i32,
  b: usize,
  bPanel: usize,
  bStep: usize,
  columns: i32,
  depth: i32,
  c: usize,
  cRow: usize,
  accumulate: bool,
): void {
  for (let column = 0; column < columns; column += TILE_COLUMNS) {
    const width = columns - column
    let from = a
    let to = c + bytes(column)
    for (let row = 0; row < rows; row += TILE_ROWS) {
      const height = min(TILE_ROWS, rows - row)
      if (width >= TILE_COLUMNS) {
        productTile(from, aRow, aStep, height, b, bStep, depth, to, cRow, accumulate)
      } else {
        productTile(from, aRow, aStep, height, b, bStep, depth, spareTile, bytes(TILE_COLUMNS), false)
        copySpareTile(to, cRow, height, width, accumulate)
      }
      from += aRow * TILE_ROWS
      to += cRow * TILE_ROWS
    }
    b += bPanel
  }
}

function copySpareTile(c: usize, cRow: usize, rows: i32, columns: i32, accumulate: bool): void {
  for (let row = 0; row < rows; row++) {
    const from = spareTile + bytes(row * TILE_COLUMNS)
    const to = c + <usize>row * cRow
    for (let column = 0; column < columns; column++) {
      const value = load<f32>(from + bytes(column))
      store<f32>(to + bytes(column), accumulate ? value + load<f32>(to + bytes(column)) : value)
    }
  }
}

/**
 * Copies a matrix into the panels that {@link product} takes: 8 columns each, zeros where the matrix ends. Element
 * (k, column) is at `source + k · step + column · columnStep`, strides in bytes, also negative.
 */
export function packPanels(
  source: usize,
  step: isize,
  columnStep: isize,
  depth: i32,
  columns: i32,
  panels: usize,
  panelStride: usize,
): void {
  for (let column = 0; column < columns; column += TILE_COLUMNS) {
    const width = min(TILE_COLUMNS, columns - column)
    if (columnStep === 4 && width === TILE_COLUMNS) packRows(source, step, depth, panels)
    else packColumns(source, step, columnStep, depth, width, panels)
    source += columnStep * TILE_COLUMNS
    panels += panelStride
  }
}

/** A full panel whose rows lie together. */
function packRows(source: usize, step: isize, depth: i32, panel: usize): void {
  for (let k = 0; k < depth; k++) {
    v128.store(panel, v128.load(source))
    v128.store(panel, v128.load(source, 16), 16)
    source += step
    panel += 32
  }
}

function packColumns(
  source: usize,
  step: isize,
  columnStep: isize,
  depth: i32,
  width: i32,
  panel: usize,
): void {
  for (let k = 0; k < depth; k++) {
    let from = source
    for (let column = 0; column < TILE_COLUMNS; column++) {
      store<f32>(panel, column < width ? load<f32>(from) : 0)
      from += columnStep
      panel += 4
    }
    source += step
  }
}
