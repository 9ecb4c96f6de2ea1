/** One source, four builds (scripts/build-kernels.js), each in a chunk of its own: a machine needs one of them. */
const BUILDS = {
  simd: () => import('./generated/simd.wasm?url&inline'),
  relaxedSimd: () => import('./generated/relaxed-simd.wasm?url&inline'),
  sharedSimd: () => import('./generated/shared-simd.wasm?url&inline'),
  sharedRelaxedSimd: () => import('./generated/shared-relaxed-simd.wasm?url&inline'),
}
type Build = keyof typeof BUILDS

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

const compiled = new Map<Build, WebAssembly.Module | undefined>()

function buildFor(hasSharedMemory: boolean): Build {
  if (hasRelaxedSimd()) return hasSharedMemory ? 'sharedRelaxedSimd' : 'relaxedSimd'
  return hasSharedMemory ? 'sharedSimd' : 'simd'
}

/** Has our kernels ready for {@link kernelModule}; rejects where their chunk cannot be loaded. */
export async function loadKernelModule(hasSharedMemory: boolean): Promise<void> {
  const build = buildFor(hasSharedMemory)
  if (compiled.has(build)) return
  const { default: url } = await BUILDS[build]()
  compiled.set(build, compile(url))
}

/**
 * Our kernels, compiled for what this machine and engine can do; nothing where there is not even plain SIMD. Throws
 * where they were not loaded: their absence would only be seen in how long training takes.
 */
export function kernelModule(hasSharedMemory: boolean): WebAssembly.Module | undefined {
  const build = buildFor(hasSharedMemory)
  if (!compiled.has(build)) throw new Error(`kernels not loaded: ${build}`)
  return compiled.get(build)
}

function compile(url: string): WebAssembly.Module | undefined {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0))
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : undefined
}
