import * as tf from '@tensorflow/tfjs'

/** What an engine holds, in all of its workers together. */
export interface HeldMemory {
  readonly tensors: number
  readonly tensorBytes: number
  readonly wasmBytes: number
  /** Of JavaScript, after a collection of garbage where that can be had. */
  readonly heapBytes?: number
}

/** What tfjs holds in this thread. */
export function heldHere(): HeldMemory {
  const { numTensors, numBytes } = tf.memory()
  const started =
    tf.getBackend() === 'wasm' ? (tf.backend() as { wasm?: { HEAPU8?: Uint8Array } }) : undefined
  return { tensors: numTensors, tensorBytes: numBytes, wasmBytes: started?.wasm?.HEAPU8?.byteLength ?? 0 }
}

export function sumOf(parts: readonly HeldMemory[]): HeldMemory {
  const sum = (pick: (part: HeldMemory) => number) => parts.reduce((total, part) => total + pick(part), 0)
  return {
    tensors: sum(({ tensors }) => tensors),
    tensorBytes: sum(({ tensorBytes }) => tensorBytes),
    wasmBytes: sum(({ wasmBytes }) => wasmBytes),
  }
}
