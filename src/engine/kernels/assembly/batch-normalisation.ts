import { bytes, LANES, loadPart, storePart } from './vector.ts'

/*
 * Batch normalisation (Ioffe and Szegedy, 2015) of `rows × columns` numbers, every column over all rows. Sums are added
 * up in double precision: over the 70,000 pixels of a batch, single precision spoils the fifth digit.
 */

/** Rows worked on together, so that the columns of one after another find them in the cache. */
const BLOCK_ROWS: i32 = 128

/** Bytes that the functions here need beside their operands: two sums and two factors for each column. */
export function batchNormalisationWorkspace(columns: i32): usize {
  return <usize>(columns + LANES) * 24
}

/** Mean and (biased) variance of each column, `[columns]`. */
export function batchMoments(
  x: usize,
  rows: i32,
  columns: i32,
  mean: usize,
  variance: usize,
  workspace: usize,
): void {
  const half = (<usize>(columns + LANES)) << 3
  memory.fill(workspace, 0, 2 * half)
  addProducts(x, 0, rows, columns, 0, workspace, workspace + half)
  for (let c = 0; c < columns; c++) {
    store<f32>(mean + bytes(c), <f32>(load<f64>(workspace + ((<usize>c) << 3)) / <f64>rows))
  }
  memory.fill(workspace, 0, 2 * half)
  addProducts(x, x, rows, columns, mean, workspace, workspace + half)
  for (let c = 0; c < columns; c++) {
    store<f32>(variance + bytes(c), <f32>(load<f64>(workspace + half + ((<usize>c) << 3)) / <f64>rows))
  }
}

/** `y = (x − mean) / √(variance + epsilon) · scale + offset` */
export function normalise(
  x: usize,
  rows: i32,
  columns: i32,
  mean: usize,
  variance: usize,
  scale: usize,
  offset: usize,
  epsilon: f32,
  y: usize,
  workspace: usize,
): void {
  for (let c = 0; c < columns; c++) {
    const deviation = sqrt<f64>(<f64>load<f32>(variance + bytes(c)) + <f64>epsilon)
    store<f32>(workspace + bytes(c), <f32>(<f64>load<f32>(scale + bytes(c)) / deviation))
  }
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < columns; c += LANES) {
      const count = columns - c
      const at = bytes(c)
      const centred = f32x4.sub(loadPart(x + at, count), loadPart(mean + at, count))
      const scaled = f32x4.mul(centred, loadPart(workspace + at, count))
      storePart(y + at, f32x4.add(scaled, loadPart(offset + at, count)), count)
    }
    x += bytes(columns)
    y += bytes(columns)
  }
}

/**
 * The gradients of {@link normalise} with mean and variance those of `x`, so that they take part:
 * `dx = scale / deviation · (dy − mean(dy) − x̂ · mean(dy · x̂))`, `dScale = Σ dy · x̂`, `dOffset = Σ dy`.
 */
export function normaliseGradient(
  x: usize,
  dy: usize,
  rows: i32,
  columns: i32,
  mean: usize,
  variance: usize,
  scale: usize,
  epsilon: f32,
  dx: usize,
  dScale: usize,
  dOffset: usize,
  workspace: usize,
): void {
  const half = (<usize>(columns + LANES)) << 3
  const factors = workspace + 2 * half
  const slopes = factors + bytes(columns + LANES)
  memory.fill(workspace, 0, 2 * half)
  addProducts(dy, x, rows, columns, mean, workspace, workspace + half)
  for (let c = 0; c < columns; c++) {
    const deviation = sqrt<f64>(<f64>load<f32>(variance + bytes(c)) + <f64>epsilon)
    const total = load<f64>(workspace + ((<usize>c) << 3))
    const product = load<f64>(workspace + half + ((<usize>c) << 3)) / deviation
    store<f32>(dOffset + bytes(c), <f32>total)
    store<f32>(dScale + bytes(c), <f32>product)
    store<f32>(factors + bytes(c), <f32>(<f64>load<f32>(scale + bytes(c)) / deviation))
    store<f32>(slopes + bytes(c), <f32>(product / deviation / <f64>rows))
  }
  const share = <f32>(1.0 / <f64>rows)
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < columns; c += LANES) {
      const count = columns - c
      const at = bytes(c)
      const centred = f32x4.sub(loadPart(x + at, count), loadPart(mean + at, count))
      const level = f32x4.mul(loadPart(dOffset + at, count), f32x4.splat(share))
      const slope = f32x4.mul(centred, loadPart(slopes + at, count))
      const rest = f32x4.sub(f32x4.sub(loadPart(dy + at, count), level), slope)
      storePart(dx + at, f32x4.mul(rest, loadPart(factors + at, count)), count)
    }
    x += bytes(columns)
    dy += bytes(columns)
    dx += bytes(columns)
  }
}

/**
 * Adds to the double-precision totals of each column `a`, and `a · (b − mean)`; where `b` is `a` itself the second is
 * the square `(a − mean)²`, and without `b` (0) only the first is formed.
 */
function addProducts(
  a: usize,
  b: usize,
  rows: i32,
  columns: i32,
  mean: usize,
  sums: usize,
  products: usize,
): void {
  for (let row = 0; row < rows; row += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, rows - row)
    for (let c = 0; c < columns; c += LANES) {
      const place = (<usize>c) << 3
      const other = b === 0 ? b : b + bytes(c)
      const centre = b === 0 ? f32x4.splat(0) : loadPart(mean + bytes(c), columns - c)
      addBlock(a + bytes(c), other, count, columns, columns - c, centre, sums + place, products + place)
    }
    a += bytes(count * columns)
    if (b !== 0) b += bytes(count * columns)
  }
}

function addBlock(
  a: usize,
  b: usize,
  rows: i32,
  columns: i32,
  width: i32,
  centre: v128,
  sums: usize,
  products: usize,
): void {
  let sumLow = v128.load(sums)
  let sumHigh = v128.load(sums, 16)
  let productLow = v128.load(products)
  let productHigh = v128.load(products, 16)
  for (let row = 0; row < rows; row++) {
    const first = loadPart(a, width)
    sumLow = f64x2.add(sumLow, f64x2.promote_low_f32x4(first))
    sumHigh = f64x2.add(sumHigh, upper(first))
    if (b !== 0) {
      const centred = f32x4.sub(loadPart(b, width), centre)
      const product = f32x4.mul(a === b ? centred : first, centred)
      productLow = f64x2.add(productLow, f64x2.promote_low_f32x4(product))
      productHigh = f64x2.add(productHigh, upper(product))
      b += bytes(columns)
    }
    a += bytes(columns)
  }
  v128.store(sums, sumLow)
  v128.store(sums, sumHigh, 16)
  v128.store(products, productLow)
  v128.store(products, productHigh, 16)
}

/** The upper two numbers in double precision. */
function upper(values: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(values, values, 2, 3, 2, 3))
}
