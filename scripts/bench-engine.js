// @ts-check
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildBench } from './bench/build-bench.js'
import { engineInChromium } from './bench/engine-in-chromium.js'
import { engineInNode } from './bench/engine-in-node.js'
import { engineRows, engineTable } from './bench/engine-rows.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { writeBetween } from './bench/write-between.js'
import { packageRoot } from './package-root.js'

/* What the engine costs around the training itself: events, input, starting, pausing, and what it leaves behind. */

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
})

/** @param {string} name */
const graph = (name) => readFile(join(packageRoot, 'graphs', `${name}.json`), 'utf8')
const graphs = /** @type {const} */ ([
  await graph('digits-batchnorm'),
  await graph('digits-augmented'),
  await graph('digits-2000'),
])
const amount = options.quick
  ? { starts: 1, steps: 10, pauses: 2, pairs: 5 }
  : { starts: 3, steps: 40, pauses: 7, pairs: 15 }
const say = (/** @type {string} */ line) => console.error(line)

await buildBench()
const chromium = await engineInChromium(graphs, amount, say)
const node = await engineInNode(graphs, amount, say)
const rows = [...engineRows('chromium', chromium), ...engineRows('node', node)]
const machine = machineOf({ chromium: chromium.version })
const threads = `threads: ${chromium.threads} in Chromium, ${node.threads} in Node`
const text = [...engineTable(rows), '', `${sayMachine(machine)}; ${threads}`].join('\n')
console.log(options.json ? JSON.stringify({ machine, rows }) : text)
if (options.write && !options.quick) writeBetween(join(packageRoot, 'docs/performance.md'), 'engine', text)
