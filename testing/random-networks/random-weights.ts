import type { PortableWeight } from '../../src/formats/networks/portable-network.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import type { KerasLayer, KerasModel } from '../../src/graph/plan/plan.ts'
import { type Shape, sizeOf } from '../../src/graph/values/port-value.ts'
import type { Draws } from './draws.ts'

type Range = readonly ['to either side' | 'above 0', least: number, most: number]

/** Weights of the right shapes under the names the engine has for them, none of them 0 and no two arrays alike. */
export function drawWeights(model: KerasModel, graph: CheckedGraph, draws: Draws): readonly PortableWeight[] {
  return model.config.layers.flatMap((layer) =>
    shapesOf(layer, arriving(layer, graph)).map(([name, shape, range]) => {
      const values = Float32Array.from({ length: sizeOf(shape) }, () =>
        range[0] === 'above 0' ? draws.real(range[1], range[2]) : draws.awayFromZero(range[1], range[2]),
      )
      return { name: `${layer.name}/${name}`, shape, values }
    }),
  )
}

function arriving({ name }: KerasLayer, graph: CheckedGraph): Shape {
  const input = [graph.node(name)?.inputs.input].flat()[0]
  if (input?.kind === 'network') return input.shape
  return input?.kind === 'data' ? input.shape : []
}

const SMALL: Range = ['to either side', 0.05, 0.4]

/** So large that numbers neither grow nor fade on their way through the layers. */
function kernel(arriving: number): Range {
  const most = Math.sqrt(3 / arriving)
  return ['to either side', most / 50, most]
}

function shapesOf(
  { class_name, config }: KerasLayer,
  shape: Shape,
): readonly (readonly [name: string, shape: Shape, range: Range])[] {
  const channels = shape.at(-1) ?? 1
  const whole = (key: string) => Number(config[key])
  const [high, wide] = (config.kernel_size ?? [1, 1]) as readonly [number, number]
  const deep = channels * whole('depth_multiplier')
  const bias = (count: number) =>
    config.use_bias === true ? ([['bias', [count], SMALL]] as const) : ([] as const)
  switch (class_name) {
    case 'Dense':
      return [['kernel', [channels, whole('units')], kernel(channels)], ...bias(whole('units'))]
    case 'Conv2D': {
      const all = kernel(high * wide * channels)
      return [['kernel', [high, wide, channels, whole('filters')], all], ...bias(whole('filters'))]
    }
    case 'DepthwiseConv2D': {
      const each = [high, wide, channels, whole('depth_multiplier')]
      return [['depthwise_kernel', each, kernel(high * wide)], ...bias(deep)]
    }
    case 'SeparableConv2D':
      return [
        ['depthwise_kernel', [high, wide, channels, whole('depth_multiplier')], kernel(high * wide)],
        ['pointwise_kernel', [1, 1, deep, whole('filters')], kernel(deep)],
        ...bias(whole('filters')),
      ]
    case 'Bias':
      return [['bias', [channels], SMALL]]
    case 'BatchNormalization':
      return [
        ...(config.scale === true ? ([['gamma', [channels], ['to either side', 0.5, 1.5]]] as const) : []),
        ...(config.center === true ? ([['beta', [channels], SMALL]] as const) : []),
        ['moving_mean', [channels], ['to either side', 0.05, 0.6]],
        ['moving_variance', [channels], ['above 0', 0.3, 2]],
      ]
    default:
      return []
  }
}
