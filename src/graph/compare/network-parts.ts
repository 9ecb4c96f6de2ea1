import { hashJson } from '../base/hash.ts'
import type { Json } from '../base/json.ts'
import type { Registry } from '../node/registry.ts'
import type { KerasLayer, KerasModel } from '../plan/plan.ts'
import { withoutSeeds } from '../plan/without-seeds.ts'
import type { LayerPart, PlanPart } from './plan-part.ts'

/** Layers and structure of a network. Equal networks give equal ones, whatever their nodes and wires are called. */
export function networkParts(
  { config }: KerasModel,
  registry: Registry,
): { readonly layers: readonly LayerPart[]; readonly structure: string } {
  const byName = new Map(config.layers.map((layer) => [layer.name, layer]))
  const parts = new Map(config.layers.map((layer) => [layer.name, layerPart(layer, registry)]))
  const [whole, types] = [new Map<string, string>(), new Map<string, string>()]
  // A layer comes behind those it gets its input from.
  for (const layer of config.layers) {
    const { type = '', params = {} } = parts.get(layer.name) ?? {}
    const before = inputsOf(layer)
    const hashed = (of: Map<string, string>) =>
      inOrder(
        layer,
        before.map((name) => of.get(name) ?? ''),
      )
    const shape = layer.class_name === 'InputLayer' ? (layer.config.batch_input_shape ?? null) : null
    whole.set(layer.name, hashJson([type, params, shape, hashed(whole)]))
    types.set(layer.name, hashJson([type, hashed(types)]))
  }
  const order = new Map<string, number>()
  const layers: LayerPart[] = []
  const visit = (name: string): number => {
    const known = order.get(name)
    const layer = byName.get(name)
    if (known !== undefined || !layer || layer.class_name === 'InputLayer') return known ?? -1
    // By type alone, so that a setting changes no place. Sorting keeps those of one type as they were.
    const names = [...inputsOf(layer)]
    if (isSum(layer))
      names.sort((a, b) =>
        (types.get(a) ?? '') < (types.get(b) ?? '') ? -1 : types.get(a) === types.get(b) ? 0 : 1,
      )
    const inputs = names.map(visit)
    layers.push({ ...(parts.get(name) as PlanPart), inputs })
    order.set(name, layers.length - 1)
    return layers.length - 1
  }
  const ends = config.output_layers.map(([name]) => name)
  for (const name of ends) visit(name)
  return { layers, structure: hashJson(ends.map((name) => whole.get(name))) }
}

function isSum({ class_name }: KerasLayer): boolean {
  return class_name === 'Add'
}

function inputsOf({ inbound_nodes: [call = []] }: KerasLayer): readonly string[] {
  return call.map(([name]) => name)
}

/** A sum is the same in any order. */
function inOrder(layer: KerasLayer, hashes: readonly string[]): readonly string[] {
  return isSum(layer) ? [...hashes].sort() : hashes
}

/** A layer in the words of its node; in those of Keras where no node reads it. */
function layerPart({ class_name, config }: KerasLayer, registry: Registry): PlanPart {
  for (const { type, plan, reads } of registry.values()) {
    if (plan.kind !== 'layer') continue
    const reading = reads?.[class_name]?.(config)
    if (reading && 'params' in reading) return { type, params: withoutGaps(reading.params) }
  }
  const { name: _, trainable: __, batch_input_shape: ___, ...rest } = config
  return { type: class_name, params: withoutSeeds(rest) as PlanPart['params'] }
}

function withoutGaps(params: Readonly<Record<string, Json | undefined>>): PlanPart['params'] {
  const set = Object.entries(params).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return Object.fromEntries(set)
}
