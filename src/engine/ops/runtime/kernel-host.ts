import type { TensorInfo } from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import type { KernelExports, KernelsWithWorkspace } from './generated/kernel-exports.d.ts'
import { kernelModule, loadKernelModule } from './kernel-module.ts'
import { kernelMode } from './kernel-settings.ts'
import { createKernelPool, type KernelPool, type OpenThread } from './thread-pool.ts'

/** Bytes: enough for the largest structure that describes a shape to a kernel. */
const SHAPE_BYTES = 128
const SPARE_TILE_BYTES = 128
/** The width of a vector. */
const ALIGNMENT = 16

/** The arguments of one call of a kernel, without the workspace that it is given. */
export type KernelArguments<K extends keyof KernelExports> = K extends KernelsWithWorkspace
  ? Parameters<KernelExports[K]> extends [...infer Own extends number[], number]
    ? Readonly<Own>
    : never
  : Readonly<Parameters<KernelExports[K]>>

/** How many bytes a workspace has, for kernels that work in one. */
type WorkspaceBytes<K extends keyof KernelExports> = K extends KernelsWithWorkspace ? [bytes: number] : []

/** Our kernels at work in the memory of one wasm back end. */
export interface KernelHost {
  readonly exports: KernelExports
  /** Where a tensor's numbers are, in bytes. Stays true while the tensor lives, also when the memory grows. */
  addressOf(tensor: TensorInfo): number
  /** {@link addressOf} of several. */
  addressesOf<T extends readonly TensorInfo[]>(...tensors: T): { readonly [I in keyof T]: number }
  /** Writes int32 numbers for a kernel to read and returns where. The next call overwrites them. */
  writeShape(numbers: readonly number[]): number
  /**
   * Addresses of so many bytes each, until the next call. The memory is kept from call to call and grows to the largest
   * sum ever asked for.
   * @throws RangeError when the memory cannot grow any further.
   */
  reserve(...sizes: readonly number[]): readonly number[]
  /**
   * Calls a kernel once for each list of arguments, on as many threads as there are, in any order: calls must not write
   * to the same numbers. A kernel that takes a workspace gets the address of one of so many bytes for itself as its last
   * argument.
   */
  run<K extends keyof KernelExports>(
    kernel: K,
    calls: readonly KernelArguments<K>[],
    ...workspace: WorkspaceBytes<K>
  ): void
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
  return kernelMode() === 'reference' ? undefined : kernelHost(backend)
}

/**
 * Gives the kernels of a back end helper threads, if its memory can be shared.
 * @param threads wanted, the one that asks included
 * @returns how many there are now
 */
export function openKernelThreads(backend: BackendWasm, threads: number, open: OpenThread): number {
  const host = kernelHost(backend)
  if (!host) return 1
  return pools.get(host)?.useThreads(threads, open) ?? 1
}

/** Loads our kernels for a back end; to be waited for before anything is computed on it. */
export async function loadKernels(backend: BackendWasm): Promise<void> {
  const memory = memoryOf(backend)
  if (memory) await loadKernelModule(isSharedMemory(memory))
}

/** Lets the kernels of a back end use fewer threads than there are, or all of them again. Changes no result. */
export function limitKernelThreads(backend: BackendWasm, threads: number): void {
  const host = kernelHost(backend)
  if (host) pools.get(host)?.limit(threads)
}

/** How many parts of computations helper threads have done so far. */
export function partsByHelpers(backend: BackendWasm): number {
  const host = kernelHost(backend)
  return (host && pools.get(host)?.helped()) ?? 0
}

interface HostThreads {
  useThreads(threads: number, open: OpenThread): number
  limit(threads: number): void
  helped(): number
}

const pools = new WeakMap<KernelHost, HostThreads>()

function createHost(backend: BackendWasm): KernelHost | undefined {
  const memory = memoryOf(backend)
  const isShared = memory !== undefined && isSharedMemory(memory)
  const module = memory && kernelModule(isShared)
  if (!memory || !module) return undefined
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  const kernels = exports as unknown as KernelExports
  const names = Object.keys(exports)
  const functions = Object.values(exports) as CallableFunction[]
  const shapes = allocate(backend, SHAPE_BYTES)
  kernels.useSpareTile(allocate(backend, SPARE_TILE_BYTES))
  const shared = createArena(backend)
  const own = createArena(backend)
  let pool: KernelPool | undefined
  const addressOf = (tensor: TensorInfo) => backend.getMemoryOffset(tensor.dataId)
  const host: KernelHost = {
    exports: kernels,
    addressOf,
    addressesOf: <T extends readonly TensorInfo[]>(...tensors: T) =>
      tensors.map(addressOf) as { readonly [I in keyof T]: number },
    writeShape(numbers) {
      new Int32Array(memory.buffer, shapes, numbers.length).set(numbers)
      return shapes
    },
    reserve(...sizes) {
      let end = shared(sizes.reduce((sum, size) => sum + aligned(size), 0))
      return sizes.map((size) => {
        end += aligned(size)
        return end - aligned(size)
      })
    },
    run(name, calls, ...[workspaceBytes = 0]: readonly number[]) {
      const bytes = aligned(workspaceBytes)
      const workspaces = own(bytes * (pool?.threads ?? 1))
      if (pool && calls.length > 1) return pool.run(names.indexOf(name), calls, workspaces, bytes)
      const kernel = kernels[name] as (...values: number[]) => unknown
      for (const values of calls) bytes > 0 ? kernel(...values, workspaces) : kernel(...values)
    },
  }
  pools.set(host, {
    useThreads(threads, open) {
      const helpers = pool ? pool.threads - 1 : isShared ? threads - 1 : 0
      if (!pool && helpers > 0) {
        const spareTiles = Array.from({ length: helpers }, () => allocate(backend, SPARE_TILE_BYTES))
        pool = createKernelPool({ module, memory, kernels: functions, spareTiles, open })
      }
      pool?.limit(threads)
      return Math.min(threads, helpers + 1)
    },
    limit: (threads) => pool?.limit(threads),
    helped: () => pool?.helped() ?? 0,
  })
  return host
}

/** Memory that is kept and grows to the largest size ever asked for; what it held is lost when it grows. */
function createArena(backend: BackendWasm): (size: number) => number {
  let address = 0
  let capacity = 0
  return (size) => {
    if (size > capacity) {
      if (address !== 0) emscripten(backend)._free(address)
      capacity = 0
      address = 0
      address = allocate(backend, size)
      capacity = size
    }
    return address
  }
}

/** What emscripten's module has beyond tfjs's declarations. */
interface EmscriptenModule {
  readonly asm?: Readonly<Record<string, unknown>>
  _malloc(size: number): number
  _free(address: number): void
}

function emscripten(backend: BackendWasm): EmscriptenModule {
  return backend.wasm as unknown as EmscriptenModule
}

function isSharedMemory(memory: WebAssembly.Memory): boolean {
  return typeof SharedArrayBuffer === 'function' && memory.buffer instanceof SharedArrayBuffer
}

/** tfjs's own build for threads does not show its memory. */
function memoryOf(backend: BackendWasm): WebAssembly.Memory | undefined {
  return Object.values(emscripten(backend).asm ?? {}).find((value) => value instanceof WebAssembly.Memory)
}

/** @returns an address that is a multiple of {@link ALIGNMENT}, which emscripten's malloc keeps to. */
function allocate(backend: BackendWasm, size: number): number {
  // Addresses beyond 2 GB come back negative.
  const address = emscripten(backend)._malloc(size) >>> 0
  if (address === 0) throw new RangeError(`out of memory: ${size} bytes asked for`)
  return address
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT
}
