import type { ReadHdf5Array } from '../hdf5/read-hdf5.ts'
import type { FoundLayer } from './model-layers.ts'
import type { ReadWeight } from './read-model.ts'

/** The weights of a layer under the names that Keras 3 gives them, in the order in which it keeps them. */
export function namedWeights(layer: FoundLayer, arrays: readonly ReadHdf5Array[]): readonly ReadWeight[] {
  const names = namesOf(layer)
  return arrays.map(({ shape, values }, i) => ({ name: names[i] ?? String(i), shape, values }))
}

function namesOf({ className, config }: FoundLayer): readonly string[] {
  const bias = config.use_bias === false ? [] : ['bias']
  switch (className) {
    case 'SeparableConv1D':
    case 'SeparableConv2D':
      return ['depthwise_kernel', 'pointwise_kernel', ...bias]
    case 'BatchNormalization':
      return [
        ...(config.scale === false ? [] : ['gamma']),
        ...(config.center === false ? [] : ['beta']),
        'moving_mean',
        'moving_variance',
      ]
    case 'PReLU':
      return ['alpha']
    case 'Normalization':
      return ['mean', 'variance', 'count']
    default:
      return ['kernel', ...bias]
  }
}
