import type { Json, JsonObject } from '../../graph/base/json.ts'
import type { KerasModel } from '../../graph/plan/plan.ts'

/** The standard deviation of a normal distribution that is cut off at two deviations. */
const CUT_OFF = 0.87962566103423978

const NORMAL: Readonly<Record<string, { readonly scale: number; readonly mode: 'fanIn' | 'fanAvg' }>> = {
  GlorotNormal: { scale: 1, mode: 'fanAvg' },
  HeNormal: { scale: 2, mode: 'fanIn' },
}

/**
 * The same network with start weights that lie as far apart in tfjs as in Keras. Both cut a normal distribution off at
 * two deviations; Keras stretches what is left to the deviation promised
 * (`keras/src/initializers/random_initializers.py`), tfjs leaves it 12 % narrower.
 */
export function withKerasStartWeights(network: KerasModel): KerasModel {
  const layers = network.config.layers.map((layer) => {
    const config = Object.entries(layer.config).map(([key, value]) => [key, stretched(value)])
    return { ...layer, config: Object.fromEntries(config) }
  })
  return { ...network, config: { ...network.config, layers } }
}

function stretched(value: Json): Json {
  if (typeof value !== 'object' || value === null || !('class_name' in value)) return value
  const initializer = value as JsonObject
  const normal = NORMAL[String(initializer.class_name)]
  if (!normal) return value
  const { seed = null } = initializer.config as JsonObject
  const scale = normal.scale / CUT_OFF ** 2
  return { class_name: 'VarianceScaling', config: { ...normal, scale, distribution: 'normal', seed } }
}
