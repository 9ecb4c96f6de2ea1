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
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from './package-root.js'
import { runWhenStarted } from './run-when-started.js'

const sources = join(packageRoot, 'src/engine/kernels/assembly')
const target = join(packageRoot, 'src/engine/kernels/generated')

/** The files whose exports the program calls. */
const entries = [
  'product.ts',
  'direct-convolution.ts',
  'winograd.ts',
  'matrix-product.ts',
  'pooling.ts',
  'pool.ts',
  'average-pool-gradient.ts',
  'depthwise.ts',
  'elementwise.ts',
  'optimizer-steps.ts',
  'batch-normalisation.ts',
]

/** One source, two machines: with relaxed SIMD a multiplication and an addition are one instruction. */
const builds = {
  'simd.wasm': ['--enable', 'simd'],
  'relaxed-simd.wasm': ['--enable', 'simd', '--enable', 'relaxed-simd', '--use', 'RELAXED=1'],
}

// No runtime, no data, no memory of its own: functions over tfjs's memory and nothing else.
const always = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--noExportMemory']
// Vectors pass between our own functions only, never to JavaScript.
const quiet = ['--disableWarning', '112']

function hashOfSources() {
  const manifest = createRequire(import.meta.url).resolve('assemblyscript/package.json')
  const files = readdirSync(sources)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(sources, name))
  const hash = createHash('sha256')
  for (const path of [fileURLToPath(import.meta.url), manifest, ...files]) {
    const bytes = readFileSync(path)
    hash.update(`${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * @param {string} output
 * @param {string[]} features
 */
async function compile(output, features) {
  const { default: asc } = await import('assemblyscript/asc')
  const { error, stderr } = await asc.main([
    ...entries.map((name) => join(sources, name)),
    ...['--outFile', output, '--baseDir', packageRoot],
    ...always,
    ...features,
    ...quiet,
  ])
  if (error) throw new Error(`${stderr}\n${error.message}`)
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
  const isBuilt = [...Object.keys(builds)].every((name) => existsSync(join(target, name)))
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false

  mkdirSync(target, { recursive: true })
  // Renamed when complete: nobody ever reads half of a file.
  const unfinished = mkdtempSync(join(dirname(target), 'generated-'))
  try {
    for (const [name, features] of Object.entries(builds)) await compile(join(unfinished, name), features)
    writeFileSync(join(unfinished, 'sources.sha256'), hash)
    for (const name of [...Object.keys(builds), 'sources.sha256'])
      renameSync(join(unfinished, name), join(target, name))
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
