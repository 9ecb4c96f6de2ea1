import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'
import { partsOf, totalBytes } from '../sums/column-sums.assembly.ts'

/*
 * Batch normalisation (Ioffe and Szegedy, 2015) of `rows × columns` numbers, every column over all rows. What is summed
 * over the rows comes from `sumProducts`, in parts that are `stride` bytes apart.
 */

/**
 * Mean and (biased) variance of each column, `[columns]`, from the sums of `x − centre` and of its square. With a
 * number of the column itself as centre the two are of one size, and their difference in double precision is exact
 * enough.
 */
export function batchMoments(
  totals: usize,
  stride: usize,
  parts: i32,
  rows: i32,
  columns: i32,
  centre: usize,
  mean: usize,
  variance: usize,
): void {
  for (let c = 0; c < columns; c++) {
    const shift = partsOf(totals, stride, parts, c) / <f64>rows
    const square = partsOf(totals + totalBytes(columns), stride, parts, c) / <f64>rows
    store<f32>(mean + bytes(c), <f32>(<f64>load<f32>(centre + bytes(c)) + shift))
    store<f32>(variance + bytes(c), <f32>max<f64>(0, square - shift * shift))
  }
}

/** `factors = scale / √(variance + epsilon)`, `[columns]` */
export function normalFactors(
  variance: usize,
  scale: usize,
  epsilon: f64,
  columns: i32,
  factors: usize,
): void {
  for (let c = 0; c < columns; c++) {
    const deviation = sqrt<f64>(<f64>load<f32>(variance + bytes(c)) + epsilon)
    store<f32>(factors + bytes(c), <f32>(<f64>load<f32>(scale + bytes(c)) / deviation))
  }
}

/** `y = (x − mean) · factors + offset` for the rows `first … end − 1`. */
export function normalise(
  x: usize,
  columns: i32,
  mean: usize,
  factors: usize,
  offset: usize,
  y: usize,
  first: i32,
  end: i32,
): void {
  const whole = columns & -LANES
  for (let row = first; row < end; row++) {
    const line = bytes(columns) * <usize>row
    let c = 0
    for (; c < whole; c += LANES) normaliseAt(x + line, mean, factors, offset, y + line, bytes(c), LANES)
    if (c < columns) normaliseAt(x + line, mean, factors, offset, y + line, bytes(c), columns - c)
  }
}

// @inline
function normaliseAt(
  x: usize,
  mean: usize,
  factors: usize,
  offset: usize,
  y: usize,
  at: usize,
  count: i32,
): void {
  const centred = f32x4.sub(loadPart(x + at, count), loadPart(mean + at, count))
  const scaled = f32x4.mul(centred, loadPart(factors + at, count))
  storePart(y + at, f32x4.add(scaled, loadPart(offset + at, count)), count)
}

/**
 * From the sums of `dy` and of `dy · (x − mean)`: the gradients of offset and scale, `dOffset = Σ dy` and
 * `dScale = Σ dy · x̂`, and what {@link normaliseGradient} takes from every row: `levels = Σ dy / rows` and
 * `slopes = Σ dy · x̂ / (rows · deviation)`. All are `[columns]`.
 */
export function normaliseSums(
  totals: usize,
  stride: usize,
  parts: i32,
  rows: i32,
  columns: i32,
  variance: usize,
  epsilon: f64,
  dScale: usize,
  dOffset: usize,
  levels: usize,
  slopes: usize,
): void {
  for (let c = 0; c < columns; c++) {
    const deviation = sqrt<f64>(<f64>load<f32>(variance + bytes(c)) + epsilon)
    const sum = partsOf(totals, stride, parts, c)
    const product = partsOf(totals + totalBytes(columns), stride, parts, c) / deviation
    store<f32>(dOffset + bytes(c), <f32>sum)
    store<f32>(dScale + bytes(c), <f32>product)
    store<f32>(levels + bytes(c), <f32>(sum / <f64>rows))
    store<f32>(slopes + bytes(c), <f32>(product / deviation / <f64>rows))
  }
}

/**
 * The gradient of {@link normalise} with mean and variance those of `x`, so that they take part, for the rows
 * `first … end − 1`: `dx = factors · (dy − levels − (x − mean) · slopes)`.
 */
export function normaliseGradient(
  x: usize,
  dy: usize,
  columns: i32,
  mean: usize,
  factors: usize,
  levels: usize,
  slopes: usize,
  dx: usize,
  first: i32,
  end: i32,
): void {
  const whole = columns & -LANES
  for (let row = first; row < end; row++) {
    const line = bytes(columns) * <usize>row
    let c = 0
    for (; c < whole; c += LANES) {
      gradientAt(x + line, dy + line, mean, factors, levels, slopes, dx + line, bytes(c), LANES)
    }
    if (c < columns) {
      gradientAt(x + line, dy + line, mean, factors, levels, slopes, dx + line, bytes(c), columns - c)
    }
  }
}

// @inline
function gradientAt(
  x: usize,
  dy: usize,
  mean: usize,
  factors: usize,
  levels: usize,
  slopes: usize,
  dx: usize,
  at: usize,
  count: i32,
): void {
  const centred = f32x4.sub(loadPart(x + at, count), loadPart(mean + at, count))
  const slope = f32x4.mul(centred, loadPart(slopes + at, count))
  const level = f32x4.sub(loadPart(dy + at, count), loadPart(levels + at, count))
  storePart(dx + at, f32x4.mul(f32x4.sub(level, slope), loadPart(factors + at, count)), count)
}
