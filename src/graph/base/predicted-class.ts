import type { Numbers } from './numbers.ts'

/**
 * Which class a row of outputs stands for: the largest of several, the first of equals; with one unit, whether it lies
 * above one half. `outputs` holds rows of `units` numbers.
 */
export function predictedClass(outputs: Numbers, row: number, units: number): number {
  if (units === 1) return (outputs[row] as number) > 0.5 ? 1 : 0
  let best = 0
  for (let unit = 1; unit < units; unit++) {
    if ((outputs[row * units + unit] as number) > (outputs[row * units + best] as number)) best = unit
  }
  return best
}
