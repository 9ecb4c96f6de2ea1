// @ts-check
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve as resolvePath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kernelTypes } from './kernel-types.js'
import { packageRoot } from './package-root.js'
import { runWhenStarted } from './run-when-started.js'

const sources = join(packageRoot, 'src/engine/ops')
const target = join(packageRoot, 'src/engine/ops/runtime/generated')

/** The files whose exports the program calls; what else ends in `.assembly.ts` is imported by them. */
const entries = [
  'matrix/tile-product.assembly.ts',
  'convolution/direct-convolution.assembly.ts',
  'convolution/winograd.assembly.ts',
  'sums/add-parts.assembly.ts',
  'sums/column-sums.assembly.ts',
  'matrix/matrix-product.assembly.ts',
  'pooling/max-pool-gradient.assembly.ts',
  'pooling/max-average-pooling.assembly.ts',
  'pooling/average-pool-gradient.assembly.ts',
  'depthwise/depthwise-convolution.assembly.ts',
  'dilation/image-phases.assembly.ts',
  'cross-entropy/softmax-cross-entropy.assembly.ts',
  'dropout/seeded-dropout.assembly.ts',
  'sums/segment-sum.assembly.ts',
  'elementwise/relu-gradient.assembly.ts',
  'updates/optimizer-steps.assembly.ts',
  'normalisation/batch-normalisation.assembly.ts',
]

const simd = ['--enable', 'simd']
const relaxed = [...simd, '--enable', 'relaxed-simd', '--use', 'RELAXED=1']
// 65,536 pages are all of 32-bit memory: the module then takes any memory that is given to it.
const shared = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536']

/**
 * One source, four machines: with relaxed SIMD a multiplication and an addition are one instruction; shared memory is
 * what several threads can work on, and a module has to say which of the two it takes.
 */
const builds = {
  'simd.wasm': simd,
  'relaxed-simd.wasm': relaxed,
  'shared-simd.wasm': [...simd, ...shared],
  'shared-relaxed-simd.wasm': [...relaxed, ...shared],
}

/** tfjs's binary with shared memory, see {@link withSharedMemory}. */
const sharedTfjs = 'shared-tfjs.wasm'
/** What the kernels take and return, for TypeScript. */
const types = 'kernel-exports.d.ts'
const products = [...Object.keys(builds), sharedTfjs, types]

// No runtime, no data, no memory of its own: functions over tfjs's memory and nothing else.
const always = ['--noAssert', '--runtime', 'stub', '--importMemory', '--noExportMemory']
const fast = ['-O3']
// Vectors pass between our own functions only, never to JavaScript.
const quiet = ['--disableWarning', '112']

const { resolve } = createRequire(import.meta.url)
const tfjsBinary = resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm')

function hashOfSources() {
  const manifest = resolve('assemblyscript/package.json')
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.assembly.ts'))
    .sort()
    .map((name) => join(sources, name))
  const hash = createHash('sha256')
  const scripts = [fileURLToPath(import.meta.url), join(packageRoot, 'scripts/kernel-types.js')]
  for (const path of [...scripts, manifest, tfjsBinary, ...files]) {
    const bytes = readFileSync(path)
    hash.update(`${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * AssemblyScript has functions written into their callers by a decorator, which TypeScript (and with it every tool that
 * reads these files) allows on classes only; here it is written as a comment.
 * @param {string} name
 * @param {string} folder
 */
function readSource(name, folder) {
  const path = resolvePath(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\/\/ (@inline)$/gm, '$1') : null
}

/**
 * @param {string} output
 * @param {string[]} features
 */
async function compile(output, features) {
  const { default: asc } = await import('assemblyscript/asc')
  const { error, stderr } = await asc.main(
    [
      ...entries.map((name) => join(sources, name)),
      ...['--outFile', output, '--baseDir', packageRoot],
      ...always,
      ...features,
      ...quiet,
    ],
    { readFile: readSource },
  )
  if (error) throw new Error(`${stderr}\n${error.message}`)
}

const MEMORY_SECTION = 5
const HAS_MAXIMUM = 1
const IS_SHARED = 3

/**
 * tfjs's wasm binary for one thread, made to allocate its memory as shared: one bit in the memory section. Nothing else
 * in it changes; it still computes on one thread, but our kernels can then work on its tensors from several. (tfjs's
 * own build for threads is slower, starts threads that we do not need and does not show its memory.)
 * @param {Uint8Array} binary
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function withSharedMemory(binary) {
  const bytes = Uint8Array.from(binary)
  let place = 8
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[place++] ?? 0
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
  }
  while (place < bytes.length) {
    const section = bytes[place++]
    const size = number()
    if (section !== MEMORY_SECTION) {
      place += size
      continue
    }
    const [memories, limits] = [number(), place]
    if (memories !== 1 || bytes[limits] !== HAS_MAXIMUM) break
    bytes[limits] = IS_SHARED
    return bytes
  }
  throw new Error('tfjs-backend-wasm no longer has a memory of its own with a maximum')
}

/**
 * Compiles the kernels from AssemblyScript unless they are there, made from the same sources by the same compiler.
 * The same sources always give the same bytes.
 * @returns {Promise<boolean>} whether something had to be done
 * @throws {Error} with the compiler's messages
 */
export async function buildKernels() {
  const stamp = join(target, 'sources.sha256')
  const hash = hashOfSources()
  const isBuilt = products.every((name) => existsSync(join(target, name)))
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false

  mkdirSync(target, { recursive: true })
  // Renamed when complete: nobody ever reads half of a file.
  const unfinished = mkdtempSync(join(dirname(target), 'generated-'))
  try {
    for (const [name, features] of Object.entries(builds))
      await compile(join(unfinished, name), [...fast, ...features])
    // Bindings change what a module exports, so they come of a compilation of their own.
    await compile(join(unfinished, 'bindings.wasm'), [...simd, '--bindings', 'esm'])
    writeFileSync(
      join(unfinished, types),
      kernelTypes(readFileSync(join(unfinished, 'bindings.d.ts'), 'utf8')),
    )
    writeFileSync(join(unfinished, sharedTfjs), withSharedMemory(readFileSync(tfjsBinary)))
    writeFileSync(join(unfinished, 'sources.sha256'), hash)
    for (const name of [...products, 'sources.sha256']) renameSync(join(unfinished, name), join(target, name))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return true
}

/** What vitest calls before the tests. */
export async function setup() {
  await buildKernels()
}

await runWhenStarted(import.meta.url, buildKernels)
