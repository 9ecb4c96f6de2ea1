import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { KernelExports } from './kernel-exports.ts'
import { kernelModule } from './kernel-module.ts'
import { kernelMode } from './kernel-settings.ts'

/** Bytes: enough for the largest structure a kernel is told its shape with. */
const SHAPE_BYTES = 128
const SPARE_TILE_BYTES = 128
/** The width of a vector. */
const ALIGNMENT = 16

/** Our kernels at work in the memory of one wasm back end. */
export interface KernelHost {
  readonly exports: KernelExports
  /** Where a tensor's numbers are, in bytes. Stays true while the tensor lives, also when the memory grows. */
  placeOf(tensor: TensorInfo): number
  /** Writes int32 numbers for a kernel to read and returns where. The next call overwrites them. */
  writeShape(numbers: readonly number[]): number
  /**
   * Places for as many bytes each, until the next call. The memory is kept from call to call and grows to the largest
   * sum ever asked for.
   * @throws RangeError when the memory cannot grow any further.
   */
  reserve(...sizes: readonly number[]): readonly number[]
}

const hosts = new WeakMap<BackendWasm, KernelHost | 'none'>()

/** The kernels of a back end; nothing where its engine or its build cannot run them. */
export function kernelHost(backend: BackendWasm): KernelHost | undefined {
  let host = hosts.get(backend)
  if (host === undefined) {
    host = createHost(backend) ?? 'none'
    hosts.set(backend, host)
  }
  return host === 'none' ? undefined : host
}

/** {@link kernelHost}, unless tfjs's kernels are wanted. */
export function activeKernels(backend: BackendWasm): KernelHost | undefined {
  return kernelMode() === 'composed' ? undefined : kernelHost(backend)
}

function createHost(backend: BackendWasm): KernelHost | undefined {
  const memory = memoryOf(backend)
  const module = memory && kernelModule()
  if (!memory || !module) return undefined
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  const kernels = exports as unknown as KernelExports
  const shapes = allocate(backend, SHAPE_BYTES)
  kernels.useSpareTile(allocate(backend, SPARE_TILE_BYTES))
  let workspace = 0
  let capacity = 0
  return {
    exports: kernels,
    placeOf: (tensor) => backend.getMemoryOffset(tensor.dataId),
    writeShape(numbers) {
      new Int32Array(memory.buffer, shapes, numbers.length).set(numbers)
      return shapes
    },
    reserve(...sizes) {
      const total = sizes.reduce((sum, size) => sum + aligned(size), 0)
      if (total > capacity) {
        if (workspace !== 0) emscripten(backend)._free(workspace)
        capacity = 0
        workspace = 0
        workspace = allocate(backend, total)
        capacity = total
      }
      let end = workspace
      return sizes.map((size) => {
        end += aligned(size)
        return end - aligned(size)
      })
    },
  }
}

/** What emscripten's module has beyond tfjs's declarations. */
interface EmscriptenModule {
  readonly asm?: Readonly<Record<string, unknown>>
  _malloc(size: number): number
  _free(place: number): void
}

function emscripten(backend: BackendWasm): EmscriptenModule {
  return backend.wasm as unknown as EmscriptenModule
}

/** tfjs's build for threads shares its memory and does not show it; ours needs it unshared and visible. */
function memoryOf(backend: BackendWasm): WebAssembly.Memory | undefined {
  return Object.values(emscripten(backend).asm ?? {}).find((value) => value instanceof WebAssembly.Memory)
}

/** @returns a place whose address is a multiple of {@link ALIGNMENT}, which emscripten's malloc keeps to. */
function allocate(backend: BackendWasm, size: number): number {
  // Addresses beyond 2 GB come back negative.
  const place = emscripten(backend)._malloc(size) >>> 0
  if (place === 0) throw new RangeError(`out of memory: ${size} bytes asked for`)
  return place
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT
}
