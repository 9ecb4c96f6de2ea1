import { backend_util, type Conv2DAttrs, type TensorInfo } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { defineWasmKernel, floatsOf, type KernelCall } from '../runtime/wasm-kernel.ts'

type PaddedAttrs = Pick<Conv2DAttrs, 'strides' | 'pad' | 'dilations' | 'dimRoundingMode'>

type ConvCall = KernelCall<'x' | 'filter', Conv2DAttrs>

export const conv2D = defineWasmKernel<'x' | 'filter', Conv2DAttrs>('Conv2D', (call, original) =>
  withNaN(call, original(withExplicitPadding(call))),
)

/** Convolution, bias and activation in one: linear layers, and every layer outside of training. */
export const fusedConv2D = defineWasmKernel<'x' | 'filter', Conv2DAttrs>('FusedConv2D', (call, original) =>
  withNaN(call, original(withExplicitPadding(call))),
)

/**
 * XNNPACK works out `same` padding itself, gets a negative one where the stride is larger than the filter and the
 * last window ends before the image does (a 2×2 filter, stride 3, 6 pixels), refuses, and tfjs returns zeros. So the
 * padding is worked out here.
 */
export function withExplicitPadding<Attrs extends PaddedAttrs>(
  call: KernelCall<'x' | 'filter', Attrs>,
): KernelCall<'x' | 'filter', Attrs> {
  const { inputs, attrs } = call
  if (attrs.pad !== 'same') return call
  const { padInfo } = backend_util.computeConv2DInfo(
    inputs.x.shape as [number, number, number, number],
    inputs.filter.shape as [number, number, number, number],
    attrs.strides,
    // tfjs's layers leave it out where there is none.
    attrs.dilations ?? 1,
    attrs.pad,
    attrs.dimRoundingMode,
  )
  const { top, bottom, left, right } = padInfo
  return {
    ...call,
    attrs: {
      ...attrs,
      pad: [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ],
    },
  }
}

/**
 * On x86 processors XNNPACK's convolution turns NaN into −∞ (it bounds its results, and the comparison with NaN
 * picks the bound), and the relu behind it makes that zero: a network whose weights are NaN would go on training
 * with a finite loss. So: NaN in the filter gives NaN, and −∞ in the middle of any image is looked at more closely.
 * That finds what came from weights anywhere in the network, and costs next to nothing.
 */
function withNaN({ backend, inputs }: ConvCall, out: TensorInfo): TensorInfo {
  const [batch = 0, height = 0, width = 0, channels = 0] = out.shape
  const result = floatsOf(backend, out)
  if (hasNaN(backend, inputs.filter)) result.fill(Number.NaN)
  const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * channels
  for (let image = 0; image < batch; image++) {
    const at = image * height * width * channels + middle
    if (!result.subarray(at, at + channels).includes(Number.NEGATIVE_INFINITY)) continue
    for (let i = 0; i < result.length; i++) if (result[i] === Number.NEGATIVE_INFINITY) result[i] = Number.NaN
    break
  }
  return out
}

/** Infinity counts as well: no healthy filter holds it. */
function hasNaN(backend: BackendWasm, filter: TensorInfo): boolean {
  const weights = floatsOf(backend, filter)
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * 0
  return sum !== 0
}
