export const CURVES = ['quadratic', 'two-valleys', 'waves'] as const
export type CurveName = (typeof CURVES)[number]

/** A function of one number, with its derivative. */
export interface Curve {
  readonly height: (x: number) => number
  readonly slope: (x: number) => number
}

export interface Descent {
  readonly curve: CurveName
  /** Of the quadratic `a·x² + b·x + c`. */
  readonly a: number
  readonly b: number
  readonly c: number
  readonly start: number
  readonly rate: number
  readonly steps: number
}

export interface DescentStep {
  readonly x: number
  readonly height: number
  readonly slope: number
}

/** Further out nothing is to be seen; soon after, the numbers would be too large for the computer. */
const FARTHEST = 1e6

/** The curve a descent goes down on. */
export function curveOf({ curve, a, b, c }: Pick<Descent, 'curve' | 'a' | 'b' | 'c'>): Curve {
  switch (curve) {
    case 'quadratic':
      return { height: (x) => a * x ** 2 + b * x + c, slope: (x) => 2 * a * x + b }
    case 'two-valleys':
      return { height: (x) => x ** 4 / 4 - 2 * x ** 2 + x / 2 + 5, slope: (x) => x ** 3 - 4 * x + 1 / 2 }
    case 'waves':
      return {
        height: (x) => x ** 2 / 10 + Math.sin(2 * x) + 2,
        slope: (x) => x / 5 + 2 * Math.cos(2 * x),
      }
  }
}

/**
 * The path of gradient descent, `x ← x − rate · slope(x)`: the start and a place after each step. Ends early where
 * it has run further than a million away.
 */
export function descend(descent: Descent): readonly DescentStep[] {
  const { height, slope } = curveOf(descent)
  const path: DescentStep[] = []
  for (let x = descent.start; path.length <= descent.steps; x -= descent.rate * slope(x)) {
    if (path.length > 0 && Math.abs(x) > FARTHEST) break
    path.push({ x, height: height(x), slope: slope(x) })
  }
  return path
}
