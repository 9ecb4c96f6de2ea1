/**
 * Functions whose last digits JavaScript leaves to the engine (ECMA-262, “Function Properties of the Math Object”),
 * from operations that round the same everywhere: a picture must have the same bits in every browser and in Node.
 */

/** Sine of an angle from −π to π, to 1e-6: Taylor's series. */
export function sine(angle: number): number {
  const x2 = angle * angle
  let [term, sum] = [angle, angle]
  for (let n = 2; n <= 16; n += 2) {
    term *= -x2 / (n * (n + 1))
    sum += term
  }
  return sum
}

/** Cosine of an angle from −π to π, to 1e-6. */
export function cosine(angle: number): number {
  const half = sine(angle / 2)
  return 1 - 2 * half * half
}

/** e^x for x from −20 to 0, to 2e-4 in all: (1 + x/2ⁿ)^2ⁿ. */
export function exponential(x: number): number {
  let power = 1 + x / 4096
  for (let i = 0; i < 12; i++) power *= power
  return power
}

/** `base` to a whole power that is not negative. */
export function wholePower(base: number, exponent: number): number {
  let [result, doubled] = [1, base]
  for (let left = exponent; left > 0; left >>= 1) {
    if (left & 1) result *= doubled
    doubled *= doubled
  }
  return result
}

export function square(x: number): number {
  return x * x
}

/** 0 below `low`, 1 above `high`, smooth in between. */
export function smoothstep(low: number, high: number, x: number): number {
  const t = x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low)
  return t * t * (3 - 2 * t)
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x
}
