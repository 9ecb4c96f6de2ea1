import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'

/*
 * Steps of the optimizers in place: for every kind the same operations in the same order as in
 * src/engine/optimizers, so that the bits are the same. No multiplication is merged with an addition, also where
 * the build could. Numbers do not depend on each other: a step over part of an array is the step of that part.
 */

/** Gradient descent; `velocity` is 0 without momentum. */
export function updateSgd(
  weight: usize,
  gradient: usize,
  velocity: usize,
  size: i32,
  rate: f32,
  momentum: f32,
  nesterov: bool,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateSgdAt(weight, gradient, velocity, rate, momentum, nesterov, i, LANES)
  if (whole < size) updateSgdAt(weight, gradient, velocity, rate, momentum, nesterov, whole, size - whole)
}

// @inline
function updateSgdAt(
  weight: usize,
  gradient: usize,
  velocity: usize,
  rate: f32,
  momentum: f32,
  nesterov: bool,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const w = loadPart(weight + at, count)
  const down = f32x4.mul(loadPart(gradient + at, count), f32x4.splat(rate))
  if (velocity === 0) {
    storePart(weight + at, f32x4.sub(w, down), count)
    return
  }
  const factor = f32x4.splat(momentum)
  const v = f32x4.sub(f32x4.mul(loadPart(velocity + at, count), factor), down)
  storePart(velocity + at, v, count)
  const step = nesterov ? f32x4.sub(f32x4.mul(v, factor), down) : v
  storePart(weight + at, f32x4.add(w, step), count)
}

/** RMSprop; `mean` is 0 where it is not centred, `speed` is 0 without momentum. */
export function updateRmsprop(
  weight: usize,
  gradient: usize,
  square: usize,
  mean: usize,
  speed: usize,
  size: i32,
  rate: f32,
  kept: f32,
  share: f32,
  momentum: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateRmspropAt(weight, gradient, square, mean, speed, rate, kept, share, momentum, epsilon, i, LANES)
  if (whole < size)
    updateRmspropAt(
      weight,
      gradient,
      square,
      mean,
      speed,
      rate,
      kept,
      share,
      momentum,
      epsilon,
      whole,
      size - whole,
    )
}

// @inline
function updateRmspropAt(
  weight: usize,
  gradient: usize,
  square: usize,
  mean: usize,
  speed: usize,
  rate: f32,
  kept: f32,
  share: f32,
  momentum: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  let spread = average(square + at, f32x4.mul(g, g), kept, share, count)
  if (mean !== 0) {
    const m = average(mean + at, g, kept, share, count)
    spread = f32x4.sub(spread, f32x4.mul(m, m))
  }
  let down = f32x4.div(f32x4.mul(g, f32x4.splat(rate)), root(spread, epsilon))
  if (speed !== 0) {
    down = f32x4.add(f32x4.mul(loadPart(speed + at, count), f32x4.splat(momentum)), down)
    storePart(speed + at, down, count)
  }
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), down), count)
}

/** Adam; `rate` has both bias corrections in it. */
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
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateAdamAt(weight, gradient, mean, spread, rate, meanShare, spreadShare, epsilon, i, LANES)
  if (whole < size)
    updateAdamAt(weight, gradient, mean, spread, rate, meanShare, spreadShare, epsilon, whole, size - whole)
}

// @inline
function updateAdamAt(
  weight: usize,
  gradient: usize,
  mean: usize,
  spread: usize,
  rate: f32,
  meanShare: f32,
  spreadShare: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  const m = approach(mean + at, g, meanShare, count)
  const v = approach(spread + at, f32x4.mul(g, g), spreadShare, count)
  const step = f32x4.div(f32x4.mul(m, f32x4.splat(rate)), f32x4.add(f32x4.sqrt(v), f32x4.splat(epsilon)))
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), step), count)
}

/** Adamax; `rate` has the bias correction in it. */
export function updateAdamax(
  weight: usize,
  gradient: usize,
  mean: usize,
  norm: usize,
  size: i32,
  rate: f32,
  meanShare: f32,
  normKept: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateAdamaxAt(weight, gradient, mean, norm, rate, meanShare, normKept, epsilon, i, LANES)
  if (whole < size)
    updateAdamaxAt(weight, gradient, mean, norm, rate, meanShare, normKept, epsilon, whole, size - whole)
}

// @inline
function updateAdamaxAt(
  weight: usize,
  gradient: usize,
  mean: usize,
  norm: usize,
  rate: f32,
  meanShare: f32,
  normKept: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  const m = approach(mean + at, g, meanShare, count)
  const faded = f32x4.mul(loadPart(norm + at, count), f32x4.splat(normKept))
  const n = f32x4.max(faded, f32x4.abs(g))
  storePart(norm + at, n, count)
  const step = f32x4.div(f32x4.mul(m, f32x4.splat(rate)), f32x4.add(n, f32x4.splat(epsilon)))
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), step), count)
}

export function updateAdagrad(
  weight: usize,
  gradient: usize,
  accumulator: usize,
  size: i32,
  rate: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateAdagradAt(weight, gradient, accumulator, rate, epsilon, i, LANES)
  if (whole < size) updateAdagradAt(weight, gradient, accumulator, rate, epsilon, whole, size - whole)
}

// @inline
function updateAdagradAt(
  weight: usize,
  gradient: usize,
  accumulator: usize,
  rate: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  const sum = f32x4.add(loadPart(accumulator + at, count), f32x4.mul(g, g))
  storePart(accumulator + at, sum, count)
  const step = f32x4.div(f32x4.mul(g, f32x4.splat(rate)), root(sum, epsilon))
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), step), count)
}

export function updateAdadelta(
  weight: usize,
  gradient: usize,
  gradients: usize,
  changes: usize,
  size: i32,
  rate: f32,
  kept: f32,
  share: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateAdadeltaAt(weight, gradient, gradients, changes, rate, kept, share, epsilon, i, LANES)
  if (whole < size)
    updateAdadeltaAt(weight, gradient, gradients, changes, rate, kept, share, epsilon, whole, size - whole)
}

// @inline
function updateAdadeltaAt(
  weight: usize,
  gradient: usize,
  gradients: usize,
  changes: usize,
  rate: f32,
  kept: f32,
  share: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  const spread = average(gradients + at, f32x4.mul(g, g), kept, share, count)
  const before = loadPart(changes + at, count)
  const change = f32x4.div(f32x4.mul(root(before, epsilon), g), root(spread, epsilon))
  average(changes + at, f32x4.mul(change, change), kept, share, count)
  const step = f32x4.mul(change, f32x4.splat(rate))
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), step), count)
}

/** A moving average in place, `before · kept + value · share`. */
function average(place: usize, value: v128, kept: f32, share: f32, count: i32): v128 {
  const before = f32x4.mul(loadPart(place, count), f32x4.splat(kept))
  const after = f32x4.add(before, f32x4.mul(value, f32x4.splat(share)))
  storePart(place, after, count)
  return after
}

/** A moving average in place, `before + (value − before) · share`. */
function approach(place: usize, value: v128, share: f32, count: i32): v128 {
  const before = loadPart(place, count)
  const after = f32x4.add(before, f32x4.mul(f32x4.sub(value, before), f32x4.splat(share)))
  storePart(place, after, count)
  return after
}

function root(value: v128, epsilon: f32): v128 {
  return f32x4.sqrt(f32x4.add(value, f32x4.splat(epsilon)))
}
