import relaxedSimd from './generated/relaxed-simd.wasm?url&inline'
import sharedRelaxedSimd from './generated/shared-relaxed-simd.wasm?url&inline'
import sharedSimd from './generated/shared-simd.wasm?url&inline'
import simd from './generated/simd.wasm?url&inline'

/** A module of one function, `(v128, v128, v128) → v128`, that is one instruction of relaxed SIMD: relaxed_madd. */
const RELAXED_SIMD_SAMPLE = [
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 8, 1, 96, 3, 123, 123, 123, 1, 123],
  ...[3, 2, 1, 0],
  ...[10, 13, 1, 11, 0, 32, 0, 32, 1, 32, 2, 253, 133, 2, 11],
]

/** Whether an engine can multiply and add in one instruction: Chromium 114 and Firefox 145 can, Node from 22 on. */
export function hasRelaxedSimd(): boolean {
  return WebAssembly.validate(new Uint8Array(RELAXED_SIMD_SAMPLE))
}

const compiled = new Map<string, WebAssembly.Module | undefined>()

/**
 * Our kernels, compiled for what this machine and engine can do; nothing where there is not even plain SIMD. The
 * binaries are a few kilobytes and part of the bundle, so that they are there in pages, workers and Node alike.
 */
export function kernelModule(hasSharedMemory: boolean): WebAssembly.Module | undefined {
  const [fused, plain] = hasSharedMemory ? [sharedRelaxedSimd, sharedSimd] : [relaxedSimd, simd]
  const url = hasRelaxedSimd() ? fused : plain
  if (!compiled.has(url)) compiled.set(url, compile(url))
  return compiled.get(url)
}

function compile(url: string): WebAssembly.Module | undefined {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0))
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : undefined
}
