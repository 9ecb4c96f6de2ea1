// @ts-check
import { fork, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageRoot } from '../package-root.js'
import { benchFolders } from './build-bench.js'
import { nameOf } from './systems.js'

/**
 * @typedef {import('../../src/bench/training/system-orders.ts').SystemOrder} Order
 * @typedef {import('../../src/bench/training/system-orders.ts').SystemReply} Reply
 * @typedef {import('./systems.js').Entry} Entry
 */

/**
 * A system that waits for orders. It takes one at a time.
 * @typedef {object} Opened
 * @property {(order: Order) => Promise<Reply>} order
 * @property {() => unknown} close
 */

/**
 * In a worker of its own in the page.
 * @param {import('playwright-core').Page} page
 * @param {Entry} entry
 * @returns {Promise<Opened>}
 */
export async function openWorker(page, entry) {
  const name = nameOf(entry)
  const kind = entry.system === 'faltwerk' ? 'faltwerk' : 'tfjs'
  await page.evaluate(
    ([id, what]) => window.benchTraining.open(id, what),
    /** @type {const} */ ([name, kind]),
  )
  return {
    async order(order) {
      const sent = [name, JSON.stringify(order)]
      return JSON.parse(
        await page.evaluate(([id = '', text = '']) => window.benchTraining.order(id, text), sent),
      )
    },
    // A page that is gone has taken its workers with it.
    close: () => page.evaluate((id) => window.benchTraining.close(id), name).catch(() => {}),
  }
}

/**
 * In a process of its own of this Node.
 * @param {Entry} entry
 * @returns {Opened}
 */
export function openProcess({ system }) {
  const file = system === 'faltwerk' ? 'faltwerk-process.js' : 'tfjs-process.js'
  const child = fork(join(benchFolders.node, file), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return {
    order: (order) =>
      new Promise((resolve) => {
        const broken = () => resolve({ ok: false, absent: 'its process ended' })
        child.once('exit', broken)
        child.once('message', (reply) => {
          child.off('exit', broken)
          resolve(/** @type {Reply} */ (reply))
        })
        child.send(order)
      }),
    close: () => child.kill(),
  }
}

/**
 * In a process of its own of Python, which reads and writes lines of JSON.
 * @param {string} python
 * @param {Entry} entry
 * @returns {Opened}
 */
export function openPython(python, { system, threads }) {
  // All of them must be there before the libraries are loaded.
  const limits = { OMP_NUM_THREADS: String(threads), TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '' }
  const avx2 = { ATEN_CPU_CAPABILITY: 'avx2', ONEDNN_MAX_CPU_ISA: 'AVX2' }
  const child = spawn(python, [join(packageRoot, 'scripts/bench/peers.py')], {
    env: { ...process.env, ...limits, ...(system === 'pytorch-avx2' ? avx2 : undefined) },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const lines = createInterface({ input: child.stdout })
  /** @type {(reply: Reply) => void} */
  let answered = () => {}
  /** @type {Reply | undefined} */
  let broken
  lines.on('line', (line) => answered(JSON.parse(line)))
  const end = (/** @type {string} */ absent) => {
    broken ??= { ok: false, absent }
    answered(broken)
  }
  child.on('error', () => end(`${python} does not start`))
  child.on('exit', () => end(`${python} ended early`))
  // Its end is told above.
  child.stdin.on('error', () => {})
  return {
    order: (order) =>
      new Promise((resolve) => {
        if (broken) return resolve(broken)
        answered = resolve
        child.stdin.write(`${JSON.stringify(order)}\n`)
      }),
    close: () => child.kill(),
  }
}
