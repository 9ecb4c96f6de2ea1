import { isJsonObject, type Json, type JsonObject } from '../../graph/base/json.ts'
import type { KerasLayer, KerasModel } from '../../graph/plan/plan.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import { layerShapes } from '../networks/layer-shapes.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import { compileConfig } from './compile-config.ts'
import { inKerasOrder } from './keras-order.ts'
import { kerasObject } from './optimizer-config.ts'

/** The `config.json` of a `.keras` file: the model as Keras 3 writes it, and what it is trained by. */
export function kerasConfig(model: KerasModel, network: PortableNetwork): JsonObject {
  const shapes = layerShapes(model)
  const { config } = model
  return {
    ...kerasObject('keras.src.models.functional', 'Functional', {
      name: config.name,
      trainable: true,
      layers: inKerasOrder(model).map((layer) => layerObject(layer, shapes)),
      // One of each stands alone, and then the model takes and gives an array and no list of one.
      input_layers: [...(config.input_layers[0] ?? [])],
      output_layers: [...(config.output_layers[0] ?? [])],
    }),
    registered_name: 'Functional',
    compile_config: compileConfig(network),
  }
}

function layerObject(layer: KerasLayer, shapes: ReadonlyMap<string, Shape>): JsonObject {
  const { class_name, name, config, inbound_nodes } = layer
  const inputs = (inbound_nodes[0] ?? []).map(([from]) => tensor(from, shapes.get(from) ?? []))
  const settings = Object.entries(config).map(([key, value]) => [key, withModule(value)])
  return {
    ...kerasObject('keras.layers', class_name, Object.fromEntries(settings)),
    name,
    inbound_nodes:
      inputs.length === 0
        ? []
        : // Layers that join branches take them as one list.
          [{ args: [JOINING.includes(class_name) ? inputs : (inputs[0] ?? null)], kwargs: {} }],
  }
}

const JOINING = ['Add', 'Concatenate']

function tensor(name: string, shape: Shape): JsonObject {
  return {
    class_name: '__keras_tensor__',
    config: { shape: [null, ...shape], dtype: 'float32', keras_history: [name, 0, 0] },
  }
}

/** Initializers are the only objects in the settings of a layer. */
function withModule(value: Json): Json {
  if (!isJsonObject(value)) return value
  const { class_name, config } = value
  return kerasObject('keras.initializers', String(class_name), config as JsonObject)
}
