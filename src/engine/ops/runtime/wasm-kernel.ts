import { getKernel, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'

/** What tfjs passes to a kernel of its wasm back end; `Inputs` are the names of its input tensors. */
export interface KernelCall<Inputs extends string, Attrs> {
  readonly inputs: Readonly<Record<Inputs, TensorInfo>>
  readonly attrs: Attrs
  readonly backend: BackendWasm
}

export type Compute<Inputs extends string, Attrs> = (call: KernelCall<Inputs, Attrs>) => TensorInfo

/** A kernel of ours, made from the one that tfjs registers under the same name (if any), to fall back on. */
export interface WasmKernel {
  readonly name: string
  readonly create: (original: KernelFunc | undefined) => KernelFunc
}

/**
 * Defines a kernel that adds to those of tfjs's wasm back end or replaces one. A kernel frees whatever it allocates
 * except its result. tfjs types all kernels alike; this is the one place that narrows a call to its own types.
 */
export function defineWasmKernel<Inputs extends string, Attrs>(
  name: string,
  compute: (call: KernelCall<Inputs, Attrs>, original: Compute<Inputs, Attrs>) => TensorInfo,
): WasmKernel {
  return {
    name,
    create: (original) => {
      const fallback = original as unknown as Compute<Inputs, Attrs>
      const own: Compute<Inputs, Attrs> = (call) => compute(call, fallback)
      return own as unknown as KernelFunc
    },
  }
}

/** Runs the registered wasm kernel `name` below tfjs's engine: nothing is recorded for gradients or tidied up. */
export function runKernel(
  name: string,
  backend: BackendWasm,
  inputs: Readonly<Record<string, TensorInfo>>,
  attrs: Readonly<Record<string, unknown>> = {},
): TensorInfo {
  const { kernelFunc } = getKernel(name, 'wasm')
  return (kernelFunc as unknown as Compute<string, typeof attrs>)({ inputs, attrs, backend })
}

/** The plain product of two matrices, `[m, k] · [k, n]`. */
export function multiply(backend: BackendWasm, a: TensorInfo, b: TensorInfo): TensorInfo {
  return runKernel('BatchMatMul', backend, { a, b }, { transposeA: false, transposeB: false })
}

export function transpose(backend: BackendWasm, x: TensorInfo, perm: readonly number[]): TensorInfo {
  return runKernel('Transpose', backend, { x }, { perm })
}

/** The same numbers under another shape, not to be freed beside the original. */
export function withShape(tensor: TensorInfo, shape: readonly number[]): TensorInfo {
  return { ...tensor, shape: [...shape] }
}

export function free(backend: BackendWasm, ...tensors: readonly TensorInfo[]): void {
  for (const { dataId } of tensors) backend.disposeData(dataId)
}

/**
 * A view of a float32 tensor on the wasm heap. The heap moves when it grows: take views after the kernel's last
 * allocation and do not keep them.
 */
export function floatsOf(backend: BackendWasm, tensor: TensorInfo): Float32Array {
  return backend.typedArrayFromHeap(tensor) as Float32Array
}

/**
 * The whole heap, on which `tensor` lies, as float32 numbers; {@link floatOffsetOf} says where a tensor begins. The
 * warning of {@link floatsOf} holds here too.
 */
export function heapOf(backend: BackendWasm, tensor: TensorInfo): Float32Array {
  return new Float32Array(backend.typedArrayFromHeap(tensor).buffer)
}

export function floatOffsetOf(backend: BackendWasm, tensor: TensorInfo): number {
  return backend.getMemoryOffset(tensor.dataId) / Float32Array.BYTES_PER_ELEMENT
}
