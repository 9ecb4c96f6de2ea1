import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import type { KerasLayer, KerasModel } from '../../graph/plan/plan.ts'
import type { WholeNetwork } from '../networks/whole-network-types.ts'
import type { ReadModel } from './read-model.ts'

/**
 * The whole network in a file that {@link writeKeras} wrote, out of nothing but the file. Models of others are not
 * meant: they have layers and ways of joining them that no whole network has.
 */
export function wholeOfKeras({ config: model, weights }: ReadModel): WholeNetwork {
  const { name, layers, input_layers, output_layers } = model.config as JsonObject
  return {
    model: {
      class_name: 'Functional',
      config: {
        name: String(name),
        layers: (layers as readonly JsonObject[]).map(layerOf),
        input_layers: [end(input_layers)],
        output_layers: [end(output_layers)],
      },
    },
    weights,
  }
}

type End = KerasModel['config']['input_layers'][number]

function end(value: Json | undefined): End {
  const [name] = value as readonly string[]
  return [name ?? '', 0, 0]
}

function layerOf({ class_name, name, config, inbound_nodes }: JsonObject): KerasLayer {
  const [node] = inbound_nodes as readonly JsonObject[]
  const inputs = tensorsIn(node?.args ?? []).map((from) => [from, 0, 0, {}] as const)
  return {
    class_name: String(class_name),
    name: String(name),
    config: Object.fromEntries(
      Object.entries(config as JsonObject).map(([key, value]) => [key, withoutModule(value)]),
    ),
    inbound_nodes: inputs.length > 0 ? [inputs] : [],
  }
}

/** The layers whose outputs a call of a layer takes, however deep they lie in lists. */
function tensorsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => tensorsIn(item))
  const history = isJsonObject(value) && isJsonObject(value.config) ? value.config.keras_history : undefined
  return Array.isArray(history) ? [String(history[0])] : []
}

function withoutModule(value: Json): Json {
  return isJsonObject(value) ? { class_name: value.class_name ?? null, config: value.config ?? null } : value
}
