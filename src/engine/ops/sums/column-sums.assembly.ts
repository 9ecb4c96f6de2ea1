import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'

/*
 * Sums over the rows of `rows × columns` numbers, in double precision: over the 70,000 pixels of a batch, single
 * precision spoils the fifth digit. A few rows at a time are added up in single precision first, which costs nothing
 * (their rounding errors are those of the numbers themselves) and saves most of the conversions.
 */

/** Rows added up in single precision. */
const FEW_ROWS: i32 = 16

/** Bytes of double-precision totals, `[columns]`. */
export function totalBytes(columns: i32): usize {
  return (<usize>(columns + LANES)) << 3
}

/** Bytes of workspace for the sums of so many columns that are formed together. */
export function columnWorkspace(columns: i32): usize {
  return bytes(columns + LANES)
}

/** The sums of the rows `first … end − 1`, as totals. */
export function sumColumns(
  x: usize,
  columns: i32,
  totals: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const whole = columns & -LANES
  memory.fill(totals, 0, totalBytes(columns))
  for (let row = first; row < end; row += FEW_ROWS) {
    memory.fill(workspace, 0, bytes(columns))
    const last = min(end, row + FEW_ROWS)
    for (let i = row; i < last; i++) {
      const from = x + bytes(columns) * <usize>i
      let c = 0
      for (; c < whole; c += LANES) {
        add(workspace + bytes(c), v128.load(from + bytes(c)), LANES)
      }
      const count = columns - c
      if (count > 0) add(workspace + bytes(c), loadPart(from + bytes(c), count), count)
    }
    addToTotals(totals, workspace, columns)
  }
}

/**
 * The gradient before a relu, `dx = dy` where the relu's result `y` is positive and else 0, with its sums: the gradient
 * of what was added to every row.
 */
export function reluAndSumGradient(
  y: usize,
  dy: usize,
  dx: usize,
  columns: i32,
  totals: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const whole = columns & -LANES
  memory.fill(totals, 0, totalBytes(columns))
  for (let row = first; row < end; row += FEW_ROWS) {
    memory.fill(workspace, 0, bytes(columns))
    const last = min(end, row + FEW_ROWS)
    for (let i = row; i < last; i++) {
      const line = bytes(columns) * <usize>i
      let c = 0
      for (; c < whole; c += LANES) reluAndSumAt(y, dy, dx, line + bytes(c), workspace + bytes(c), LANES)
      if (c < columns) reluAndSumAt(y, dy, dx, line + bytes(c), workspace + bytes(c), columns - c)
    }
    addToTotals(totals, workspace, columns)
  }
}

// @inline
function reluAndSumAt(y: usize, dy: usize, dx: usize, at: usize, sum: usize, count: i32): void {
  const isPositive = f32x4.gt(loadPart(y + at, count), f32x4.splat(0))
  const gradient = v128.and(loadPart(dy + at, count), isPositive)
  storePart(dx + at, gradient, count)
  add(sum, gradient, count)
}

/**
 * The sums of `a` and of `a · (b − centre)` over the rows `first … end − 1`, two totals one after the other; where `b`
 * is `a` itself those of `a − centre` and of its square. `centre` is `[columns]`.
 */
export function sumProducts(
  a: usize,
  b: usize,
  centre: usize,
  columns: i32,
  totals: usize,
  first: i32,
  end: i32,
  workspace: usize,
): void {
  const whole = columns & -LANES
  const between = columnWorkspace(columns)
  memory.fill(totals, 0, 2 * totalBytes(columns))
  for (let row = first; row < end; row += FEW_ROWS) {
    memory.fill(workspace, 0, 2 * between)
    const last = min(end, row + FEW_ROWS)
    for (let i = row; i < last; i++) {
      const line = bytes(columns) * <usize>i
      let c = 0
      for (; c < whole; c += LANES) {
        addProducts(a, b, line + bytes(c), centre + bytes(c), workspace + bytes(c), between, LANES)
      }
      if (c < columns) {
        addProducts(a, b, line + bytes(c), centre + bytes(c), workspace + bytes(c), between, columns - c)
      }
    }
    addToTotals(totals, workspace, columns)
    addToTotals(totals + totalBytes(columns), workspace + between, columns)
  }
}

/** Adds to the sum at `sum`, and to that of the products, `between` bytes behind it. */
// @inline
function addProducts(
  a: usize,
  b: usize,
  at: usize,
  centre: usize,
  sum: usize,
  between: usize,
  count: i32,
): void {
  const centred = f32x4.sub(loadPart(b + at, count), loadPart(centre, count))
  const value = a === b ? centred : loadPart(a + at, count)
  add(sum, value, count)
  add(sum + between, f32x4.mul(value, centred), count)
}

/** The sum of totals that were formed in `parts`, `stride` bytes apart, times `factor`, in single precision. */
export function finishSums(
  totals: usize,
  stride: usize,
  parts: i32,
  columns: i32,
  factor: f64,
  sums: usize,
): void {
  for (let c = 0; c < columns; c++) {
    store<f32>(sums + bytes(c), <f32>(partsOf(totals, stride, parts, c) * factor))
  }
}

/** The sum of one column over all parts. */
export function partsOf(totals: usize, stride: usize, parts: i32, column: i32): f64 {
  let sum: f64 = 0
  for (let part = 0; part < parts; part++) {
    sum += load<f64>(totals + <usize>part * stride + ((<usize>column) << 3))
  }
  return sum
}

// @inline
function add(address: usize, value: v128, count: i32): void {
  storePart(address, f32x4.add(loadPart(address, count), value), count)
}

function addToTotals(totals: usize, sums: usize, columns: i32): void {
  for (let c = 0; c < columns; c += LANES) {
    const values = loadPart(sums + bytes(c), columns - c)
    const address = totals + ((<usize>c) << 3)
    const upper = v128.shuffle<i32>(values, values, 2, 3, 2, 3)
    v128.store(address, f64x2.add(v128.load(address), f64x2.promote_low_f32x4(values)))
    v128.store(address, f64x2.add(v128.load(address, 16), f64x2.promote_low_f32x4(upper)), 16)
  }
}
