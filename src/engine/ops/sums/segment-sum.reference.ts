import { type TensorInfo, type UnsortedSegmentSumAttrs, util } from '@tensorflow/tfjs'
import { defineWasmKernel } from '../runtime/wasm-kernel.ts'

/**
 * Sums the slices of `x` that share a segment: the gradient of gather, which tfjs's wasm back end lacks. Slices
 * whose segment is out of range are left out, as in tfjs's cpu back end.
 */
export const unsortedSegmentSum = defineWasmKernel<'x' | 'segmentIds', UnsortedSegmentSumAttrs>(
  'UnsortedSegmentSum',
  ({ inputs: { x, segmentIds }, attrs: { numSegments }, backend }) => {
    const sliceShape = x.shape.slice(segmentIds.shape.length)
    const length = util.sizeFromShape(sliceShape)
    const out: TensorInfo = backend.makeOutput([numSegments, ...sliceShape], x.dtype)
    const sums = backend.typedArrayFromHeap(out).fill(0)
    const values = backend.typedArrayFromHeap(x)
    const segments = backend.typedArrayFromHeap(segmentIds)
    for (let i = 0, from = 0; i < segments.length; i++, from += length) {
      const segment = segments[i]!
      if (segment < 0 || segment >= numSegments) continue
      for (let k = 0; k < length; k++) sums[segment * length + k]! += values[from + k]!
    }
    return out
  },
)
