import { bytes, roundUp } from '../runtime/vector.assembly.ts'
import { addBiasAndActivate } from './epilogue.assembly.ts'
import { packPanels, product, TILE_COLUMNS } from './tile-product.assembly.ts'

/*
 * General matrix products, blocked after Goto and van de Geijn (2008): a block of B is packed into panels once and
 * stays in the second-level cache while blocks of A's rows pass by.
 */

const BLOCK_DEPTH: i32 = 256
const BLOCK_COLUMNS: i32 = 256
const BLOCK_ROWS: i32 = 64
/** Up to this many rows it takes longer to pack B than to read it where it is. */
const FEW_ROWS: i32 = 8

const PANEL_BYTES: usize = (<usize>(BLOCK_DEPTH * BLOCK_COLUMNS)) << 2

/** Bytes that {@link multiplyMatrices} needs beside its operands. */
export function matrixWorkspace(): usize {
  return PANEL_BYTES + bytes(BLOCK_DEPTH * BLOCK_ROWS)
}

/**
 * `C = A · B`, then bias (`[columns]`, or 0) and activation. `A` is `rows × depth`, `B` is `depth × columns`; strides
 * are in bytes and one of each pair is 4, so that either may be transposed. `C` is `rows × columns`, its rows `cRow`
 * bytes apart.
 */
export function multiplyMatrices(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  bColumn: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  bias: usize,
  activation: i32,
  c: usize,
  cRow: usize,
  workspace: usize,
): void {
  if (depth === 0) clear(c, cRow, rows, columns)
  const isReadable = rows <= FEW_ROWS && bColumn === 4 && roundUp(columns, TILE_COLUMNS) === columns
  for (let column = 0; column < columns; column += BLOCK_COLUMNS) {
    const width = min(BLOCK_COLUMNS, columns - column)
    for (let k = 0; k < depth; k += BLOCK_DEPTH) {
      const length = min(BLOCK_DEPTH, depth - k)
      const block = b + <usize>k * bStep + <usize>column * bColumn
      const left = a + <usize>k * aStep
      const target = c + bytes(column)
      const panel = bytes(length * TILE_COLUMNS)
      if (isReadable) {
        multiplyRows(left, aRow, aStep, rows, block, 32, bStep, width, length, target, cRow, k > 0, workspace)
        continue
      }
      packPanels(block, bStep, bColumn, length, width, workspace, panel)
      for (let row = 0; row < rows; row += BLOCK_ROWS) {
        const from = left + <usize>row * aRow
        const to = target + <usize>row * cRow
        const height = min(BLOCK_ROWS, rows - row)
        multiplyRows(
          from,
          aRow,
          aStep,
          height,
          workspace,
          panel,
          32,
          width,
          length,
          to,
          cRow,
          k > 0,
          workspace,
        )
      }
    }
  }
  addBiasAndActivate(c, rows, columns, cRow, bias, activation)
}

/** Rows of A against packed columns. Where A is transposed its rows are packed too, eight to a panel. */
function multiplyRows(
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
  workspace: usize,
): void {
  if (aStep === 4) {
    product(a, aRow, aStep, rows, b, bPanel, bStep, columns, depth, c, cRow, accumulate)
    return
  }
  const packed = workspace + PANEL_BYTES
  const panel = bytes(depth * TILE_COLUMNS)
  packPanels(a, aStep, aRow, depth, rows, packed, panel)
  for (let row = 0; row < rows; row += TILE_COLUMNS) {
    const from = packed + <usize>(row / TILE_COLUMNS) * panel
    const to = c + <usize>row * cRow
    const height = min(TILE_COLUMNS, rows - row)
    product(from, 4, bytes(TILE_COLUMNS), height, b, bPanel, bStep, columns, depth, to, cRow, accumulate)
  }
}

function clear(c: usize, cRow: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row++) memory.fill(c + <usize>row * cRow, 0, bytes(columns))
}
