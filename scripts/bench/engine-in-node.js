// @ts-check
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../package-root.js'
import { benchFolders } from './build-bench.js'
import { medianStart } from './engine-in-chromium.js'

/**
 * Measures the engine in processes of this Node.
 * @param {readonly [batchnorm: string, augmented: string, short: string]} graphs texts of the graph files
 * @param {import('./engine-in-chromium.js').Amount} amount
 * @param {(line: string) => void} say
 */
export async function engineInNode([batchnorm, augmented, short], { starts, steps, pauses, pairs }, say) {
  const dataFolder = join(packageRoot, 'public/data')
  const order = { batchnorm, augmented, short, dataFolder, steps, pauses, pairs }
  const cold = []
  for (let i = 1; i < starts; i++) {
    say(`start-up in Node, ${i} of ${starts}`)
    cold.push((await measured({ ...order, startOnly: true })).cold)
  }
  say('everything else in Node')
  const { cold: last, warm, shares, ...others } = await measured({ ...order, startOnly: false })
  const { input, memory, recording } = others
  if (!warm || !shares || !others.pauses || !input || !memory || recording === undefined)
    throw new Error('Node left something out')
  return {
    threads: last.threads,
    cold: medianStart([...cold, last]),
    again: medianStart([warm]),
    // There is no mail: listeners are called between two steps.
    shares: { ...shares, reading: 0 },
    latencies: others.pauses,
    input,
    memory,
    recording,
  }
}

/**
 * @param {import('../../src/bench/engine/node-measurements.ts').NodeOrder} order
 * @returns {Promise<Partial<import('../../src/bench/engine/node-measurements.ts').NodeMeasurements> & { cold: import('../../src/bench/engine/measure-run.ts').StartUp }>}
 */
function measured(order) {
  const child = fork(join(benchFolders.node, 'node-measurements.js'), {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(/** @type {never} */ (answer)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a process of Node ended with ${code}`)))
    child.send(order)
  })
}
