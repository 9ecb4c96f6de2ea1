import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'
import { approach, average } from './moving-average.assembly.ts'

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

/** RMSprop; `averageGradient` is 0 where it is not centred, `momentum` is 0 without one. */
export function updateRmsprop(
  weight: usize,
  gradient: usize,
  velocity: usize,
  averageGradient: usize,
  momentum: usize,
  size: i32,
  rate: f32,
  rho: f32,
  oneMinusRho: f32,
  momentumFactor: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateRmspropAt(
      weight,
      gradient,
      velocity,
      averageGradient,
      momentum,
      rate,
      rho,
      oneMinusRho,
      momentumFactor,
      epsilon,
      i,
      LANES,
    )
  if (whole < size)
    updateRmspropAt(
      weight,
      gradient,
      velocity,
      averageGradient,
      momentum,
      rate,
      rho,
      oneMinusRho,
      momentumFactor,
      epsilon,
      whole,
      size - whole,
    )
}

// @inline
function updateRmspropAt(
  weight: usize,
  gradient: usize,
  velocity: usize,
  averageGradient: usize,
  momentum: usize,
  rate: f32,
  rho: f32,
  oneMinusRho: f32,
  momentumFactor: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  let variance = average(velocity + at, f32x4.mul(g, g), rho, oneMinusRho, count)
  if (averageGradient !== 0) {
    const newAverage = average(averageGradient + at, g, rho, oneMinusRho, count)
    variance = f32x4.sub(variance, f32x4.mul(newAverage, newAverage))
  }
  let down = f32x4.div(f32x4.mul(g, f32x4.splat(rate)), root(variance, epsilon))
  if (momentum !== 0) {
    down = f32x4.add(f32x4.mul(loadPart(momentum + at, count), f32x4.splat(momentumFactor)), down)
    storePart(momentum + at, down, count)
  }
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), down), count)
}

/** Adam; `rate` has both bias corrections in it. `m` and `v` as in the paper: the moments of the gradient. */
export function updateAdam(
  weight: usize,
  gradient: usize,
  m: usize,
  v: usize,
  size: i32,
  rate: f32,
  oneMinusBeta1: f32,
  oneMinusBeta2: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateAdamAt(weight, gradient, m, v, rate, oneMinusBeta1, oneMinusBeta2, epsilon, i, LANES)
  if (whole < size)
    updateAdamAt(weight, gradient, m, v, rate, oneMinusBeta1, oneMinusBeta2, epsilon, whole, size - whole)
}

// @inline
function updateAdamAt(
  weight: usize,
  gradient: usize,
  m: usize,
  v: usize,
  rate: f32,
  oneMinusBeta1: f32,
  oneMinusBeta2: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  const newM = approach(m + at, g, oneMinusBeta1, count)
  const newV = approach(v + at, f32x4.mul(g, g), oneMinusBeta2, count)
  const step = f32x4.div(
    f32x4.mul(newM, f32x4.splat(rate)),
    f32x4.add(f32x4.sqrt(newV), f32x4.splat(epsilon)),
  )
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), step), count)
}

/** Adamax; `rate` has the bias correction in it. `m` and `u` as in the paper: first moment and infinity norm. */
export function updateAdamax(
  weight: usize,
  gradient: usize,
  m: usize,
  u: usize,
  size: i32,
  rate: f32,
  oneMinusBeta1: f32,
  beta2: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateAdamaxAt(weight, gradient, m, u, rate, oneMinusBeta1, beta2, epsilon, i, LANES)
  if (whole < size)
    updateAdamaxAt(weight, gradient, m, u, rate, oneMinusBeta1, beta2, epsilon, whole, size - whole)
}

// @inline
function updateAdamaxAt(
  weight: usize,
  gradient: usize,
  m: usize,
  u: usize,
  rate: f32,
  oneMinusBeta1: f32,
  beta2: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  const newM = approach(m + at, g, oneMinusBeta1, count)
  const faded = f32x4.mul(loadPart(u + at, count), f32x4.splat(beta2))
  const newU = f32x4.max(faded, f32x4.abs(g))
  storePart(u + at, newU, count)
  const step = f32x4.div(f32x4.mul(newM, f32x4.splat(rate)), f32x4.add(newU, f32x4.splat(epsilon)))
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
  rho: f32,
  oneMinusRho: f32,
  epsilon: f32,
): void {
  const whole = size & -LANES
  for (let i = 0; i < whole; i += LANES)
    updateAdadeltaAt(weight, gradient, gradients, changes, rate, rho, oneMinusRho, epsilon, i, LANES)
  if (whole < size)
    updateAdadeltaAt(
      weight,
      gradient,
      gradients,
      changes,
      rate,
      rho,
      oneMinusRho,
      epsilon,
      whole,
      size - whole,
    )
}

// @inline
function updateAdadeltaAt(
  weight: usize,
  gradient: usize,
  gradients: usize,
  changes: usize,
  rate: f32,
  rho: f32,
  oneMinusRho: f32,
  epsilon: f32,
  i: i32,
  count: i32,
): void {
  const at = bytes(i)
  const g = loadPart(gradient + at, count)
  const meanSquare = average(gradients + at, f32x4.mul(g, g), rho, oneMinusRho, count)
  const before = loadPart(changes + at, count)
  const change = f32x4.div(f32x4.mul(root(before, epsilon), g), root(meanSquare, epsilon))
  average(changes + at, f32x4.mul(change, change), rho, oneMinusRho, count)
  const step = f32x4.mul(change, f32x4.splat(rate))
  storePart(weight + at, f32x4.sub(loadPart(weight + at, count), step), count)
}

function root(value: v128, epsilon: f32): v128 {
  return f32x4.sqrt(f32x4.add(value, f32x4.splat(epsilon)))
}
