import type { LayerTrace } from '../../protocol.ts'

/** Numbers of the trained weights by their names, `<layer>/<weight>`. */
export type Arrays = ReadonlyMap<string, Float32Array>

/**
 * The root mean squares of each layer's weights after a step, of their gradients, and of what the step changed. Summed
 * in double precision: squares of gradients that vanish are too small for single precision.
 */
export function layerSizes(after: Arrays, before: Arrays, gradients: Arrays): readonly LayerTrace[] {
  const layers = new Map<string, Sums>()
  for (const [name, values] of after) {
    const layer = name.slice(0, name.lastIndexOf('/'))
    const sums = layers.get(layer) ?? { count: 0, weights: 0, gradients: 0, updates: 0 }
    layers.set(layer, sums)
    add(sums, values, before.get(name) ?? values, gradients.get(name))
  }
  return [...layers].map(([layer, { count, weights, gradients: slopes, updates }]) => ({
    layer,
    weights: Math.sqrt(weights / count),
    gradients: Math.sqrt(slopes / count),
    updates: Math.sqrt(updates / count),
  }))
}

/** Sums of squares over all trained numbers of a layer. */
interface Sums {
  count: number
  weights: number
  gradients: number
  updates: number
}

function add(
  sums: Sums,
  after: Float32Array,
  before: Float32Array,
  gradient: Float32Array | undefined,
): void {
  let [weights, gradients, updates] = [0, 0, 0]
  for (let i = 0; i < after.length; i++) {
    const weight = after[i] as number
    const slope = gradient ? (gradient[i] as number) : 0
    const update = weight - (before[i] as number)
    weights += weight * weight
    gradients += slope * slope
    updates += update * update
  }
  sums.count += after.length
  sums.weights += weights
  sums.gradients += gradients
  sums.updates += updates
}
