import { type TensorInfo, type UnsortedSegmentSumAttrs, util } from '@tensorflow/tfjs'
import { activeKernels } from '../runtime/kernel-host.ts'
import { rowRanges } from '../runtime/ranges.ts'
import { defineWasmKernel } from '../runtime/wasm-kernel.ts'

/** The gradient of gather: slices of `x` that share a segment added up. */
export const segmentSum = defineWasmKernel<'x' | 'segmentIds', UnsortedSegmentSumAttrs>(
  'UnsortedSegmentSum',
  (call, reference) => {
    const { inputs, attrs, backend } = call
    const { x, segmentIds } = inputs
    const kernels = activeKernels(backend)
    if (!kernels || x.dtype !== 'float32' || segmentIds.dtype !== 'int32') return reference(call)
    const sliceShape = x.shape.slice(segmentIds.shape.length)
    const [slices, length] = [util.sizeFromShape(segmentIds.shape), util.sizeFromShape(sliceShape)]
    const out: TensorInfo = backend.makeOutput([attrs.numSegments, ...sliceShape], 'float32')
    const [from, ids, to] = kernels.addressesOf(x, segmentIds, out)
    const args = [from, ids, slices, length, to, attrs.numSegments] as const
    kernels.run(
      'sumSegments',
      rowRanges(length, slices).map((range) => [...args, ...range]),
    )
    return out
  },
)
