import type { KerasModel } from '../graph/plan/plan.ts'
import type { Shape } from '../graph/values/port-value.ts'
import type { TargetScale } from '../graph/values/target-scale.ts'
import type { Preparation } from './preparation.ts'

/** A weight or bias as it is stored: `<layer>/<weight>`. */
export interface NamedWeights {
  readonly name: string
  readonly shape: Shape
  readonly values: Float32Array
}

/** One unit: `activation(Σ factor · input + constant)`. */
export interface UnitFormula {
  readonly factors: readonly number[]
  readonly constant: number
}

/** A Dense layer as sums, in order of its units. */
export interface LayerFormulas {
  readonly layer: string
  readonly activation: string
  readonly units: readonly UnitFormula[]
  /** What its answers are still to be put through where that cannot be a part of the sums. */
  readonly answer?: TargetScale
}

/** Layers that change nothing when a trained network is asked. */
const PASSING: ReadonlySet<string> = new Set(['InputLayer', 'Flatten', 'Dropout'])

/**
 * The Dense layers of a network as sums, whole or in their parts (sum, bias, activation), first to last, the first one
 * in the units of the raw data where the preparation is known. Nothing for a network with anything but Dense layers in
 * a row.
 */
export function layerFormulas(
  network: KerasModel,
  weights: readonly NamedWeights[],
  preparation?: Preparation,
): readonly LayerFormulas[] | undefined {
  const found: LayerFormulas[] = []
  let before: string | undefined
  for (const { class_name, name, config, inbound_nodes } of network.config.layers) {
    const [from, ...others] = (inbound_nodes[0] ?? []).map(([source]) => source)
    if (others.length > 0 || from !== before) return undefined
    before = name
    const activation = String(config.activation ?? 'linear')
    const last = found.at(-1)
    if (PASSING.has(class_name)) continue
    if (class_name === 'Activation' && last?.activation === 'linear') {
      found[found.length - 1] = { ...last, activation }
      continue
    }
    if (class_name === 'Bias') {
      const more = weights.find((weight) => weight.name === `${name}/bias`)
      if (!more || last?.activation !== 'linear') return undefined
      found[found.length - 1] = { ...last, units: last.units.map((unit, i) => raised(unit, more.values[i])) }
      continue
    }
    if (class_name !== 'Dense') return undefined
    const units = unitsOf(name, weights)
    if (!units) return undefined
    const raw = found.length === 0 && preparation ? units.map((unit) => undo(unit, preparation)) : units
    found.push({ layer: name, activation, units: raw })
  }
  const last = found.at(-1)
  if (last && preparation?.target) found[found.length - 1] = inOwnUnit(last, preparation.target)
  return last && found
}

/** The last layer in the unit that its answers are shown in. */
function inOwnUnit(layer: LayerFormulas, scale: TargetScale): LayerFormulas {
  if (layer.activation !== 'linear') return { ...layer, answer: scale }
  const units = layer.units.map(({ factors, constant }) => ({
    factors: factors.map((factor) => factor * scale.factor),
    constant: constant * scale.factor + scale.shift,
  }))
  return { ...layer, units }
}

function unitsOf(layer: string, weights: readonly NamedWeights[]): readonly UnitFormula[] | undefined {
  const kernel = weights.find(({ name }) => name === `${layer}/kernel`)
  const bias = weights.find(({ name }) => name === `${layer}/bias`)
  const [inputs, units] = kernel?.shape ?? []
  if (!kernel || inputs === undefined || units === undefined) return undefined
  return Array.from({ length: units }, (_, unit) => ({
    factors: Array.from({ length: inputs }, (_, input) => kernel.values[input * units + unit] ?? 0),
    constant: bias?.values[unit] ?? 0,
  }))
}

/** A unit with a bias that is a layer of its own. */
function raised({ factors, constant }: UnitFormula, bias = 0): UnitFormula {
  return { factors, constant: constant + bias }
}

/** w · (a · x + c) + b = (w · a) · x + (b + w · c) */
function undo({ factors, constant }: UnitFormula, preparation: Preparation): UnitFormula {
  return {
    factors: factors.map((factor, i) => factor * (preparation.factors[i] ?? 1)),
    constant: factors.reduce((sum, factor, i) => sum + factor * (preparation.shifts[i] ?? 0), constant),
  }
}

/** Where a sum of one number crosses zero: there a sigmoid says one half. Missing where it never does. */
export function crossing({ factors, constant }: UnitFormula): number | undefined {
  const [factor] = factors
  return factors.length === 1 && factor ? -constant / factor : undefined
}
