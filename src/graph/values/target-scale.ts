import type { Numbers } from '../base/numbers.ts'

/** What a step made of the numbers asked for: `original = factor · scaled + shift`. */
export interface TargetScale {
  readonly factor: number
  readonly shift: number
}

/** What a network is asked for, or answers, in the unit that people asked in. In double precision. */
export function unscaled(numbers: Numbers, scale: TargetScale | undefined): Numbers {
  if (!scale) return numbers
  return Float64Array.from(numbers, (value) => value * scale.factor + scale.shift)
}

/** The same numbers as other data asks for them: as a network learned to answer that was trained with that data. */
export function rescaled(
  numbers: Numbers,
  from: TargetScale | undefined,
  to: TargetScale | undefined,
): Numbers {
  if (from === to || (from?.factor === to?.factor && from?.shift === to?.shift)) return numbers
  const original = unscaled(numbers, from)
  return to ? Float64Array.from(original, (value) => (value - to.shift) / to.factor) : original
}
