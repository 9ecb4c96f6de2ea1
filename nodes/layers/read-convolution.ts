import type { Json, JsonObject } from '../../src/graph/base/json.ts'
import {
  activationIn,
  initializerIn,
  isRefused,
  numberIn,
  otherThan,
  paddingIn,
  pairIn,
  type Refused,
} from './read-config.ts'

/**
 * The parameters that nodes of convolutions have in common, read from a layer of Keras, and what there is no word for;
 * or the setting that makes it another layer.
 * @param expected settings that have only these values, as `otherThan` takes them
 * @param initializer the name of the setting that the weights begin with
 */
export function convolutionIn(
  config: JsonObject,
  expected: Readonly<Record<string, readonly Json[]>>,
  initializer?: string,
) {
  const [padding, activation] = [paddingIn(config), activationIn(config)]
  const refused = otherThan(config, expected)
  if (refused) return refused
  if (isRefused(padding)) return padding
  if (isRefused(activation)) return activation
  const { params, leftOut } = initializerIn(config, initializer)
  const [kernelSize, stride] = [pairIn(config.kernel_size), pairIn(config.strides)]
  const bias = config.use_bias !== false
  return { params: { kernelSize, stride, padding, activation, bias, ...params }, leftOut }
}

/** The same of a convolution that works on each channel apart, whose nodes know no dilation. */
export function depthwiseIn(config: JsonObject) {
  const read = convolutionIn(
    config,
    { data_format: ['channels_last', 'channelsLast'] },
    'depthwise_initializer',
  )
  if (isRefused(read)) return read
  const [down, across] = pairIn(config.dilation_rate)
  if (down !== 1 || across !== 1) return { cannot: 'dilation_rate', value: [down, across] } satisfies Refused
  return { ...read, params: { ...read.params, multiplier: numberIn(config.depth_multiplier, 1) } }
}
