import { loadLayersModel } from '@tensorflow/tfjs'
import '../../src/engine/model/bias-layer.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import type { LayerConfig } from '../../src/graph/node/define-node.ts'

export interface LayerOfTfjs {
  /** Without the batch. */
  readonly shape: readonly (number | null)[]
  readonly trainable: number
  readonly fixed: number
}

/**
 * One layer as tfjs builds it from the Keras config, on inputs of the given shapes; `refused` with tfjs's own words
 * where it throws.
 */
export async function buildInTfjs(
  { class_name, config }: LayerConfig,
  shapes: readonly (readonly number[])[],
): Promise<LayerOfTfjs | { readonly refused: string }> {
  const inputs = shapes.map((shape, i) => ({
    class_name: 'InputLayer',
    name: `input${i}`,
    config: { name: `input${i}`, batch_input_shape: [null, ...shape], dtype: 'float32', sparse: false },
    inbound_nodes: [],
  }))
  const layer = {
    class_name,
    name: 'layer',
    config: { ...config, name: 'layer', trainable: true },
    inbound_nodes: [inputs.map(({ name }) => [name, 0, 0, {}])],
  }
  const modelTopology: JsonObject = {
    class_name: 'Functional',
    config: {
      name: 'network',
      layers: [...inputs, layer],
      input_layers: inputs.map(({ name }) => [name, 0, 0]),
      output_layers: [['layer', 0, 0]],
    },
  }
  try {
    const model = await loadLayersModel({ load: async () => ({ modelTopology }) })
    try {
      const count = (weights: readonly { readonly shape: readonly (number | null)[] }[]) =>
        weights.reduce((sum, { shape }) => sum + shape.reduce<number>((n, extent) => n * (extent ?? 1), 1), 0)
      const [, ...shape] = model.outputs[0]?.shape ?? []
      return { shape, trainable: count(model.trainableWeights), fixed: count(model.nonTrainableWeights) }
    } finally {
      model.dispose()
    }
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
}
