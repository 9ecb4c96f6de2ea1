// @ts-check
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchFolders, buildEditorBench } from './bench/build-bench.js'
import { GESTURES, measureGestures } from './bench/editor-gestures.js'
import { editorRows, editorTable, usualRounds } from './bench/editor-rows.js'
import { machineOf, sayMachine } from './bench/machine.js'
import { openChromium, openPage } from './bench/open-chromium.js'
import { writeBetween } from './bench/write-between.js'
import { packageRoot } from './package-root.js'

/*
 * What a gesture in the editor costs the main thread, beside React Flow: the same chain of layers in both, opened in a
 * fresh page, the two in turns.
 */

const { values: options } = parseArgs({
  options: {
    nodes: { type: 'string', default: '30,100,300,1000,3000' },
    gestures: { type: 'string', default: GESTURES.join() },
    rounds: { type: 'string' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    'no-build': { type: 'boolean' },
  },
})
const sizes = options.nodes.split(',').map(Number)
/** @param {number} nodes */
const roundsOf = (nodes) => (options.rounds === undefined ? usualRounds(nodes) : Number(options.rounds))
const gestures = GESTURES.filter((gesture) => options.gestures.split(',').includes(gesture))
const VIEWPORT = { width: 1366, height: 768 }

/** @type {import('../src/bench/editor/editor-bench.ts').EditorLike} */
let like = { canvas: { x: 0, y: 0, ...VIEWPORT }, elements: 0, node: { width: 0, height: 0 } }

/**
 * @param {Awaited<ReturnType<typeof openChromium>>} place
 * @param {'faltwerk' | 'react-flow'} system
 * @param {number} nodes
 */
async function measure({ browser, address }, system, nodes) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: VIEWPORT })
  try {
    const page = await openPage(context, `${address}${system}.html`)
    await page.evaluate(
      ([count, other]) => window.editorBench.prepare(count, other),
      /** @type {const} */ ([nodes, like]),
    )
    // What the page loads ahead is there by then.
    await page.waitForTimeout(2000)
    const found = await measureGestures(page, gestures)
    if (system === 'faltwerk') like = await page.evaluate(() => window.editorBench.like())
    return found.map(({ gesture, ms }) => ({ nodes, gesture, system, ms }))
  } finally {
    await context.close()
  }
}

if (!options['no-build']) await buildEditorBench()
const place = await openChromium([], benchFolders.editor)
try {
  /** @type {import('./bench/editor-rows.js').EditorRow[]} */
  const measured = []
  for (let round = 1; round <= Math.max(...sizes.map(roundsOf)); round++)
    for (const nodes of sizes.filter((each) => round <= roundsOf(each)))
      for (const system of /** @type {const} */ (['faltwerk', 'react-flow'])) {
        const rows = await measure(place, system, nodes)
        measured.push(...rows)
        console.error(
          `round ${round}, ${nodes} nodes, ${system}: ${rows.map(({ gesture, ms }) => `${gesture} ${ms.toFixed(1)}`).join(', ')}`,
        )
      }
  const rows = editorRows(measured)
  const machine = machineOf({ chromium: place.browser.version() })
  const text = [
    ...editorTable(rows),
    '',
    `${sayMachine(machine)}; ${like.elements} elements a node, ${like.node.width} × ${like.node.height}`,
  ].join('\n')
  console.log(options.json ? JSON.stringify({ machine, rows }) : text)
  if (options.write) writeBetween(join(packageRoot, 'docs/performance.md'), 'editor', text)
} finally {
  await place.close()
}
